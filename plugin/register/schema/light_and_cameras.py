"""Lamps and cameras. A value that is not known is left empty, never guessed."""

from __future__ import annotations

from ...domain.camera import CameraKind, CameraStatus
from ...domain.lighting import LuminaireStatus
from ...i18n import mark
from .model import ID, REGISTER_DATE, SECRECY, SOURCE, Column, Table, Type, refers

_POSITION = Column("geom", Type.POINT, mark("Position"), required=True)
_HEIGHT = Column(
    "mount_height_m",
    Type.REAL,
    mark("Mounting height (m)"),
    mark("Empty: unknown."),
    check="mount_height_m >= 0",
)
_AZIMUTH = Column(
    "azimuth_deg",
    Type.REAL,
    mark("Direction (°)"),
    mark("Clockwise from grid north; empty: unknown."),
    check="azimuth_deg >= 0 AND azimuth_deg < 360",
)

LUMINAIRE = Table(
    "luminaire",
    mark("Lamps"),
    mark("One lamp."),
    (
        _POSITION,
        ID,
        Column("code", Type.TEXT, mark("Code")),
        Column("kind", Type.TEXT, mark("Kind of lamp")),
        _HEIGHT,
        Column(
            "flux_lm", Type.REAL, mark("Luminous flux (lm)"), mark("Empty: unknown."), check="flux_lm >= 0"
        ),
        Column("power_w", Type.REAL, mark("Power (W)"), mark("Empty: unknown."), check="power_w >= 0"),
        Column("colour_temperature_k", Type.INTEGER, mark("Colour temperature (K)"), mark("Empty: unknown.")),
        _AZIMUTH,
        Column(
            "status",
            Type.TEXT,
            mark("Status"),
            required=True,
            values=LuminaireStatus,
            default=LuminaireStatus.UNKNOWN,
        ),
        Column("owner", Type.TEXT, mark("Owner")),
        SOURCE,
        REGISTER_DATE,
    ),
    key="id",
)

CAMERA = Table(
    "camera",
    mark("Cameras"),
    mark("One security camera."),
    (
        _POSITION,
        ID,
        Column("name", Type.TEXT, mark("Name"), required=True),
        Column("kind", Type.TEXT, mark("Kind"), required=True, values=CameraKind, default=CameraKind.UNKNOWN),
        Column(
            "status",
            Type.TEXT,
            mark("Status"),
            required=True,
            values=CameraStatus,
            default=CameraStatus.PROPOSED,
        ),
        Column("owner", Type.TEXT, mark("Owner"), mark("An organisation.")),
        _HEIGHT,
        _AZIMUTH,
        Column("tilt_deg", Type.REAL, mark("Tilt (°)"), mark("Downwards; empty: unknown.")),
        Column(
            "field_of_view_deg",
            Type.REAL,
            mark("Field of view (°)"),
            mark("Horizontal; empty: unknown."),
            check="field_of_view_deg > 0 AND field_of_view_deg <= 360",
        ),
        Column("range_m", Type.REAL, mark("Range (m)"), mark("Empty: unknown."), check="range_m >= 0"),
        Column("pixels_wide", Type.INTEGER, mark("Picture width (pixels)"), check="pixels_wide > 0"),
        SECRECY,
        SOURCE,
        REGISTER_DATE,
    ),
    key="id",
)

CAMERA_CASE = Table(
    "camera_case",
    mark("Grounds for cameras"),
    mark("The documented reasons and hours of a camera, kept for five years after its end."),
    (
        Column("camera_id", Type.TEXT, mark("Camera"), required=True),
        Column("purpose", Type.TEXT, mark("Purpose"), required=True),
        Column("interests", Type.TEXT, mark("Weighing of interests")),
        Column("hours", Type.TEXT, mark("Hours of surveillance")),
        Column("starts_on", Type.DATE, mark("Starts on")),
        Column("ends_on", Type.DATE, mark("Ends on")),
        Column("decided_on", Type.DATE, mark("Decided on")),
        Column("decision_ref", Type.TEXT, mark("Decision reference (Dnr)")),
        Column("keep_until", Type.DATE, mark("To be kept until")),
        SECRECY,
    ),
    references=(refers("camera_id", "camera"),),
    check="starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on",
)

TABLES = (LUMINAIRE, CAMERA, CAMERA_CASE)
