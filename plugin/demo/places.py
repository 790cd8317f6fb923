"""The scenes of Exempelstaden year by year, and the schools and other places around them.

Coordinates are chosen so that every distance that matters is exact: see truth.py, which states
them. Sides that a distance is measured to lie along an axis and are 64 or 128 m long, corners are
met along right triangles with whole sides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..domain.facility import Facility, FacilityKind, FacilityStatus, SchoolForm
from ..domain.scene import Boundary, BoundaryQuality, Criteria, Scene, SceneStatus
from ..geos import shapely
from .ground import MUNICIPALITY_CODE, NEIGHBOUR_CODE, Point, stable_id, to_wkb
from .land_cover import RINGSKOLAN_YARD

YEARS = (2023, 2024, 2025, 2026)
DRAFT_YEAR = 2026
REGISTER_DATE = date(2026, 4, 21)
# A list of schools is known again by its file's name without the date.
SCHOOL_SOURCE = "Exempelstadens skolor"
OTHER_SOURCE = "Exempelstadens verksamheter"

_OPEN, _WATCHED = SceneStatus.OPEN_DRUG_SCENE, SceneStatus.WATCHED
_ALL_FOUR = Criteria(True, True, True, True)
_NO_SALE = Criteria(True, True, False, True)
_NOT_ALL_KNOWN = Criteria(True, True, None, None)

# key: (code, name, aliases, first year)
_SCENES: dict[str, tuple[str, str, tuple[str, ...], int]] = {
    "kvarntorget": ("EX-01", "Kvarntorget", ("Torget", "Kvarntorgets centrum"), 2023),
    "ekparken": ("EX-02", "Ekparken", ("Parken",), 2023),
    "stationstunneln": ("EX-03", "Stationstunneln", ("Tunneln",), 2023),
    "vastergarden": ("EX-04", "Västergården", ("Gårdsparken",), 2023),
    "kvarnkajen": ("EX-05", "Kvarnkajen", ("Kajen",), 2024),
    "strandbadet": ("EX-06", "Strandbadet", (), 2025),
}


@dataclass(frozen=True)
class Drawn:
    """A scene's boundary in one year, in local metres."""

    scene: str
    year: int
    area: shapely.Polygon
    status: SceneStatus = _OPEN
    criteria: Criteria = _ALL_FOUR
    quality: BoundaryQuality = BoundaryQuality.DIGITISED


@dataclass(frozen=True)
class Place:
    """A facility in local metres, with what the school register says of it."""

    key: str
    name: str
    kind: FacilityKind
    at: Point
    unit_code: str = ""
    forms: tuple[SchoolForm, ...] = ()
    grades: str = ""
    status: FacilityStatus = FacilityStatus.ACTIVE
    municipality_code: str = MUNICIPALITY_CODE
    address: str = ""
    organiser: str = "Kommunal"
    yard: tuple[Point, ...] = ()


def scene_id(key: str) -> str:
    """Give the permanent id of a scene by its key in this module."""
    return stable_id("scene", key)


def facility_id(key: str) -> str:
    """Give the id of a facility by its key in this module."""
    return stable_id("facility", key)


def scenes() -> list[Scene]:
    """Give the six scenes."""
    return [
        Scene(name, code, aliases, year, id=scene_id(key))
        for key, (code, name, aliases, year) in _SCENES.items()
    ]


def drawn(year: int) -> list[Drawn]:
    """Give a year's boundaries in local metres, in the scenes' order."""
    return [boundary for boundary in _BOUNDARIES if boundary.year == year]


def boundaries(year: int) -> list[Boundary]:
    """Give a year's boundaries as the register keeps them."""
    return [
        Boundary(
            scene_id=scene_id(boundary.scene),
            year=year,
            wkb=to_wkb(shapely.MultiPolygon([boundary.area])),
            area_m2=boundary.area.area,
            status=boundary.status,
            criteria=boundary.criteria,
            quality=boundary.quality,
            source_file=f"exempel_leverans_{year}.geojson",
        )
        for boundary in drawn(year)
    ]


def facilities() -> list[Facility]:
    """Give the fourteen facilities as the register keeps them."""
    return [
        Facility(
            name=place.name,
            kind=place.kind,
            unit_code=place.unit_code,
            forms=place.forms,
            grades=place.grades,
            status=place.status,
            organiser=place.organiser,
            municipality_code=place.municipality_code,
            address=place.address,
            point_wkb=to_wkb(shapely.Point(place.at)),
            yard_wkb=to_wkb(shapely.MultiPolygon([shapely.Polygon(place.yard)])) if place.yard else None,
            source=SCHOOL_SOURCE if place.kind is _SCHOOL else OTHER_SOURCE,
            register_date=REGISTER_DATE,
            id=facility_id(place.key),
        )
        for place in PLACES
    ]


def _area(*corners: Point) -> shapely.Polygon:
    return shapely.Polygon(corners)


_TORGET_2023 = _area((930, 770), (945, 752), (1090, 752), (1090, 850), (930, 850))
_TORGET_2026 = _area((960, 768), (972, 756), (1090, 756), (1090, 850), (960, 850))
# The tunnel's mouth and the square north of the tracks; its north side is 128 m.
_TUNNELN = _area(
    (998, 885), (1062, 885), (1062, 930), (1094, 938), (1094, 960), (966, 960), (966, 938), (998, 930)
)  # fmt: skip
_EKPARKEN_2025 = _area((592, 660), (570, 600), (610, 530), (700, 540), (732, 600), (720, 660))
_GARDEN_2023 = _area((150, 920), (170, 890), (320, 905), (320, 1010), (150, 1010))
_STRANDBADET_2025 = _area(
    (290, 446), (378, 446), (390, 468), (390, 526), (302, 526), (290, 511)
)  # fmt: skip

_BOUNDARIES = (
    Drawn("kvarntorget", 2023, _TORGET_2023),
    Drawn("ekparken", 2023, _area((480, 655), (470, 560), (610, 530), (700, 540), (732, 600), (720, 655))),
    Drawn("stationstunneln", 2023, _TUNNELN),
    Drawn(
        "vastergarden",
        2023,
        _GARDEN_2023,
        criteria=_NO_SALE,
        status=_WATCHED,
        quality=BoundaryQuality.SKETCHED,
    ),
    # 2024: the square and the tunnel became one scene.
    Drawn(
        "kvarntorget",
        2024,
        _area(
            (930, 770),
            (945, 752),
            (1090, 752),
            (1090, 850),
            (1062, 862),
            (1062, 930),
            (1094, 938),
            (1094, 960),
            (966, 960),
            (966, 938),
            (998, 930),
            (998, 862),
            (930, 850),
        ),
    ),
    Drawn(
        "ekparken",
        2024,
        _area(
            (250, 440),
            (400, 440),
            (470, 500),
            (610, 530),
            (700, 540),
            (732, 600),
            (720, 660),
            (470, 660),
            (340, 560),
            (250, 520),
        ),
    ),
    Drawn(
        "vastergarden",
        2024,
        _GARDEN_2023,
        criteria=_NO_SALE,
        status=_WATCHED,
        quality=BoundaryQuality.SKETCHED,
    ),
    Drawn("kvarnkajen", 2024, _area((1460, 400), (1540, 400), (1540, 450), (1460, 450))),
    # 2025: the western square was freed, the park's beach stood out as a place of its own.
    Drawn(
        "kvarntorget",
        2025,
        _area(
            (960, 752),
            (1090, 752),
            (1090, 850),
            (1062, 862),
            (1062, 930),
            (1094, 938),
            (1094, 960),
            (966, 960),
            (966, 938),
            (998, 930),
            (998, 862),
            (960, 850),
        ),
    ),
    Drawn("ekparken", 2025, _EKPARKEN_2025),
    Drawn(
        "kvarnkajen",
        2025,
        _area((1420, 420), (1440, 400), (1560, 400), (1580, 420), (1580, 490), (1420, 490)),
    ),
    Drawn("strandbadet", 2025, _STRANDBADET_2025, status=_WATCHED, criteria=_NO_SALE),
    # 2026: square and tunnel are two again, Västergården is back.
    Drawn("kvarntorget", 2026, _TORGET_2026, quality=BoundaryQuality.SURVEYED),
    Drawn("ekparken", 2026, _EKPARKEN_2025),
    Drawn("stationstunneln", 2026, _TUNNELN, quality=BoundaryQuality.SURVEYED),
    Drawn(
        "vastergarden",
        2026,
        _area((180, 936), (200, 900), (296, 900), (308, 912), (308, 1000), (180, 1000)),
        status=_WATCHED,
        criteria=_NOT_ALL_KNOWN,
        quality=BoundaryQuality.SKETCHED,
    ),
    Drawn(
        "kvarnkajen",
        2026,
        _area((1436, 420), (1450, 400), (1550, 400), (1564, 420), (1564, 470), (1436, 470)),
    ),
    Drawn(
        "strandbadet",
        2026,
        _area((250, 440), (338, 440), (350, 462), (350, 520), (262, 520), (250, 505)),
    ),
)

_GR, _FSK, _GRAN = SchoolForm.COMPULSORY, SchoolForm.PRESCHOOL_CLASS, SchoolForm.ADAPTED_COMPULSORY
_SCHOOL = FacilityKind.SCHOOL

PLACES = (
    # Two units in one building, on one point.
    Place("kvarnskolan_f3", "Kvarnskolan F–3", _SCHOOL, (1270, 1090), "99010011", (_FSK, _GR), "F-3", address="Skolgränd 2"),
    Place("kvarnskolan_49", "Kvarnskolan 4–9", _SCHOOL, (1270, 1090), "99010012", (_GR,), "4-9", address="Skolgränd 2"),
    # The yard is nearer than the point.
    Place("ringskolan", "Ringskolan", _SCHOOL, (1044, 1156), "99010023", (_FSK, _GR, _GRAN), "F-9", address="Mittstråket 5", yard=RINGSKOLAN_YARD),
    # Forms not stated: unknown is not no.
    Place("backskolan", "Backskolan", _SCHOOL, (1030, 1459), "99010034", address="Backskolevägen 3", organiser="Fristående"),
    Place("parkskolan", "Parkskolan", _SCHOOL, (656, 1160), "99010045", (_FSK, _GR), "F-6", address="Parkskolevägen 1"),
    Place("radhusskolan", "Radhusskolan", _SCHOOL, (1500, 971), "99010056", (_FSK, _GR), "F-3", address="Radhusskolevägen 4"),
    Place("grannby", "Grannby skola", _SCHOOL, (-50, 990), "99020017", (_FSK, _GR), "F-6", municipality_code=NEIGHBOUR_CODE, address="Grannbyvägen 12"),
    Place("gamla", "Gamla Västra skolan", _SCHOOL, (244, 1180), "99010067", (_GR,), "1-6", FacilityStatus.DORMANT, address="Gamla skolvägen 7"),
    Place("udden", "Uddens skola", _SCHOOL, (120, 128), "99010078", (_FSK, _GR), "F-6", address="Uddvägen 1"),
    Place("ekorren", "Förskolan Ekorren", FacilityKind.PRESCHOOL, (656, 750), address="Exempelvägen 41"),
    Place("nackrosen", "Förskolan Näckrosen", FacilityKind.PRESCHOOL, (1500, 440), address="Kvarnkajen 3"),
    Place("parkleken", "Ekparkens parklek", FacilityKind.PLAYGROUND, (640, 590), address="Ekparken"),
    Place("fritidsgarden", "Kvarnens fritidsgård", FacilityKind.YOUTH_CLUB, (1154, 800), address="Stationsgatan 8"),
    Place("stationen", "Kvarntorgets tunnelbanestation", FacilityKind.STATION, (1030, 840), address="Kvarntorget 1", organiser="Region"),
)  # fmt: skip
