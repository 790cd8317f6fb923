"""The words that reference data uses for kinds of streets, ground, cameras and the state of lamps."""

from __future__ import annotations

from typing import Mapping, TypeVar

from ..domain.backdrop import LandCoverKind, StreetKind
from ..domain.camera import CameraKind, CameraStatus
from ..domain.coded import Coded
from ..domain.lighting import LuminaireStatus
from .fields import normalise

Code = TypeVar("Code", bound=Coded)


def by_word(lines: Mapping[Code, str]) -> Mapping[str, Code]:
    """Give the code that each word, normalised, stands for."""
    return {normalise(word): code for code, line in lines.items() for word in line.split(",")}


# OpenStreetMap's values first, then the words of NVDB and of plain Swedish tables.
_STREETS = by_word(
    {
        StreetKind.MOTORWAY: "motorway, motorway_link, trunk, trunk_link, motorväg, motortrafikled",
        StreetKind.MAIN: (
            "main, primary, primary_link, secondary, secondary_link, tertiary, tertiary_link, huvudgata,"
            " huvudväg, genomfartsgata, huvudled"
        ),
        StreetKind.RESIDENTIAL: (
            "residential, living_street, unclassified, bostadsgata, lokalgata, gata, gångfartsområde, bilnät"
        ),
        StreetKind.SERVICE: "service, track, busway, serviceväg, uppfartsväg, kvartersgata, enskild väg",
        StreetKind.CYCLEWAY: (
            "cycleway, cykelväg, cykelbana, cykelfält, gång- och cykelväg, gc-väg, gcm-väg, gcväg"
        ),
        StreetKind.FOOTWAY: (
            "footway, path, pedestrian, crossing, platform, corridor, bridleway, gångväg, gångbana, trottoar,"
            " gågata, torg, stig, övergångsställe, gatupassage, gång"
        ),
        StreetKind.STEPS: "steps, trappa, trappor",
    }
)  # fmt: skip
_GROUND = by_word(
    {
        LandCoverKind.WATER: "water, vatten, sjö, vattenyta, bay, reservoir, basin, vattendrag, riverbank",
        LandCoverKind.PARK: (
            "park, garden, parkmark, grönområde, playground, recreation_ground, village_green, grass"
        ),
        LandCoverKind.FOREST: "forest, wood, skog, skogsmark, barr- och blandskog, lövskog, scrub",
        LandCoverKind.SQUARE: "square, torg, pedestrian, plats",
        LandCoverKind.RAIL: "rail, railway, järnväg, spårområde, bangård",
        LandCoverKind.SCHOOL_YARD: "school_yard, school, kindergarten, skolgård, skolområde",
    }
)
# A dome hides where its camera looks, and may hold one that turns or one that does not.
_CAMERAS = by_word(
    {
        CameraKind.FIXED: "fixed, fast, riktad",
        CameraKind.TURNABLE: "turnable, panning, ptz, rörlig, vridbar, styrbar",
        CameraKind.PANORAMIC: "panoramic, panorama, 360, fisheye, fisköga",
    }
)
_CAMERA_STATUSES = by_word(
    {
        CameraStatus.IN_USE: "in_use, i drift, i bruk, aktiv, befintlig, active, yes",
        CameraStatus.PROPOSED: "proposed, planerad, föreslagen, projekterad, planned",
        CameraStatus.REMOVED: "removed, borttagen, nedmonterad, avvecklad, ur bruk",
    }
)
_LAMPS = by_word(
    {
        LuminaireStatus.WORKING: (
            "working, i drift, i bruk, drift, drifttagen, aktiv, hel, fungerar, active, befintlig"
        ),
        LuminaireStatus.FAULTY: "faulty, trasig, ur funktion, släckt, felanmäld, defekt, broken",
        LuminaireStatus.PROPOSED: "proposed, planerad, projekterad, föreslagen, planned",
        LuminaireStatus.REMOVED: "removed, borttagen, nedmonterad, avvecklad, raserad, ur bruk, rivet",
    }
)


def street_kind(word: str) -> StreetKind:
    """Give the kind of street that a word stands for; other where it is none."""
    return _STREETS.get(normalise(word), StreetKind.OTHER)


def is_way(word: str) -> bool:
    """Say whether a value of OpenStreetMap's "highway" on a line is a way: not one planned or razed."""
    return bool(word) and word not in (
        "proposed", "construction", "razed", "abandoned", "no", "raceway", "elevator",
    )  # fmt: skip


def land_cover_kind(word: str) -> LandCoverKind | None:
    """Give what a word says of the ground; None where it is none of what the sheets show."""
    return _GROUND.get(normalise(word))


def camera_kind(word: str) -> CameraKind | None:
    """Give the kind of camera that a word stands for; None where it says nothing of that."""
    return _CAMERAS.get(normalise(word))


def camera_status(word: str) -> CameraStatus | None:
    """Give the status that a word stands for; None where it says nothing of that."""
    return _CAMERA_STATUSES.get(normalise(word))


def lamp_status(word: str) -> LuminaireStatus | None:
    """Give the status that a word stands for; None where it says nothing of that."""
    return _LAMPS.get(normalise(word))
