"""Water, parks, forest, squares, railway and school yards of Exempelstaden."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.backdrop import LandCoverKind
from ..geos import shapely
from .ground import WORLD, Point, polygons, rounded, smooth, smooth_ring

WATER, PARK, FOREST = LandCoverKind.WATER, LandCoverKind.PARK, LandCoverKind.FOREST
SQUARE, RAIL, SCHOOL_YARD = LandCoverKind.SQUARE, LandCoverKind.RAIL, LandCoverKind.SCHOOL_YARD
# The yard that distances to Ringskolan go to; its south side is what truth.py states.
RINGSKOLAN_YARD: tuple[Point, ...] = (
    (980, 1110), (1108, 1110), (1108, 1176), (1092, 1204), (1000, 1204), (980, 1190),
)  # fmt: skip


@dataclass(frozen=True)
class LandCover:
    """An area of one kind, in local metres; the name may be empty."""

    kind: LandCoverKind
    name: str
    area: shapely.Polygon


def land_cover() -> list[LandCover]:
    """Give the ground's areas; water is cut out of what it lies in, so that no two overlap with it."""
    world = shapely.box(*WORLD)
    bay = water()
    areas = [LandCover(WATER, "Exempelviken", part) for part in polygons(bay.intersection(world))]
    for kind, name, corners, rounds in _AREAS:
        area = smooth_ring(corners, rounds) if rounds else shapely.Polygon(corners)
        dry = area.difference(bay.buffer(3.0)).intersection(world)
        areas += [LandCover(kind, name, shapely.set_precision(part, 0.01)) for part in polygons(dry)]
    areas.append(LandCover(RAIL, "Tunnelbanan", railway()))
    return areas


def water() -> shapely.Polygon:
    """Give the bay and the canal, with the islet Ekholmen as a hole."""
    north = smooth(
        [
            (-520, 474), (-120, 460), (20, 432), (140, 398), (250, 404), (350, 412), (470, 424), (600, 420), (720, 392),
            (820, 356), (900, 345), (1200, 342), (1500, 345), (1750, 350), (1900, 372), (2250, 376),
        ]
    )  # fmt: skip
    south = smooth(
        [
            (2250, 316), (1900, 318), (1750, 304), (1500, 303), (1200, 302), (980, 302), (900, 286), (820, 236), (720, 146),
            (600, 74), (470, 34), (360, 52), (300, 84), (262, 148), (200, 196), (80, 214), (-80, 246), (-520, 276),
        ]
    )  # fmt: skip
    islet = smooth_ring([(462, 214), (510, 184), (580, 196), (592, 250), (548, 296), (484, 280)])
    return shapely.Polygon([*north, *south], [islet.exterior.coords])


def railway() -> shapely.Polygon:
    """Give the strip that the metro runs on, above ground."""
    return shapely.Polygon(rounded(rail_line().buffer(6.0, cap_style="flat", quad_segs=4).exterior.coords))


def rail_line() -> shapely.LineString:
    """Give the metro's middle line."""
    return shapely.LineString(
        smooth(
            [
                (-520, 1118), (100, 1086), (400, 1012), (700, 906), (900, 868), (1180, 868), (1400, 872), (1800, 832),
                (2250, 806),
            ]
        )
    )  # fmt: skip


_AREAS: tuple[tuple[LandCoverKind, str, tuple[Point, ...], int], ...] = (
    (PARK, "Ekparken", ((150, 440), (148, 520), (262, 600), (270, 690), (420, 694), (560, 676), (690, 676), (782, 664), (790, 560), (780, 430), (600, 400), (300, 380)), 2),
    (PARK, "Kanalparken", ((800, 330), (800, 376), (1000, 378), (1400, 378), (1780, 392), (1780, 340), (1400, 330)), 1),
    (PARK, "Ekholmen", ((462, 214), (510, 184), (580, 196), (592, 250), (548, 296), (484, 280)), 3),
    (PARK, "Skolängen", ((640, 1110), (860, 1096), (950, 1060), (968, 1120), (960, 1240), (800, 1262), (700, 1262), (700, 1180)), 2),
    (PARK, "Äppelparken", ((1420, 1000), (1450, 1120), (1540, 1118), (1560, 1010), (1640, 960), (1560, 930), (1430, 930)), 2),
    (PARK, "Gårdsparken", ((164, 892), (158, 1022), (300, 1016), (322, 1000), (322, 892)), 2),
    (PARK, "Sjölunden", ((860, 100), (1000, 195), (1220, 222), (1216, 100), (1050, 20), (900, 20)), 2),
    (PARK, "Grannby äng", ((-420, 900), (-300, 930), (-270, 1060), (-400, 1100), (-470, 1000)), 2),
    (FOREST, "Grannbymarken", ((-520, 1640), (-400, 1600), (-260, 1620), (-175, 1700), (-160, 1850), (-520, 1850)), 1),
    (FOREST, "Tallbacken", ((-70, 1150), (120, 1130), (330, 1120), (440, 1210), (470, 1330), (560, 1420), (700, 1440), (720, 1600), (740, 1850), (-90, 1850), (-120, 1400)), 2),
    (FOREST, "Norrskogen", ((800, 1620), (1000, 1610), (1280, 1580), (1420, 1500), (1780, 1490), (1880, 1600), (1960, 1850), (790, 1850)), 2),
    (FOREST, "Bullerskogen", ((1820, 700), (1800, 900), (1830, 1100), (1880, 1400), (1950, 1700), (1935, 1400), (1858, 1050), (1838, 760)), 2),
    (FOREST, "Österskogen", ((1930, 720), (1925, 1000), (2010, 1400), (2080, 1850), (2250, 1850), (2250, 740)), 1),
    (FOREST, "Uddskogen", ((-520, 262), (-60, 232), (60, 200), (90, 170), (20, 140), (-520, 160)), 2),
    (FOREST, "Grannbyskogen", ((-520, 560), (-180, 520), (60, 480), (120, 520), (90, 640), (-40, 690), (-520, 690)), 2),
    (FOREST, "Söderskogen", ((220, -60), (480, -70), (700, -10), (860, 80), (900, 0), (960, -60), (950, -250), (-60, -250), (60, -90)), 2),
    (FOREST, "Sydöstskogen", ((1640, 130), (1860, 200), (1850, 0), (1860, -250), (1420, -250), (1430, -70), (1600, 40)), 2),
    (SQUARE, "Kvarntorget", ((936, 756), (1086, 756), (1086, 846), (936, 846)), 0),
    (SQUARE, "Stationsplan", ((962, 886), (1096, 886), (1096, 962), (962, 962)), 0),
    (SQUARE, "Kvarnkajen", ((1430, 394), (1572, 394), (1572, 478), (1430, 478)), 0),
    (SCHOOL_YARD, "", RINGSKOLAN_YARD, 0),
    (SCHOOL_YARD, "", ((1216, 1080), (1244, 1140), (1330, 1148), (1352, 1110), (1330, 1086), (1260, 1072)), 1),
    (SCHOOL_YARD, "", ((960, 1420), (960, 1500), (1080, 1504), (1100, 1430), (1060, 1412)), 1),
    (SCHOOL_YARD, "", ((600, 1130), (596, 1216), (700, 1222), (712, 1150), (680, 1128)), 1),
    (SCHOOL_YARD, "", ((1450, 946), (1444, 1008), (1500, 1026), (1560, 1012), (1556, 950), (1500, 936)), 1),
    (SCHOOL_YARD, "", ((-92, 950), (-100, 1030), (-30, 1046), (-8, 1000), (-14, 956)), 1),
    (SCHOOL_YARD, "", ((60, 96), (64, 156), (120, 172), (166, 140), (160, 92)), 1),
)  # fmt: skip
