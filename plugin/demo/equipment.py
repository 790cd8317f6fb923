"""Lamps and cameras of Exempelstaden, with the gaps that real registers have."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from typing import Iterable, Iterator

from ..domain.camera import CameraKind, CameraStatus
from ..domain.lighting import LuminaireStatus
from ..geos import shapely
from .ground import Point, stable_id, to_wkb
from .streets import CYCLEWAY, FOOTWAY, MAIN, RESIDENTIAL, STEPS, WIDTH_M, Street

Row = dict[str, object]

# Where the district keeps its lamps, local metres; beyond it nobody has delivered any.
_LIT_AREA = (120.0, 335.0, 1620.0, 1125.0)
_LAMP_DATE = date(2026, 3, 1)


@dataclass(frozen=True)
class _LampType:
    name: str
    spacing_m: float
    height_m: float
    flux_lm: float
    power_w: float
    colour_temperature_k: int


_LAMPS = {
    MAIN: _LampType("LED väg", 36, 8.0, 9200, 74, 3000),
    RESIDENTIAL: _LampType("LED gata", 46, 6.0, 5200, 44, 3000),
    CYCLEWAY: _LampType("LED stolpe", 34, 4.5, 3100, 27, 3000),
    FOOTWAY: _LampType("Kvicksilver park", 34, 4.0, 2600, 80, 4000),
    STEPS: _LampType("LED stolpe", 20, 4.0, 3100, 27, 3000),
}
_SQUARE = _LampType("LED torg", 0, 5.0, 6400, 52, 3000)
_SQUARE_LAMPS: tuple[Point, ...] = (
    (944, 764), (944, 802), (944, 838), (1012, 764), (1048, 838), (1078, 764), (1078, 802), (1078, 838), (972, 894),
    (1088, 894), (972, 952), (1088, 952), (1440, 404), (1500, 404), (1560, 404), (1440, 470), (1560, 470),
)  # fmt: skip


def luminaires(rng: random.Random, streets: Iterable[Street]) -> list[Row]:
    """Give the lamps; some heights and fluxes are unknown, some lamps are broken."""
    area = shapely.box(*_LIT_AREA)
    placed: list[tuple[Point, _LampType]] = [(at, _SQUARE) for at in _SQUARE_LAMPS]
    for street in streets:
        kind = _LAMPS.get(street.kind)
        if kind is None or street.lit is not True or street.tunnel:
            continue
        fresh = [at for at in _along(street, kind.spacing_m) if area.contains(shapely.Point(at))]
        placed += [(at, kind) for at in fresh if not _near_another(at, placed)]
    return [_lamp(rng, number, at, kind) for number, (at, kind) in enumerate(placed, start=1)]


def _along(street: Street, spacing_m: float) -> Iterator[Point]:
    """Step along a street's right edge."""
    edge = street.line.offset_curve(-(WIDTH_M[street.kind] / 2 + 0.8))
    for step in range(int(edge.length // spacing_m) + 1):
        at = edge.interpolate(spacing_m / 2 + step * spacing_m)
        yield round(at.x, 1), round(at.y, 1)


def _near_another(at: Point, placed: list[tuple[Point, _LampType]]) -> bool:
    return any((at[0] - x) ** 2 + (at[1] - y) ** 2 < 14.0**2 for (x, y), _ in placed)


def _lamp(rng: random.Random, number: int, at: Point, kind: _LampType) -> Row:
    code = f"EX{number:04d}"
    weights = (0.91, 0.06, 0.03)
    status = rng.choices((LuminaireStatus.WORKING, LuminaireStatus.FAULTY, LuminaireStatus.UNKNOWN), weights)[
        0
    ]
    return {
        "wkb": to_wkb(shapely.Point(at)),
        "id": stable_id("luminaire", code),
        "code": code,
        "kind": kind.name,
        "mount_height_m": kind.height_m if rng.random() > 0.08 else None,
        "flux_lm": kind.flux_lm if rng.random() > 0.05 else None,
        "power_w": kind.power_w,
        "colour_temperature_k": kind.colour_temperature_k,
        "azimuth_deg": None,
        "status": status,
        "owner": "Exempelstadens trafikkontor",
        "source": "Exempelstadens belysningsregister",
        "register_date": _LAMP_DATE,
    }


_FIXED, _TURNABLE, _PANORAMIC = CameraKind.FIXED, CameraKind.TURNABLE, CameraKind.PANORAMIC
_IN_USE, _PROPOSED, _REMOVED = CameraStatus.IN_USE, CameraStatus.PROPOSED, CameraStatus.REMOVED
# name, kind, status, owner, position, height, azimuth, tilt, field of view, range, pixels; None is unknown.
_CAMERAS: tuple[
    tuple[str, CameraKind, CameraStatus, str, Point, float | None, float | None, float | None, float | None, float, int],
    ...,
] = (
    ("Torget nordväst", _FIXED, _IN_USE, "Centrumägaren", (932, 842), 5.5, 125.0, 22.0, 78.0, 60.0, 3840),
    ("Torget sydost", _FIXED, _IN_USE, "Centrumägaren", (1090, 760), 5.5, 305.0, 22.0, 78.0, 60.0, 3840),
    ("Stationen entré", _PANORAMIC, _IN_USE, "Trafikbolaget", (1030, 852), 4.2, None, 90.0, 360.0, 25.0, 2992),
    ("Stationstunneln norr", _FIXED, _IN_USE, "Polisen", (1012, 894), 3.6, 18.0, 15.0, 62.0, 70.0, 2560),
    ("Stationsplan", _TURNABLE, _IN_USE, "Polisen", (1092, 956), 6.0, None, None, None, 90.0, 1920),
    ("Kvarnkajen", _FIXED, _PROPOSED, "Exempelstaden", (1436, 400), 6.0, 62.0, 18.0, 70.0, 80.0, 3840),
    ("Ekparkens parklek", _FIXED, _PROPOSED, "Exempelstaden", (662, 562), None, 340.0, None, 70.0, 50.0, 2560),
    ("Gångtunneln Ekparken", _FIXED, _REMOVED, "Exempelstaden", (560, 670), 3.0, None, None, None, 30.0, 1280),
)  # fmt: skip


def cameras() -> list[Row]:
    """Give the cameras; the direction of some is unknown or always another."""
    return [
        {
            "wkb": to_wkb(shapely.Point(at)),
            "id": camera_id(name),
            "name": name,
            "kind": kind,
            "status": status,
            "owner": owner,
            "mount_height_m": height_m,
            "azimuth_deg": azimuth_deg,
            "tilt_deg": tilt_deg,
            "field_of_view_deg": view_deg,
            "range_m": range_m,
            "pixels_wide": pixels,
        }
        for name, kind, status, owner, at, height_m, azimuth_deg, tilt_deg, view_deg, range_m, pixels in _CAMERAS
    ]


def camera_cases() -> list[Row]:
    """Give the documented grounds of the cameras that the municipality answers for."""
    return [
        {
            "camera_id": camera_id("Gångtunneln Ekparken"),
            "purpose": "Förebygga brott i gångtunneln mellan Ekparken och Exempelvägen",
            "interests": "Belysning prövades först och räckte inte. Platsen passeras av barn på väg till skolan.",
            "hours": "Dygnet runt",
            "starts_on": date(2023, 9, 1),
            "ends_on": date(2025, 2, 28),
            "decided_on": date(2023, 6, 14),
            "decision_ref": "EXS 2023/88",
            "keep_until": date(2030, 2, 28),
        },
        {
            "camera_id": camera_id("Kvarnkajen"),
            "purpose": "Förebygga brott vid kajen kvällar och nätter",
            "interests": "Utreds. Ny belysning vid kajen ska vara på plats och utvärderad innan beslut.",
            "hours": "Fredag till söndag 18–04",
            "starts_on": None,
            "ends_on": None,
            "decided_on": None,
            "decision_ref": "EXS 2026/131",
            "keep_until": None,
        },
    ]


def camera_id(name: str) -> str:
    """Give the id of a camera by its name."""
    return stable_id("camera", name)
