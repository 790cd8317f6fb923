"""The scenes: where they are, year by year."""

from __future__ import annotations

from dataclasses import replace

from ...domain.area import AreaKind
from ...domain.scene import FIRST_YEAR, LAST_YEAR, BoundaryQuality, ChangeKind, SceneStatus, YearStatus
from ...domain.secrecy import Secrecy
from ...domain.time_profile import Season, Weekday
from ...domain.timetable import Activity
from ...i18n import mark
from .model import (
    ID,
    OF_SCENE,
    OF_YEAR,
    REGISTER_DATE,
    SCENE,
    SECRECY,
    SOURCE,
    YEAR,
    Column,
    Table,
    Type,
    refers,
)

AREA = Table(
    "area",
    mark("Areas"),
    mark("City districts, local police areas, municipalities, each with its time. Bulk data, not logged."),
    (
        Column("geom", Type.POLYGONS, mark("Area")),
        Column("kind", Type.TEXT, mark("Kind"), required=True, values=AreaKind),
        Column("code", Type.TEXT, mark("Code")),
        Column("name", Type.TEXT, mark("Name"), required=True),
        Column("valid_from", Type.DATE, mark("In force from")),
        Column("valid_to", Type.DATE, mark("In force to")),
        SOURCE,
        REGISTER_DATE,
    ),
    check="valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to",
    logged=False,
)

DEFINITION = Table(
    "definition",
    mark("Definitions"),
    mark("One wording of what an open drug scene is. It is never changed; a new wording is a new version."),
    (
        Column("version", Type.TEXT, mark("Version"), required=True),
        Column("text", Type.TEXT, mark("Text"), required=True),
        Column("dated", Type.DATE, mark("Date"), mark("Empty: unknown.")),
    ),
    key="version",
    immutable=True,
)

MAPPING_YEAR = Table(
    "mapping_year",
    mark("Mapping years"),
    mark("One yearly joint mapping. What belongs to a signed year is read-only."),
    (
        Column(
            "year",
            Type.INTEGER,
            mark("Mapping year"),
            required=True,
            check=f"year BETWEEN {FIRST_YEAR} AND {LAST_YEAR}",
        ),
        Column("held_on", Type.DATE, mark("Held on")),
        Column(
            "status", Type.TEXT, mark("Status"), required=True, values=YearStatus, default=YearStatus.DRAFT
        ),
        Column("signed_on", Type.DATE, mark("Signed on")),
        Column("signed_by_district", Type.TEXT, mark("Signed for the district"), mark("Role and unit.")),
        Column("signed_by_police", Type.TEXT, mark("Signed for the police"), mark("Role and unit.")),
        Column(
            "unlock_reason", Type.TEXT, mark("Why it was unlocked"), mark("Required to unlock a signed year.")
        ),
        Column("definition_version", Type.TEXT, mark("Version of the definition")),
    ),
    key="year",
    references=(refers("definition_version", "definition", "version"),),
    check=(
        "status = 'draft' OR (signed_on IS NOT NULL AND trim(coalesce(signed_by_district, '')) <> ''"
        " AND trim(coalesce(signed_by_police, '')) <> '' AND unlock_reason IS NULL)"
    ),
)

SCENE_TABLE = Table(
    "scene",
    mark("Scenes"),
    mark("A lasting place with a permanent id. Old names are kept as aliases."),
    (
        ID,
        Column("code", Type.TEXT, mark("Code")),
        Column("name", Type.TEXT, mark("Name"), required=True),
        Column("aliases", Type.LIST, mark("Other names"), required=True, default="[]"),
        Column("created_year", Type.INTEGER, mark("First mapped")),
    ),
    key="id",
)

SCENE_NAME = Table(
    "scene_name",
    mark("Names of scenes"),
    mark("What a scene was called from a mapping year on. Written by the database when a scene is renamed."),
    (
        SCENE,
        Column("name", Type.TEXT, mark("Name"), required=True),
        Column("from_year", Type.INTEGER, mark("From mapping year"), required=True),
    ),
    unique=(("scene_id", "from_year"),),
    references=(refers("scene_id", "scene", cascade=True),),
)

BOUNDARY = Table(
    "boundary",
    mark("Boundaries"),
    mark("A scene's boundary and status in one mapping year."),
    (
        Column("geom", Type.POLYGONS, mark("Boundary"), required=True),
        SCENE,
        YEAR,
        Column(
            "status",
            Type.TEXT,
            mark("Status"),
            required=True,
            values=SceneStatus,
            default=SceneStatus.OPEN_DRUG_SCENE,
        ),
        Column("lasting_place", Type.BOOLEAN, mark("A lasting place"), mark("Empty: not assessed.")),
        Column("public_use", Type.BOOLEAN, mark("Drugs are used in public"), mark("Empty: not assessed.")),
        Column("public_sale", Type.BOOLEAN, mark("Drugs are sold in public"), mark("Empty: not assessed.")),
        Column("seen_as_problem", Type.BOOLEAN, mark("Seen as a problem"), mark("Empty: not assessed.")),
        Column(
            "quality",
            Type.TEXT,
            mark("Quality"),
            required=True,
            values=BoundaryQuality,
            default=BoundaryQuality.UNKNOWN,
        ),
        Column("area_m2", Type.REAL, mark("Area (m²)"), check="area_m2 >= 0"),
        Column("source_file", Type.TEXT, mark("Delivered file")),
        Column("source_sha256", Type.TEXT, mark("SHA-256 of the delivered file")),
        SECRECY,
    ),
    unique=(("scene_id", "year"),),
    references=(OF_SCENE, OF_YEAR),
)

SCENE_CHANGE = Table(
    "scene_change",
    mark("Changes between years"),
    mark("What happened to a scene between the mapping year before and this one."),
    (
        YEAR,
        Column("kind", Type.TEXT, mark("What happened"), required=True, values=ChangeKind),
        Column("from_scene_id", Type.TEXT, mark("From scene")),
        Column("to_scene_id", Type.TEXT, mark("To scene")),
        Column(
            "previous_share",
            Type.REAL,
            mark("Overlap of the previous area"),
            check="previous_share BETWEEN 0 AND 1",
        ),
        Column(
            "current_share",
            Type.REAL,
            mark("Overlap of the current area"),
            check="current_share BETWEEN 0 AND 1",
        ),
        Column("area_change_m2", Type.REAL, mark("Change of area (m²)")),
        Column(
            "by_person",
            Type.BOOLEAN,
            mark("Decided by a person"),
            mark("No or empty: proposed by the match."),
        ),
    ),
    references=(OF_YEAR, refers("from_scene_id", "scene"), refers("to_scene_id", "scene")),
    check="from_scene_id IS NOT NULL OR to_scene_id IS NOT NULL",
)

ASSESSMENT = Table(
    "assessment",
    mark("Assessments"),
    mark("The year's description of the place. Never of persons."),
    (
        SCENE,
        YEAR,
        Column("place", Type.TEXT, mark("The place")),
        Column("substances", Type.LIST, mark("Substances"), required=True, default="[]"),
        Column("police_work", Type.TEXT, mark("Police work"), mark("Confidential.")),
        Column("partners", Type.TEXT, mark("Partners"), mark("Organisations and roles, no private persons.")),
        Column("causes", Type.TEXT, mark("Causes")),
        Column("local_knowledge", Type.TEXT, mark("Local knowledge")),
        replace(SECRECY, default=Secrecy.SECRET),
    ),
    unique=(("scene_id", "year"),),
    references=(OF_SCENE, OF_YEAR),
)

TIME_PROFILE = Table(
    "time_profile",
    mark("Weekly patterns"),
    mark("A scene's week: how much happens each hour from Monday 00 to Sunday 23."),
    (
        SCENE,
        YEAR,
        Column("season", Type.TEXT, mark("Season"), required=True, values=Season, default=Season.ALL_YEAR),
        Column(
            "levels",
            Type.TEXT,
            mark("Levels"),
            mark("168 figures, each 0 (nothing) to 3 (much)."),
            required=True,
            check="length(levels) = 168 AND levels NOT GLOB '*[^0-3]*'",
        ),
    ),
    unique=(("scene_id", "year", "season"),),
    references=(OF_SCENE, OF_YEAR),
)

_TIME_OF_DAY = "{0} = strftime('%H:%M', {0}) OR {0} = '24:00'"

TIMETABLE = Table(
    "timetable",
    mark("Timetable"),
    mark("When children are at school, on their way, or free: what a scene's week is set against."),
    (
        Column("name", Type.TEXT, mark("Name")),
        Column("activity", Type.TEXT, mark("Activity"), required=True, values=Activity),
        Column("weekdays", Type.LIST, mark("Weekdays"), required=True, values=Weekday, default="[]"),
        Column("starts", Type.TEXT, mark("From"), required=True, check=_TIME_OF_DAY.format("starts")),
        Column("ends", Type.TEXT, mark("To"), required=True, check=_TIME_OF_DAY.format("ends")),
    ),
)

TABLES = (
    AREA,
    DEFINITION,
    MAPPING_YEAR,
    SCENE_TABLE,
    SCENE_NAME,
    BOUNDARY,
    SCENE_CHANGE,
    ASSESSMENT,
    TIME_PROFILE,
    TIMETABLE,
)
