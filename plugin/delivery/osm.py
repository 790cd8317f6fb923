"""OpenStreetMap's objects in a table: their tags, wherever they stand, and how tags are read.

GDAL makes columns of the usual tags and puts the rest into one text, ``other_tags``. Keys and values are
those of the OpenStreetMap wiki.
"""

from __future__ import annotations

import re
from typing import Mapping, Sequence

from .fields import normalise
from .table import Table, TableRow
from .text import number

SOURCE = "OpenStreetMap"
REST = "other_tags"

_IDS = frozenset({"osmid", "osmwayid"})
_TAGS = frozenset(
    {
        "othertags", "amenity", "leisure", "highway", "manmade", "building", "natural", "landuse", "railway",
        "boundary",
    }
)  # fmt: skip
_HSTORE = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
_COMPASS = {
    name: 22.5 * index
    for index, name in enumerate(
        ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW")
    )
}
_METRES = re.compile(r"([\d\s.,]+)\s*(?:m|meter|metres?|meters)?\.?", re.IGNORECASE)
_FEET = re.compile(r"(\d+)\s*(?:'|ft|feet)\s*(?:(\d+)\s*(?:\"|''|in))?", re.IGNORECASE)
_METRES_PER_FOOT = 0.3048
_YES = frozenset({"yes", "true", "1", "ja", "24/7", "automatic", "sunset-sunrise", "limited", "interval"})
_NO = frozenset({"no", "false", "0", "nej", "disused"})
_LIKE_A_PERSON = 10
_ID_PREFIXES = {1: "node/", 2: "way/", 3: "relation/"}


def is_table(table: Table) -> bool:
    """Say whether a table is of OpenStreetMap's objects: GDAL's layers, osmium's or Overpass' exports."""
    names = {normalise(column) for column in table.columns}
    has_id = bool(names & _IDS) or "@id" in table.columns
    return has_id and bool(names & _TAGS)


def tags_of(row: TableRow) -> dict[str, str]:
    """Give all tags of an object by key: those that are columns, and those in ``other_tags``."""
    tags = {key: value for key, value in row.values.items() if value and key != REST}
    return {**tags, **tags_in(row.values.get(REST, ""))}


def tags_in(text: str) -> dict[str, str]:
    """Give the tags in the text of ``other_tags``: as GDAL writes it, ``"key"=>"value","key"=>"value"``."""
    return {_unescaped(key): _unescaped(value) for key, value in _HSTORE.findall(text)}


def id_of(row: TableRow, tags: Mapping[str, str], *, surface: bool = False) -> str:
    """Give an object's id as OpenStreetMap writes it: "node/1", "way/2", "relation/3".

    One of ten figures may look like a personal identity number; a zero at the front, which changes
    nothing, keeps it from being taken for one.
    """
    prefix = _ID_PREFIXES[3 if surface else 1]
    named = tags.get("osm_id") or tags.get("id") or str(row.number)
    if tags.get("@id"):
        kind, _, named = tags["@id"].rpartition("/")
        prefix = f"{kind}/" if kind else prefix
    elif tags.get("osm_way_id"):
        prefix, named = _ID_PREFIXES[2], tags["osm_way_id"]
    return prefix + (f"0{named}" if len(named) == _LIKE_A_PERSON else named)


def directions(text: str) -> tuple[float, ...]:
    """Read "90", "SW" or "80;200;320" as degrees clockwise from north; empty where it says nothing.

    A sector ("80-120") is its middle. What is neither degrees nor a point of the compass is left out.
    """
    return tuple(degrees for part in re.split(r"[;,]", text) if (degrees := _direction(part)) is not None)


def _direction(part: str) -> float | None:
    word = part.strip().strip("°").upper()
    if word in _COMPASS:
        return _COMPASS[word]
    sector = re.fullmatch(r"(\d+(?:\.\d+)?)\s*-\s*(\d+(?:\.\d+)?)", word)
    if sector:
        first, last = (float(side) for side in sector.groups())
        return (first + ((last - first) % 360) / 2) % 360
    value = number(word)
    return None if value is None or not 0 <= value <= 360 else value % 360


def metres(text: str) -> float | None:
    """Read a height: "12", "12 m", "12,5", "40 ft", "6'2"; None where it is none, or not above zero."""
    feet = _FEET.fullmatch(text.strip())
    if feet:
        return (int(feet[1]) + int(feet[2] or 0) / 12) * _METRES_PER_FOOT
    plain = _METRES.fullmatch(text.strip())
    value = number(plain[1]) if plain else None
    return value if value is not None and value > 0 else None


def yes_no(text: str) -> bool | None:
    """Read yes or no in the words of tags and of Swedish tables; None where it is neither: unknown."""
    word = text.strip().casefold()
    if word in _YES:
        return True
    return False if word in _NO else None


def first_tag(tags: Mapping[str, str], keys: Sequence[str]) -> str:
    """Give the first of some tags that has a value."""
    return next((tags[key] for key in keys if tags.get(key)), "")


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)
