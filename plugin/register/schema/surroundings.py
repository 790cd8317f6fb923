"""What surrounds the scenes: facilities, how far they are, and the background of the maps."""

from __future__ import annotations

from ...domain.backdrop import LandCoverKind, StreetKind
from ...domain.facility import FacilityKind, FacilityStatus, SchoolForm
from ...domain.proximity import Band, Origin, Outcome
from ...domain.walking import Reach
from ...i18n import mark
from .model import ID, OF_BOUNDARY, OF_YEAR, REGISTER_DATE, SCENE, SOURCE, YEAR, Column, Table, Type, refers

FACILITY = Table(
    "facility",
    mark("Facilities"),
    mark("A school, preschool, playground, youth club, station or other place."),
    (
        Column("geom", Type.POINT, mark("Position"), mark("Empty: unknown.")),
        ID,
        Column("name", Type.TEXT, mark("Name"), required=True),
        Column("kind", Type.TEXT, mark("Kind"), required=True, values=FacilityKind),
        Column("unit_code", Type.TEXT, mark("Unit code")),
        Column(
            "forms",
            Type.LIST,
            mark("School forms"),
            mark("Empty: not stated by the source."),
            required=True,
            values=SchoolForm,
            default="[]",
        ),
        Column("grades", Type.TEXT, mark("Grades")),
        Column(
            "status",
            Type.TEXT,
            mark("Status"),
            required=True,
            values=FacilityStatus,
            default=FacilityStatus.ACTIVE,
        ),
        Column("organiser", Type.TEXT, mark("Organiser")),
        Column("municipality_code", Type.TEXT, mark("Municipality code")),
        Column("address", Type.TEXT, mark("Address")),
        SOURCE,
        REGISTER_DATE,
        Column("moved_by_hand", Type.BOOLEAN, mark("Moved by hand"), required=True, default=0),
        Column("moved_reason", Type.TEXT, mark("Why it was moved")),
        Column("has_plan", Type.BOOLEAN, mark("Has a plan"), mark("For the scene nearby. Empty: unknown.")),
        Column("plan_name", Type.TEXT, mark("The plan")),
        Column("plan_checked_on", Type.DATE, mark("Plan checked on")),
    ),
    key="id",
)

FACILITY_YARD = Table(
    "facility_yard",
    mark("Yards"),
    mark("The yard of a facility; distances go to it where there is one."),
    (
        Column("geom", Type.POLYGONS, mark("Yard"), required=True),
        Column("facility_id", Type.TEXT, mark("Facility"), required=True),
    ),
    key="facility_id",
    references=(refers("facility_id", "facility", cascade=True),),
)

PROXIMITY = Table(
    "proximity",
    mark("Distances"),
    mark("One boundary to one facility: how far, and how it was measured."),
    (
        SCENE,
        YEAR,
        Column("facility_id", Type.TEXT, mark("Facility"), required=True),
        Column(
            "distance_m",
            Type.REAL,
            mark("Distance (m)"),
            mark("Metres on the ground."),
            required=True,
            check="distance_m >= 0",
        ),
        Column("walking_m", Type.REAL, mark("Walking distance (m)"), check="walking_m >= 0"),
        Column("snap_m", Type.REAL, mark("Distance to the network (m)"), check="snap_m >= 0"),
        Column("band", Type.TEXT, mark("Band"), required=True, values=Band),
        Column(
            "origin",
            Type.TEXT,
            mark("Measured from"),
            required=True,
            values=Origin,
            default=Origin.BOUNDARY,
        ),
        Column("to_yard", Type.BOOLEAN, mark("Measured to the yard"), required=True, default=0),
        Column(
            "plane_m",
            Type.REAL,
            mark("Plane distance (m)"),
            mark("In the working CRS, uncorrected. Empty: not kept."),
            check="plane_m >= 0",
        ),
        Column(
            "snap_facility_m",
            Type.REAL,
            mark("From the network to the facility (m)"),
            check="snap_facility_m >= 0",
        ),
        Column("reach", Type.TEXT, mark("On foot"), mark("Empty: not walked."), values=Reach),
        Column(
            "facility_name",
            Type.TEXT,
            mark("Name of the facility"),
            mark("As it was when the year was classified, like its kind and whether it counted."),
        ),
        Column("facility_kind", Type.TEXT, mark("Kind of facility"), values=FacilityKind),
        Column("counted", Type.BOOLEAN, mark("Counted in the rule"), mark("Empty: not kept.")),
    ),
    unique=(("scene_id", "year", "facility_id"),),
    references=(OF_BOUNDARY, OF_YEAR, refers("facility_id", "facility")),
    # For every street that is written it is asked whether anything was walked.
    indexes=(("year", "reach"),),
)

CLASSIFICATION = Table(
    "classification",
    mark("Classes"),
    mark("The rule's outcome for one boundary, with its reason."),
    (
        SCENE,
        YEAR,
        Column("rule_version", Type.INTEGER, mark("Version of the rule"), required=True),
        Column("outcome", Type.TEXT, mark("Outcome"), required=True, values=Outcome),
        Column("n_inside", Type.INTEGER, mark("Schools inside"), required=True, check="n_inside >= 0"),
        Column(
            "n_within", Type.INTEGER, mark("Schools within the radius"), required=True, check="n_within >= 0"
        ),
        Column(
            "n_borderline", Type.INTEGER, mark("Schools borderline"), required=True, check="n_borderline >= 0"
        ),
        Column(
            "n_unknown_forms",
            Type.INTEGER,
            mark("Schools of unknown form"),
            required=True,
            check="n_unknown_forms >= 0",
        ),
        Column("nearest_m", Type.REAL, mark("Nearest school (m)"), check="nearest_m >= 0"),
        Column("nearest_name", Type.TEXT, mark("Nearest school")),
        Column("register_date", Type.DATE, mark("Date of the school register")),
        Column("reason", Type.TEXT, mark("Reason")),
        Column("override_outcome", Type.TEXT, mark("Decided otherwise"), values=Outcome),
        Column("override_reason", Type.TEXT, mark("Why decided otherwise")),
        Column("override_by", Type.TEXT, mark("Who decided otherwise")),
        Column(
            "override_of",
            Type.TEXT,
            mark("Outcome that was decided against"),
            mark("The rule's own outcome when somebody decided otherwise."),
            values=Outcome,
        ),
        Column(
            "n_places",
            Type.INTEGER,
            mark("Places within the radius"),
            mark("Units at one place, as in one building, are one place. Empty: not counted."),
            check="n_places >= 0",
        ),
        Column("classified_at", Type.TIME, mark("Classified (UTC)")),
    ),
    unique=(("scene_id", "year"),),
    references=(OF_BOUNDARY, OF_YEAR, refers("rule_version", "rule", "version")),
    check="override_outcome IS NULL OR trim(coalesce(override_reason, '')) <> ''",
)

SCHOOL_WAY = Table(
    "school_way",
    mark("School ways"),
    mark("The shortest ways to one school, or to all of them, seen from one boundary."),
    (
        SCENE,
        YEAR,
        Column("facility_id", Type.TEXT, mark("School"), mark("Empty: all schools together.")),
        Column("n_ways", Type.INTEGER, mark("Ways"), required=True, check="n_ways >= 0"),
        Column("n_crossing", Type.INTEGER, mark("Ways across"), required=True, check="n_crossing >= 0"),
        Column("share", Type.REAL, mark("Share of the ways"), check="share BETWEEN 0 AND 1"),
        Column("metres_inside", Type.REAL, mark("Mean length inside (m)"), check="metres_inside >= 0"),
        Column("mean_detour_m", Type.REAL, mark("Mean detour round it (m)"), check="mean_detour_m >= 0"),
        Column(
            "n_without_alternative",
            Type.INTEGER,
            mark("Ways without another"),
            required=True,
            default=0,
            check="n_without_alternative >= 0",
        ),
    ),
    unique=(("scene_id", "year", "facility_id"),),
    references=(OF_BOUNDARY, OF_YEAR, refers("facility_id", "facility")),
)

BUILDING = Table(
    "building",
    mark("Buildings"),
    mark("Background of the maps, and what shades lamps and cameras. Bulk data, not logged."),
    (
        Column("geom", Type.POLYGONS, mark("Outline"), required=True),
        Column("name", Type.TEXT, mark("Name")),
        Column("height_m", Type.REAL, mark("Height (m)"), check="height_m >= 0"),
        Column("storeys", Type.INTEGER, mark("Storeys"), check="storeys >= 0"),
        Column("use", Type.TEXT, mark("Use")),
        SOURCE,
        REGISTER_DATE,
    ),
    logged=False,
)

STREET = Table(
    "street",
    mark("Streets and paths"),
    mark("Background of the maps, and what walking distances follow. Bulk data, not logged."),
    (
        Column("geom", Type.LINES, mark("Line"), required=True),
        Column("name", Type.TEXT, mark("Name")),
        Column("kind", Type.TEXT, mark("Kind"), required=True, values=StreetKind, default=StreetKind.OTHER),
        Column("lit", Type.BOOLEAN, mark("Lit"), mark("Empty: unknown.")),
        Column("bridge", Type.BOOLEAN, mark("Bridge"), required=True, default=0),
        Column("tunnel", Type.BOOLEAN, mark("Tunnel"), required=True, default=0),
        Column("walkable", Type.BOOLEAN, mark("Open to walkers"), mark("Empty: not stated.")),
        SOURCE,
        REGISTER_DATE,
    ),
    logged=False,
)

LAND_COVER = Table(
    "land_cover",
    mark("Land cover"),
    mark("Background of the maps. Bulk data, not logged."),
    (
        Column("geom", Type.POLYGONS, mark("Outline"), required=True),
        Column("kind", Type.TEXT, mark("Kind"), required=True, values=LandCoverKind),
        Column("name", Type.TEXT, mark("Name")),
        SOURCE,
        REGISTER_DATE,
    ),
    logged=False,
)

TABLES = (FACILITY, FACILITY_YARD, PROXIMITY, CLASSIFICATION, SCHOOL_WAY, BUILDING, STREET, LAND_COVER)
