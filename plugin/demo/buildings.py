"""Buildings of Exempelstaden: slabs, point blocks, row houses, villas, schools and the centre."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from ..geos import shapely
from .ground import Point, rounded

# What buildings are used for, as a Swedish building register says it.
DWELLING, ROW_HOUSE, VILLA = "bostäder", "radhus", "villa"
SCHOOL, CENTRE, STATION = "skola", "centrum", "station"

_STOREY_M = 2.9
_ROOF_M = 1.4


@dataclass(frozen=True)
class Building:
    """A building in local metres; its height is to the roof's top, None where it is unknown."""

    use: str
    storeys: int
    footprint: shapely.Polygon
    height_m: float | None


@dataclass(frozen=True)
class _Module:
    """A pattern that fills a quarter: footprints (x, y, width, depth) in a cell that repeats."""

    use: str
    cell: Point
    footprints: tuple[tuple[float, float, float, float], ...]
    storeys: tuple[int, int]
    # Metres between two footprints when one is moved to find room; 0: they may touch and are not moved.
    apart_m: float = 11.0
    # How freely cells are moved (metres) and turned (degrees), and the share left empty.
    loose_m: float = 0.0
    gaps: float = 0.0


_SLABS = _Module(DWELLING, (74, 36), ((4, 4, 58, 11),), (3, 4), loose_m=0.6)
_YARD = _Module(DWELLING, (92, 74), ((4, 4, 62, 11), (4, 50, 62, 11), (74, 8, 11, 48)), (3, 5))
_POINTS = _Module(DWELLING, (60, 60), ((12, 12, 22, 20),), (8, 11), apart_m=24.0, loose_m=5.0)
_ROW = tuple((3 + 6.5 * i, 4 + (i % 2) * 1.2, 6.5, 9) for i in range(6))
_ROWS = _Module(ROW_HOUSE, (50, 30), _ROW, (2, 2), apart_m=0.0, loose_m=0.8, gaps=0.06)
_VILLAS = _Module(
    VILLA, (33, 34), ((8, 8, 12, 9), (22, 14, 6, 5)), (1, 2), apart_m=0.0, loose_m=4.0, gaps=0.14
)
_NUDGES = tuple((x, y) for y in (0, -8, 8, -16, 16) for x in (0, -10, 10, -22, 22))


def buildings(rng: random.Random, keep_clear: shapely.Geometry) -> list[Building]:
    """Give every building; those of the quarters stand clear of ``keep_clear``."""
    placed = [_building(rng, use, (n, n), _shape(parts)) for use, n, parts in _BY_HAND]
    taken = shapely.union_all([keep_clear, *(building.footprint.buffer(9.0) for building in placed)])
    built: list[shapely.Polygon] = []
    for module, angle_deg, corners in _QUARTERS:
        quarter = shapely.Polygon(corners)
        near = [other.buffer(3.0) for other in built if other.intersects(quarter)]
        here = shapely.union_all([shapely.clip_by_rect(taken, *quarter.bounds), *near])
        shapely.prepare(here)
        fresh = _fill(rng, quarter, module, angle_deg, here)
        placed += [_building(rng, module.use, module.storeys, footprint) for footprint in fresh]
        built += fresh
    return placed


def _building(rng: random.Random, use: str, storeys: tuple[int, int], footprint: shapely.Polygon) -> Building:
    floors = rng.randint(*storeys)
    known = use in (SCHOOL, CENTRE, STATION) or rng.random() > 0.04
    height_m = round(floors * _STOREY_M + _ROOF_M + rng.choice((0.0, 0.3, 0.6)), 1)
    return Building(use, floors, footprint, height_m if known else None)


def _shape(parts: tuple[tuple[float, float, float, float], ...]) -> shapely.Polygon:
    """Join boxes (x, y, width, depth) to one footprint."""
    joined = shapely.union_all([shapely.box(x, y, x + w, y + d) for x, y, w, d in parts])
    return shapely.Polygon(joined.exterior)


def _fill(
    rng: random.Random, quarter: shapely.Polygon, module: _Module, angle_deg: float, taken: shapely.Geometry
) -> list[shapely.Polygon]:
    """Repeat a module over a quarter, turned by an angle; give the footprints that found room."""
    centre = quarter.centroid
    upright = shapely.affinity.rotate(quarter, -angle_deg, origin=centre)
    west, south, east, north = upright.bounds
    width, depth = module.cell
    shapely.prepare(quarter)
    placed: list[shapely.Polygon] = []
    for row in range(math.ceil((north - south) / depth)):
        for column in range(math.ceil((east - west) / width)):
            shift = (rng.uniform(-1, 1) * module.loose_m, rng.uniform(-1, 1) * module.loose_m)
            turn = angle_deg + rng.uniform(-1, 1) * module.loose_m
            if rng.random() < module.gaps:
                continue
            for x, y, w, d in module.footprints:
                left, bottom = west + column * width + x + shift[0], south + row * depth + y + shift[1]
                wanted = shapely.affinity.rotate(
                    shapely.box(left, bottom, left + w, bottom + d), turn, origin=centre
                )
                footprint = _free_place(quarter, taken, placed, wanted, module)
                if footprint is not None:
                    placed.append(footprint)
                elif not module.apart_m:
                    # No garage without its villa.
                    break
    return placed


def _free_place(
    quarter: shapely.Polygon,
    taken: shapely.Geometry,
    placed: list[shapely.Polygon],
    wanted: shapely.Polygon,
    module: _Module,
) -> shapely.Polygon | None:
    """Move a footprint a little until it stands free in its quarter; None where it cannot."""
    for east_m, north_m in _NUDGES if module.apart_m else _NUDGES[:1]:
        tried = shapely.affinity.translate(wanted, east_m, north_m)
        if not quarter.contains(tried) or taken.intersects(tried):
            continue
        if module.apart_m and any(tried.dwithin(other, module.apart_m) for other in placed):
            continue
        return shapely.Polygon(rounded(tried.exterior.coords))
    return None


_QUARTERS: tuple[tuple[_Module, float, tuple[Point, ...]], ...] = (
    (_SLABS, 0, ((812, 566), (1080, 566), (1074, 694), (806, 692))),
    (_YARD, 2, ((1098, 560), (1336, 560), (1326, 692), (1096, 694))),
    (_YARD, -1, ((806, 420), (1084, 404), (1082, 546), (800, 544))),
    (_SLABS, 0, ((1100, 400), (1396, 400), (1372, 540), (1100, 540))),
    (_POINTS, 12, ((1376, 590), (1740, 580), (1726, 640), (1350, 690))),
    (_POINTS, 0, ((1590, 408), (1782, 414), (1756, 560), (1420, 560), (1430, 500), (1580, 500))),
    (_SLABS, -4, ((74, 792), (362, 760), (358, 850), (330, 872), (160, 876), (72, 862))),
    (_SLABS, 90, ((325, 890), (470, 770), (480, 960), (330, 1020))),
    (_YARD, -3, ((380, 756), (474, 748), (480, 880), (380, 880))),
    (_SLABS, 90, ((40, 890), (126, 890), (122, 1060), (40, 1066))),
    (_SLABS, -18, ((510, 780), (860, 716), (868, 838), (700, 860), (510, 920))),
    (_YARD, 0, ((510, 1000), (660, 945), (900, 890), (960, 890), (960, 1010), (700, 1090), (520, 1120))),
    (_YARD, -3, ((1110, 970), (1345, 955), (1390, 1060), (1240, 1056), (1020, 1030))),
    (_SLABS, 2, ((1115, 1100), (1206, 1090), (1240, 1150), (1380, 1170), (1384, 1232), (1115, 1262))),
    (_YARD, 0, ((580, 1300), (940, 1296), (1015, 1320), (1020, 1384), (760, 1392), (610, 1350))),
    (_YARD, -6, ((1044, 1306), (1250, 1274), (1380, 1256), (1370, 1276), (1240, 1360), (1044, 1386))),
    (_POINTS, 20, ((150, 1240), (330, 1260), (336, 1420), (440, 1470), (400, 1560), (150, 1540))),
    (_POINTS, 35, ((360, 1220), (500, 1160), (520, 1300), (600, 1370), (460, 1450), (352, 1390))),
    (_SLABS, -3, ((770, 1590), (910, 1595), (1180, 1576), (1170, 1612), (770, 1625))),
    (_SLABS, 3, ((770, 1430), (940, 1420), (945, 1560), (768, 1550))),
    (_POINTS, 10, ((1110, 1420), (1270, 1390), (1290, 1480), (1170, 1550), (1090, 1560))),
    (_ROWS, 88, ((1412, 1165), (1486, 1150), (1500, 1408), (1400, 1290))),
    (_ROWS, 86, ((1490, 1150), (1606, 1132), (1628, 1426), (1510, 1414))),
    (_ROWS, 83, ((1612, 1130), (1720, 1104), (1758, 1424), (1638, 1424))),
    (_ROWS, 82, ((1724, 1090), (1790, 1060), (1830, 1430), (1772, 1430))),
    (_ROWS, -4, ((1510, 1440), (1820, 1440), (1820, 1482), (1430, 1492))),
    (_ROWS, -20, ((1580, 960), (1760, 930), (1776, 1010), (1700, 1090), (1560, 1120))),
    (_POINTS, 0, ((1110, 720), (1320, 715), (1325, 850), (1200, 850), (1195, 720))),
    (_YARD, 0, ((1360, 715), (1600, 680), (1820, 660), (1790, 800), (1560, 840), (1360, 850))),
    (_VILLAS, 2, ((870, 120), (1240, 250), (1480, 258), (1860, 262), (1860, 205), (1580, 215), (1250, 205), (1010, 175))),
    (_VILLAS, 4, ((1245, 30), (1400, 40), (1560, 110), (1552, 225), (1250, 222))),
    (_VILLAS, -3, ((1000, -240), (1210, -240), (1230, 200), (1060, 180), (980, 20))),
    (_VILLAS, 0, ((1225, -240), (1420, -240), (1430, 0), (1240, 8))),
    (_VILLAS, 12, ((1580, 100), (1700, 130), (1850, 200), (1840, 226), (1570, 226))),
    (_VILLAS, -10, ((-520, 50), (60, 20), (170, -10), (60, -100), (-520, -100))),
    (_VILLAS, -30, ((-240, -140), (-60, -120), (80, -50), (60, -30), (-520, -90))),
    (_VILLAS, 4, ((-520, 770), (-120, 775), (-128, 1130), (-520, 1130))),
    (_VILLAS, 0, ((-110, 780), (50, 800), (30, 940), (-100, 930))),
    (_VILLAS, 0, ((-520, 1140), (-155, 1140), (-140, 1600), (-520, 1600))),
    (_VILLAS, 0, ((1930, 250), (2250, 240), (2250, 300), (1930, 300))),
    (_VILLAS, 0, ((1930, -240), (2250, -240), (2250, 200), (1930, 200))),
    (_SLABS, 2, ((1900, 400), (2250, 400), (2250, 640), (1900, 620))),
)  # fmt: skip

# What makes the place itself: use, storeys, boxes (x, y, width, depth).
_BY_HAND: tuple[tuple[str, int, tuple[tuple[float, float, float, float], ...]], ...] = (
    # Kvarntorget: shops on three sides, the library, the youth club, the metro station over the tracks.
    (CENTRE, 2, ((890, 762, 40, 30), (906, 792, 24, 50))),
    (CENTRE, 3, ((1096, 762, 22, 72), (1118, 812, 16, 22))),
    (CENTRE, 2, ((946, 722, 54, 20),)),
    (CENTRE, 4, ((1010, 722, 66, 20),)),
    (CENTRE, 1, ((1146, 790, 20, 20),)),
    (STATION, 1, ((986, 856, 88, 24), (1018, 846, 24, 10))),
    (DWELLING, 12, ((1104, 896, 24, 22),)),
    (DWELLING, 12, ((930, 900, 24, 22),)),
    (CENTRE, 1, ((1108, 934, 24, 14),)),
    # The mill at the quay, with the preschool on its ground floor, and the cafe in the park.
    (CENTRE, 5, ((1484, 428, 34, 24),)),
    (CENTRE, 1, ((1544, 440, 14, 20),)),
    (CENTRE, 1, ((664, 566, 12, 9),)),
    (CENTRE, 1, ((322, 496, 14, 8),)),
    # Schools.
    (SCHOOL, 3, ((1016, 1140, 56, 16), (1016, 1156, 16, 34), (1056, 1156, 16, 30))),
    (SCHOOL, 3, ((1250, 1084, 52, 14), (1288, 1098, 14, 34), (1250, 1098, 14, 20))),
    (SCHOOL, 2, ((1006, 1452, 48, 14), (1006, 1466, 14, 24))),
    (SCHOOL, 2, ((632, 1152, 48, 16), (664, 1168, 16, 34))),
    (SCHOOL, 2, ((1476, 964, 48, 14), (1476, 978, 14, 26))),
    (SCHOOL, 2, ((-74, 984, 40, 14), (-74, 998, 14, 28))),
    (SCHOOL, 2, ((226, 1172, 36, 16), (226, 1188, 14, 22))),
    (SCHOOL, 2, ((96, 120, 48, 14), (96, 134, 14, 18))),
    (SCHOOL, 1, ((640, 742, 32, 16), (660, 758, 12, 14))),
)  # fmt: skip
