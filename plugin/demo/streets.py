"""Streets, paths and the walking network of Exempelstaden.

The network has what a real one has: one foot bridge over the canal, tunnels, steps, a motorway
without a pavement, an islet whose paths reach nothing, and one path that ends a step short of the
street it was meant to join (``UNSNAPPED``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Iterable, Sequence

from ..domain.backdrop import StreetKind
from ..geos import shapely
from .ground import Point, rounded, smooth

UNSNAPPED = "Tallstigen"
ISLET_PATH = "Ekholmsstigen"
FOOT_BRIDGE = "Kvarnbron"
# An end nearer than this to a street was meant to meet it.
_JOIN_M = 12.0

MAIN, RESIDENTIAL, SERVICE = StreetKind.MAIN, StreetKind.RESIDENTIAL, StreetKind.SERVICE
FOOTWAY, CYCLEWAY, STEPS, MOTORWAY = (
    StreetKind.FOOTWAY,
    StreetKind.CYCLEWAY,
    StreetKind.STEPS,
    StreetKind.MOTORWAY,
)

# Drawn width in metres, kerb to kerb; buildings keep clear of it.
WIDTH_M = {
    MOTORWAY: 12.0,
    MAIN: 11.0,
    RESIDENTIAL: 7.0,
    SERVICE: 4.5,
    CYCLEWAY: 3.5,
    FOOTWAY: 2.5,
    STEPS: 3.0,
}


@dataclass(frozen=True)
class Street:
    """A street or path in local metres. ``lit`` None is unknown, which is not dark."""

    name: str
    kind: StreetKind
    points: tuple[Point, ...]
    lit: bool | None = True
    bridge: bool = False
    tunnel: bool = False

    @property
    def line(self) -> shapely.LineString:
        """The street's centre line."""
        return shapely.LineString(self.points)

    @property
    def level(self) -> int:
        """1 on a bridge, -1 in a tunnel, 0 on the ground."""
        return int(self.bridge) - int(self.tunnel)


def streets() -> list[Street]:
    """Give every street and path, joined where they meet at the same level."""
    drawn = [
        replace(street, points=tuple(smooth(street.points))) for street in (*_STREETS, *_PATHS, *_SMALL_PATHS)
    ]
    drawn.append(_beside(drawn[0]))
    return _joined(drawn)


def corridor(lines: Iterable[Street], margin_m: float) -> shapely.MultiPolygon:
    """Give the ground that streets take, with a margin on each side."""
    return shapely.union_all([street.line.buffer(WIDTH_M[street.kind] / 2 + margin_m) for street in lines])


def _beside(main: Street) -> Street:
    """Lay the cycleway south of the main street."""
    offset = main.line.offset_curve(-14.0, join_style="mitre")
    points = rounded(offset.simplify(0.2).coords)
    return Street("Exempelstråket", CYCLEWAY, tuple(points))


def _joined(drawn: Sequence[Street]) -> list[Street]:
    """Move ends onto the streets they meet and give both a vertex there, as at every crossing."""
    points = [list(street.points) for street in drawn]
    for i, street in enumerate(drawn):
        if street.kind == MOTORWAY or street.name == UNSNAPPED:
            continue
        for end in (0, -1):
            target = _nearest(points[i][end], i, drawn, points)
            if target is not None:
                points[i][end] = target
    _cross(drawn, points)
    return [replace(street, points=tuple(line)) for street, line in zip(drawn, points)]


def _nearest(end: Point, own: int, drawn: Sequence[Street], points: list[list[Point]]) -> Point | None:
    """Find where an end meets another street on the ground, and put a vertex there."""
    best, best_distance = -1, _JOIN_M
    for j, other in enumerate(drawn):
        if j == own or other.kind == MOTORWAY or other.name == UNSNAPPED:
            continue
        line = shapely.LineString(points[j])
        if other.level:
            line = line.boundary
        distance = line.distance(shapely.Point(end))
        if distance < best_distance:
            best, best_distance = j, distance
    if best < 0:
        return None
    line = shapely.LineString(points[best])
    if drawn[best].level:
        return min(
            (points[best][0], points[best][-1]), key=lambda p: (p[0] - end[0]) ** 2 + (p[1] - end[1]) ** 2
        )
    meeting = line.interpolate(line.project(shapely.Point(end)))
    return _vertex(points[best], (round(meeting.x, 2), round(meeting.y, 2)))


def _vertex(line: list[Point], at: Point) -> Point:
    """Give a line a vertex at a point of it; an old vertex within half a metre does as well."""
    for vertex in line:
        if abs(vertex[0] - at[0]) + abs(vertex[1] - at[1]) < 0.5:
            return vertex
    where = shapely.Point(at)
    segment = min(range(len(line) - 1), key=lambda k: shapely.LineString(line[k : k + 2]).distance(where))
    line.insert(segment + 1, at)
    return at


def _cross(drawn: Sequence[Street], points: list[list[Point]]) -> None:
    """Give crossing streets on the ground a common vertex."""
    ground = [i for i, s in enumerate(drawn) if not s.level and s.kind != MOTORWAY and s.name != UNSNAPPED]
    for n, i in enumerate(ground):
        for j in ground[n + 1 :]:
            meeting = shapely.LineString(points[i]).intersection(shapely.LineString(points[j]))
            for part in shapely.get_parts(meeting):
                if part.is_empty:
                    continue
                x, y = part.coords[0]
                at = _vertex(points[i], (round(x, 2), round(y, 2)))
                if at not in points[j]:
                    old = _vertex(points[j], at)
                    if old != at:
                        points[j][points[j].index(old)] = at


_STREETS = (
    Street(
        "Exempelvägen",
        MAIN,
        (
            (-520, 752),
            (100, 782),
            (400, 742),
            (700, 700),
            (1000, 708),
            (1300, 702),
            (1600, 655),
            (1850, 640),
            (2250, 662),
        ),
    ),
    Street(
        "Exempelleden",
        MOTORWAY,
        ((1890, -250), (1880, 200), (1852, 600), (1872, 1000), (1950, 1400), (2010, 1850)),
        lit=True,
        bridge=True,
    ),
    Street(
        "Exempelleden",
        MOTORWAY,
        ((1914, -250), (1904, 200), (1876, 600), (1896, 1000), (1974, 1400), (2034, 1850)),
        lit=True,
        bridge=True,
    ),
    Street(
        "Ringvägen",
        RESIDENTIAL,
        (
            (480, 730),
            (488, 880),
            (505, 1040),
            (530, 1200),
            (600, 1350),
            (760, 1402),
            (1030, 1398),
            (1250, 1370),
            (1392, 1270),
            (1408, 1100),
            (1352, 950),
            (1330, 700),
        ),
    ),
    Street("Kvarnvägen", RESIDENTIAL, ((1330, 700), (1342, 600), (1392, 500), (1402, 388))),
    Street("Kanalgatan", RESIDENTIAL, ((800, 408), (1000, 386), (1402, 388), (1600, 388), (1790, 404))),
    Street("Hamnvägen", RESIDENTIAL, ((1790, 404), (1770, 520), (1738, 648))),
    Street("Parkvägen", RESIDENTIAL, ((790, 702), (804, 600), (790, 500), (800, 408))),
    Street("Smedjegatan", RESIDENTIAL, ((800, 550), (1000, 556), (1200, 546), (1372, 548))),
    Street("Bagargatan", RESIDENTIAL, ((1082, 708), (1090, 550), (1092, 386))),
    Street("Kajvägen", RESIDENTIAL, ((1360, 560), (1550, 572), (1755, 566))),
    Street(
        "Västergårdsvägen",
        RESIDENTIAL,
        ((70, 780), (66, 868), (160, 884), (330, 880), (364, 850), (366, 746)),
    ),
    Street("Gårdsgränd", RESIDENTIAL, ((132, 880), (128, 960), (150, 1030))),
    Street(
        "Grannbyvägen",
        RESIDENTIAL,
        ((-110, 764), (-120, 900), (-90, 1010), (-130, 1140), (-150, 1400), (-120, 1850)),
    ),
    Street("Lönngatan", RESIDENTIAL, ((-145, 1300), (-330, 1286), (-520, 1310))),
    Street("Lingatan", RESIDENTIAL, ((-146, 1500), (-340, 1520), (-520, 1496))),
    Street("Humlegatan", RESIDENTIAL, ((-330, 1290), (-344, 1400), (-336, 1518))),
    Street("Båtsmansvägen", RESIDENTIAL, ((2090, 228), (2078, 60), (2094, -250))),
    Street("Östra gatan", RESIDENTIAL, ((2060, 654), (2066, 520), (2050, 400))),
    Street("Gränsgatan", RESIDENTIAL, ((-118, 880), (-180, 870), (-520, 880))),
    Street(
        "Tallbacksvägen",
        RESIDENTIAL,
        ((520, 1130), (420, 1170), (330, 1250), (340, 1400), (460, 1470), (620, 1360)),
    ),
    Street("Gamla skolvägen", SERVICE, ((400, 1180), (330, 1160), (275, 1165))),
    Street("Mellanvägen", RESIDENTIAL, ((560, 1290), (800, 1276), (1030, 1296), (1250, 1262), (1395, 1240))),
    Street("Norra vägen", RESIDENTIAL, ((770, 1400), (745, 1550), (770, 1700), (760, 1850))),
    Street("Åsvägen", RESIDENTIAL, ((748, 1560), (900, 1580), (1180, 1560), (1300, 1480), (1275, 1362))),
    Street("Radhusvägen", RESIDENTIAL, ((1405, 1150), (1550, 1134), (1700, 1104), (1784, 1010), (1772, 930))),
    Street("Lindgränd", RESIDENTIAL, ((1480, 1142), (1500, 1300), (1502, 1420))),
    Street("Syrengränd", RESIDENTIAL, ((1600, 1124), (1626, 1300), (1632, 1432))),
    Street("Rönngränd", RESIDENTIAL, ((1716, 1090), (1752, 1280), (1764, 1432))),
    Street("Äppelvägen", RESIDENTIAL, ((1392, 1300), (1502, 1420), (1632, 1432), (1764, 1432))),
    Street("Skolgränd", SERVICE, ((1404, 1090), (1340, 1076), (1306, 1080))),
    Street("Backskolevägen", SERVICE, ((950, 1400), (965, 1450), (990, 1462))),
    Street("Parkskolevägen", SERVICE, ((522, 1165), (575, 1178), (622, 1172))),
    Street("Radhusskolevägen", SERVICE, ((1556, 1132), (1570, 1050), (1545, 992))),
    Street("Torggränd", SERVICE, ((880, 704), (878, 760), (866, 848))),
    Street("Stationsgatan", SERVICE, ((1178, 706), (1182, 790), (1160, 846))),
    Street(
        "Södra Strandvägen",
        RESIDENTIAL,
        (
            (2250, 222),
            (1950, 232),
            (1700, 246),
            (1500, 240),
            (1250, 236),
            (1000, 210),
            (840, 112),
            (690, 12),
            (480, -40),
            (300, -30),
            (190, 50),
            (120, 86),
            (20, 112),
            (-520, 140),
        ),
    ),
    Street("Sjövägen", RESIDENTIAL, ((1250, 236), (1236, 80), (1210, -250))),
    Street("Björkvägen", RESIDENTIAL, ((1560, 242), (1570, 90), (1410, 20), (1226, 20))),
    Street("Uddvägen", RESIDENTIAL, ((150, 76), (90, -40), (-60, -110), (-520, -130))),
)

_PATHS = (
    Street(
        "Kanalstråket",
        CYCLEWAY,
        (
            (-520, 500),
            (0, 468),
            (150, 430),
            (250, 432),
            (450, 456),
            (600, 450),
            (760, 412),
            (870, 366),
            (1000, 359),
            (1500, 360),
            (1700, 366),
            (1800, 404),
        ),
    ),
    Street(FOOT_BRIDGE, FOOTWAY, ((1500, 360), (1500, 288)), bridge=True),
    Street("Kvarnbron", FOOTWAY, ((1500, 288), (1502, 262), (1500, 242))),
    Street(
        "Ekparksstigen",
        FOOTWAY,
        ((800, 600), (720, 590), (650, 604), (560, 570), (450, 520), (330, 480), (250, 434)),
    ),
    Street("Parktunneln", FOOTWAY, ((559, 748), (556, 674)), tunnel=True),
    Street("Parktunneln", FOOTWAY, ((556, 674), (562, 620), (560, 570), (545, 454))),
    Street("Parktunneln", FOOTWAY, ((559, 748), (566, 800), (496, 842))),
    Street("Ekgången", FOOTWAY, ((700, 690), (694, 640), (650, 604), (638, 520), (662, 440))),
    Street("Ekgången", FOOTWAY, ((252, 762), (256, 660), (300, 560), (330, 480))),
    Street(
        "Ekrundan",
        FOOTWAY,
        ((450, 520), (430, 600), (480, 660), (556, 674), (640, 660), (694, 640)),
        lit=False,
    ),
    Street("Torget", FOOTWAY, ((962, 709), (966, 760), (1030, 800), (1030, 846))),
    Street("Torget", FOOTWAY, ((1060, 709), (1058, 760), (1030, 800))),
    Street("Torget", FOOTWAY, ((1030, 800), (1100, 812), (1176, 800))),
    Street("Torget", FOOTWAY, ((1030, 800), (950, 820), (872, 820))),
    Street("Stationstunneln", FOOTWAY, ((1030, 846), (1030, 890)), tunnel=True),
    Street(
        "Mittstråket",
        CYCLEWAY,
        ((1030, 890), (1030, 960), (1000, 1040), (955, 1110), (948, 1220), (1000, 1300)),
    ),
    Street("Mittstråket", CYCLEWAY, ((1000, 1300), (1022, 1350), (1030, 1398))),
    Street("Skolstråket", FOOTWAY, ((1000, 1040), (1120, 1060), (1230, 1066), (1320, 1078))),
    Street("Skolstråket", FOOTWAY, ((1000, 1040), (850, 1096), (720, 1128), (600, 1176))),
    Street(
        "Banstråket",
        CYCLEWAY,
        ((492, 938), (600, 906), (720, 872), (866, 850), (950, 846), (1030, 846)),
        lit=None,
    ),
    Street("Östra Banstråket", FOOTWAY, ((1030, 962), (1120, 950), (1250, 940), (1352, 940)), lit=True),
    Street("Radhusstigen", FOOTWAY, ((1360, 960), (1430, 950), (1545, 992)), lit=None),
    Street("Backtrappan", STEPS, ((430, 1300), (500, 1262), (558, 1258)), lit=False),
    Street("Backtrappan", FOOTWAY, ((338, 1320), (390, 1318), (430, 1300)), lit=False),
)

_SMALL_PATHS = (
    Street(
        "Skogsrundan",
        FOOTWAY,
        ((344, 1400), (260, 1420), (180, 1340), (160, 1230), (250, 1130), (320, 1158)),
        lit=False,
    ),
    Street("Skogsrundan", FOOTWAY, ((180, 1340), (60, 1420), (-60, 1440), (-146, 1400)), lit=False),
    # Ends 1.5 m north of Tallbacksvägen: drawn, walked, but not joined.
    Street(UNSNAPPED, FOOTWAY, ((470, 1600), (450, 1540), (453, 1450.2)), lit=None),
    Street("Åsstigen", FOOTWAY, ((470, 1600), (600, 1650), (760, 1640)), lit=False),
    Street(
        ISLET_PATH,
        FOOTWAY,
        ((490, 240), (520, 268), (556, 250), (548, 222), (512, 214), (490, 240)),
        lit=False,
    ),
    Street("Kvarteret Smeden", SERVICE, ((930, 555), (934, 610), (990, 622)), lit=None),
    Street("Kvarteret Bagaren", SERVICE, ((1215, 546), (1218, 606), (1270, 620)), lit=None),
    Street("Kvarteret Mjölnaren", SERVICE, ((940, 556), (944, 490), (990, 470)), lit=None),
    Street("Kvarteret Kvarnen", SERVICE, ((1240, 545), (1246, 480), (1300, 462)), lit=None),
    Street("Kvarteret Tallen", SERVICE, ((338, 1300), (300, 1290), (250, 1300)), lit=None),
    Street("Kvarteret Eken", SERVICE, ((700, 1282), (704, 1330), (760, 1344)), lit=None),
    Street("Kvarteret Asken", SERVICE, ((1180, 1276), (1176, 1320), (1120, 1332)), lit=None),
    Street("Ängsstigen", FOOTWAY, ((1092, 470), (1180, 474), (1246, 480)), lit=True),
    Street("Gårdsstigen", FOOTWAY, ((200, 884), (230, 940), (300, 960), (420, 930), (490, 905)), lit=True),
    Street("Uddstigen", FOOTWAY, ((120, 88), (100, 150), (20, 180), (-100, 190)), lit=False),
)
