"""Small deliveries of every format, and seeded ways to break them. The same seed breaks the same thing."""

from __future__ import annotations

import io
import random
import re
import shutil
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

EAST, NORTH = 150_000, 6_580_000
CRS = 3011
NAMES = ("Åkerby torg", "Ängens park", "Örnens centrum", "Västra bron", "Hamnplan", "Röda stugan")
ZIPPED = (".zip", ".kmz", ".xlsx", ".ods")

_ODD_NUMBERS = (
    b"NaN", b"nan", b"inf", b"-Infinity", b"1e308", b"-1e308", b"1e-320", b"0", b"-0.0", b"1,5", b"", b"0x10",
    b"99999999999999999999999", b"180.0000001", b"--7", b"1e", b"2147483648", b"-1", b"1e15", b"4e400",
)  # fmt: skip
_ODD_DOUBLES = (float("nan"), float("inf"), float("-inf"), 1.7e308, -1.7e308, 5e-324, 1e15, 0.0, -1e-300)
_ODD_INTEGERS = (0, 1, -1, 2**31 - 1, -(2**31), 0x01010101, 65_536)
_WORDS = (
    b"POLYGON", b"MULTIPOLYGON", b"LINESTRING", b"POINT", b"GEOMETRYCOLLECTION", b"POLYGON Z",
    b"CURVEPOLYGON", b"TRIANGLE", b"TIN", b"EMPTY",
)  # fmt: skip
_JSON_WORDS = (
    b"Polygon",
    b"MultiPolygon",
    b"LineString",
    b"Point",
    b"GeometryCollection",
    b"Feature",
    b"null",
)
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_LARGEST_JOIN = 200_000


def shapes() -> list[str]:
    """Give the WKT of six scenes: plain ones, one with a hole, one of two parts and one that is a bow tie."""
    made = []
    for number in range(6):
        e, n = EAST + 500 * number, NORTH + 130 * number
        outer = f"({e} {n},{e + 200} {n},{e + 200} {n + 150},{e} {n + 150},{e} {n})"
        hole = f"({e + 50} {n + 50},{e + 90} {n + 50},{e + 90} {n + 90},{e + 50} {n + 50})"
        part = f"({e + 250} {n},{e + 300} {n},{e + 300} {n + 60},{e + 250} {n})"
        tie = f"({e} {n},{e + 100} {n + 100},{e + 100} {n},{e} {n + 100},{e} {n})"
        made.append(
            [
                f"POLYGON ({outer})",
                f"POLYGON ({outer},{hole})",
                f"MULTIPOLYGON (({outer}),({part}))",
                f"POLYGON ({outer})",
                f"POLYGON ({tie})",
                f"POLYGON ({outer})",
            ][number]
        )
    return made


@dataclass(frozen=True)
class Original:
    """A delivery that is whole, in a folder named after the file in it that is opened."""

    folder: Path

    @property
    def file(self) -> str:
        """The name of the file that is opened."""
        return self.folder.name.replace("_", ".")


def write_originals(folder: Path) -> list[Original]:
    """Write a whole delivery of every format into a folder of its own."""
    made = []
    for file, write in _writers().items():
        place = folder / file.replace(".", "_")
        place.mkdir(parents=True)
        write(place / file)
        made.append(Original(place))
    return made


def broken(original: Original, folder: Path, seed: int) -> Path:
    """Copy a delivery into an empty folder and break it in one to four ways; give the file to open."""
    chance = random.Random(seed)  # noqa: S311 - the same every time
    shutil.copytree(original.folder, folder, dirs_exist_ok=True)
    file = folder / original.file
    for _ in range(chance.choice((1, 1, 2, 4))):
        inside = sorted(path for path in folder.rglob("*") if path.is_file())
        target = file if file.is_file() and chance.random() < 0.6 else chance.choice(inside)
        if target != file and chance.random() < 0.1:
            target.unlink()
        elif target.suffix in ZIPPED and chance.random() < 0.7:
            target.write_bytes(_in_archive(target.read_bytes(), chance))
        else:
            target.write_bytes(_break(target.read_bytes(), chance))
    if chance.random() < 0.03 and file.is_file():
        file = file.rename(
            file.with_suffix(chance.choice((".shp", ".gpkg", ".csv", ".zip", ".dxf", ".xlsx")))
        )
    return file


def _in_archive(raw: bytes, chance: random.Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return _break(raw, chance)
    if members:
        name = chance.choice(sorted(members))
        members[name] = _break(members[name], chance)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _break(raw: bytes, chance: random.Random) -> bytes:
    way = chance.choice(_WAYS)
    return way(bytearray(raw), chance) if raw else raw


def _cut(raw: bytearray, chance: random.Random) -> bytes:
    return bytes(raw[: chance.randrange(len(raw))])


def _flip(raw: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 3, 10, 100))):
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    return bytes(raw)


def _blot(raw: bytearray, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(raw)), chance.choice((1, 4, 16, 64, 500))
    noise = chance.choice((bytes(length), b"\xff" * length, chance.randbytes(length), b" " * length))
    raw[at : at + length] = noise
    return bytes(raw)


def _drop(raw: bytearray, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw))
    del raw[at : at + chance.choice((1, 2, 7, 64, 500))]
    return bytes(raw)


def _repeat(raw: bytearray, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(raw)), chance.choice((3, 20, 200, 2000))
    piece = bytes(raw[at : at + length])
    raw[at:at] = piece * chance.choice((1, 2, min(300, _LARGEST_JOIN // max(len(piece), 1))))
    return bytes(raw)


def _recode(raw: bytearray, chance: random.Random) -> bytes:
    text = bytes(raw).decode(chance.choice(("utf-8", "latin-1", "cp1252", "cp850")), errors="replace")
    encoding = chance.choice(("utf-16", "utf-16-le", "cp850", "cp1252", "utf-8-sig", "utf-8", "utf-32"))
    return text.encode(encoding, errors="replace")


def _numbers(raw: bytearray, chance: random.Random) -> bytes:
    found = list(_NUMBER.finditer(bytes(raw)))
    for number in sorted(
        chance.sample(found, min(len(found), chance.choice((1, 2, 20)))), key=lambda m: -m.start()
    ):
        raw[number.start() : number.end()] = chance.choice(_ODD_NUMBERS)
    return bytes(raw)


def _doubles(raw: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 3, 12))):
        at = chance.randrange(len(raw))
        value = struct.pack(chance.choice("<>") + "d", chance.choice(_ODD_DOUBLES))
        raw[at : at + 8] = value[: len(raw) - at]
    return bytes(raw)


def _integers(raw: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 3))):
        at = chance.randrange(len(raw))
        value = struct.pack(chance.choice("<>") + "i", chance.choice(_ODD_INTEGERS))
        raw[at : at + 4] = value[: len(raw) - at]
    return bytes(raw)


def _mix(raw: bytearray, chance: random.Random) -> bytes:
    words = chance.choice((_WORDS, _JSON_WORDS))
    present = [word for word in words if word in raw]
    if not present:
        return _flip(raw, chance)
    return bytes(raw).replace(chance.choice(present), chance.choice(words), chance.choice((1, 2, -1)))


_WAYS: tuple[Callable[[bytearray, random.Random], bytes], ...] = (
    _cut, _flip, _flip, _blot, _drop, _repeat, _recode, _numbers, _numbers, _doubles, _integers, _mix,
)  # fmt: skip


def _writers() -> dict[str, Callable[[Path], None]]:
    return {
        "scener.shp": _by_gdal("ESRI Shapefile"),
        "scener.tab": _by_gdal("MapInfo File"),
        "scener.mif": _by_gdal("MapInfo File"),
        "scener.gpkg": _by_gdal("GPKG"),
        "scener.geojson": _by_gdal("GeoJSON"),
        "scener.kml": _by_gdal("KML"),
        "scener.gml": _by_gdal("GML"),
        "scener.fgb": _by_gdal("FlatGeobuf"),
        "scener.sqlite": _by_gdal("SQLite"),
        "scener.gdb": _by_gdal("OpenFileGDB"),
        "linjer.dxf": _drawing,
        "rundor.gpx": _track,
        "mapp.kmz": _packed("scener.kml", "KML"),
        "scener.zip": _packed("scener.shp", "ESRI Shapefile"),
        "wkt.csv": _wkt_table,
        "punkter.tsv": _point_table,
        "urklipp.wkt": _pasted,
        "bok.xlsx": _workbook("XLSX"),
        "bok.ods": _workbook("ODS"),
    }


def _by_gdal(driver: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        from osgeo import ogr, osr

        crs = osr.SpatialReference()
        crs.ImportFromEPSG(CRS)
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
        kind = ogr.wkbMultiPolygon if driver in ("FlatGeobuf", "OpenFileGDB") else ogr.wkbUnknown
        kind = ogr.wkbPolygon if driver == "ESRI Shapefile" else kind
        options = ["ENCODING=ISO-8859-1"] if driver == "ESRI Shapefile" else []
        layer = dataset.CreateLayer("scener", crs, kind, options)
        for field in ("Namn", "Kod", "Status"):
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        layer.CreateField(ogr.FieldDefn("Areal", ogr.OFTReal))
        for number, (name, wkt) in enumerate(zip(NAMES, shapes())):
            feature = ogr.Feature(layer.GetLayerDefn())
            shape = ogr.CreateGeometryFromWkt(wkt)
            feature.SetGeometry(ogr.ForceToMultiPolygon(shape) if kind == ogr.wkbMultiPolygon else shape)
            for index, value in enumerate((name, f"0{number}", "Öppen drogscen", 30_000.25 + number)):
                feature.SetField(index, value)
            layer.CreateFeature(feature)
        feature = layer = dataset = None

    return write


def _packed(file: str, driver: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        inside = path.parent / "packas"
        inside.mkdir()
        _by_gdal(driver)(inside / file)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for part in sorted(inside.iterdir()):
                archive.write(part, f"mapp å/{part.name}")
        shutil.rmtree(inside)

    return write


def _drawing(path: Path) -> None:
    pairs: list[tuple[int, object]] = [(0, "SECTION"), (2, "HEADER"), (9, "$ACADVER"), (1, "AC1015")]
    pairs += [(9, "$DWGCODEPAGE"), (3, "ANSI_1252"), (9, "$INSUNITS"), (70, 6), (0, "ENDSEC")]
    pairs += [(0, "SECTION"), (2, "ENTITIES")]
    for number, name in enumerate(NAMES):
        e, n = EAST + 500 * number, NORTH
        corners = [(e, n), (e + 200, n), (e + 200, n + 150), (e, n + 150)]
        # Every other outline in two pieces that meet, the second drawn backwards.
        pieces = [corners[:3], [corners[0], corners[3], corners[2]]] if number % 2 else [corners]
        for piece in pieces:
            pairs += [(0, "LWPOLYLINE"), (8, "SCENER"), (90, len(piece)), (70, int(len(pieces) == 1))]
            pairs += [pair for x, y in piece for pair in ((10, x), (20, y))]
        pairs += [(0, "TEXT"), (8, "TEXT"), (10, e + 100), (20, n + 75), (40, 5), (1, name)]
    pairs += [(0, "ENDSEC"), (0, "EOF")]
    path.write_bytes("".join(f"{code:>3}\n{value}\n" for code, value in pairs).encode("cp1252"))


def _track(path: Path) -> None:
    tracks = []
    for number, name in enumerate(NAMES):
        lon, lat = 18 + number / 100, 59.3
        corners = [(lon, lat), (lon + 0.003, lat), (lon + 0.003, lat + 0.002), (lon, lat + 0.002), (lon, lat)]
        points = "".join(f'<trkpt lat="{y}" lon="{x}"/>' for x, y in corners)
        tracks.append(f"<trk><name>{name}</name><trkseg>{points}</trkseg></trk>")
    head = '<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">'
    path.write_text(f"{head}{''.join(tracks)}</gpx>", encoding="utf-8")


def _rows() -> list[tuple[str, str, str]]:
    return [(name, f"0{number}", wkt) for number, (name, wkt) in enumerate(zip(NAMES, shapes()))]


def _wkt_table(path: Path) -> None:
    lines = ["Öppna drogscener 2026;;", ";;", "Namn;Kod;WKT"]
    lines += [f'{name};{code};"{wkt}"' for name, code, wkt in _rows()]
    path.write_bytes("\r\n".join([*lines, "Summa;6;"]).encode("cp1252"))


def _point_table(path: Path) -> None:
    lines = ["Namn\tX\tY"]
    lines += [f"{name}\t{NORTH + 130 * at},5\t{EAST + 500 * at},25" for at, name in enumerate(NAMES)]
    path.write_text("\n".join(lines), encoding="utf-8-sig")


def _pasted(path: Path) -> None:
    lines = ["wkt_geom\tnamn\tkod", *(f"{wkt}\t{name}\t{code}" for name, code, wkt in _rows())]
    path.write_text("\n".join(lines), encoding="utf-8")


def _workbook(driver: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        from osgeo import gdal, ogr

        dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        layer = dataset.CreateLayer("Scener")
        for field in ("Namn", "Kod", "WKT"):
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for row in _rows():
            feature = ogr.Feature(layer.GetLayerDefn())
            for index, value in enumerate(row):
                feature.SetField(index, value)
            layer.CreateFeature(feature)
        feature = layer = dataset = None

    return write
