"""What a new edition of reference data changes in the register, row by row, before anything is written."""

from __future__ import annotations

import math
import struct
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Callable, Generic, Iterable, Mapping, Sequence, TypeVar

from ..domain.camera import CameraKind, CameraStatus
from ..domain.lighting import LuminaireStatus
from ..domain.reference import MOVED_TOLERANCE_M, RowUpdate, Update
from ..errors import ScenkartanError
from ..geos import shapely
from ..i18n import tr

Row = Mapping[str, Any]
Thing = TypeVar("Thing")

# Two editions put a point at one place where it differs less than this: coordinates are rounded.
SAME_PLACE_M = 0.005
# The corners of an area that has not changed differ less than this between two ways to its CRS.
_SAME_CORNER_M = 0.01
# Nameless things are the same where they stand within this of each other, as lamps do in two editions.
_NEAR_M = 1.0
_WITHOUT = ("wkb", "source", "register_date", "id", "fid")
# What a new row is where the source does not say; a row that is there already keeps what it has.
_UNSAID: Mapping[str, Row] = {
    "luminaire": {"status": LuminaireStatus.UNKNOWN},
    "camera": {"status": CameraStatus.IN_USE, "kind": CameraKind.UNKNOWN},
}
_GONE = {"luminaire": LuminaireStatus.REMOVED, "camera": CameraStatus.REMOVED}


@dataclass(frozen=True)
class Plan:
    """What is to be written, and what that does to each row.

    ``changed`` rows carry the key of the row they change, "fid" or "id"; ``removed`` are row numbers.
    ``updates`` tells of rows with a name; ``counts`` of all.
    """

    updates: tuple[RowUpdate, ...] = ()
    counts: Mapping[Update, int] = field(default_factory=dict)
    added: tuple[Row, ...] = ()
    changed: tuple[Row, ...] = ()
    removed: tuple[int, ...] = ()


@dataclass(frozen=True)
class Identity:
    """What tells a thing from the others of its source: its code, else its name and its place."""

    code: str
    name: str
    wkb: bytes | None


def position(wkb: bytes | None) -> tuple[float, float] | None:
    """Give the coordinates of a WKB point; None where there is none."""
    if wkb is None or len(wkb) < 21:
        return None
    x, y = struct.unpack_from("<dd" if wkb[0] == 1 else ">dd", wkb, 5)
    return x, y


def distance_m(one: bytes | None, other: bytes | None) -> float | None:
    """Give the plane distance between two WKB points; None where one is missing."""
    first, second = position(one), position(other)
    if first is None or second is None:
        return None
    return math.dist(first, second)


class Pairs(Generic[Thing]):
    """Which thing of a new edition is which thing of the register.

    By code; those without one, on either side, by name, and of several of one name the nearest;
    those without either by place.
    """

    def __init__(self, known: Sequence[Thing], identity: Callable[[Thing], Identity]) -> None:
        self._identity = identity
        self._left = dict(enumerate(known))
        self._by_code: dict[str, int] = {}
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._by_place: dict[tuple[int, int], list[int]] = defaultdict(list)
        for index, thing in enumerate(known):
            who = identity(thing)
            if who.code:
                self._by_code[who.code] = index
            if who.name:
                self._by_name[who.name.casefold()].append(index)
            elif not who.code:
                for cell in _cells(who.wkb)[:1]:
                    self._by_place[cell].append(index)

    def take(self, thing: Thing) -> Thing | None:
        """Give the register's own of a thing; each is given once."""
        who = self._identity(thing)
        index = self._by_code.get(who.code) if who.code else None
        if index is None and who.name:
            index = self._nearest(self._by_name.get(who.name.casefold(), ()), who, math.inf)
        elif index is None and not who.code:
            cells = _cells(who.wkb)
            index = self._nearest(
                [one for cell in cells for one in self._by_place.get(cell, ())], who, _NEAR_M
            )
        return None if index is None else self._left.pop(index, None)

    @property
    def left(self) -> list[Thing]:
        """The register's things that no thing of the new edition is."""
        return list(self._left.values())

    def _nearest(self, indexes: Iterable[int], who: Identity, limit_m: float) -> int | None:
        """Choose the nearest of some that are left; one with another code is another thing."""
        best, nearest = None, limit_m
        for index in indexes:
            if index not in self._left:
                continue
            other = self._identity(self._left[index])
            if who.code and other.code:
                continue
            apart = distance_m(who.wkb, other.wkb)
            if best is None and apart is None and limit_m == math.inf:
                best = index
            elif apart is not None and apart <= nearest:
                best, nearest = index, apart
        return best


def compare_tracked(table: str, known: Sequence[Row], listed: Sequence[Row], *, close_missing: bool) -> Plan:
    """Compare lamps or cameras: the same by code or name keeps its id, and what the source does not say.

    ``known`` and ``listed`` are of one source. Nothing is deleted: what is missing is kept, or with
    ``close_missing`` gets the status removed.
    """
    pairs: Pairs[Row] = Pairs(known, _identity_of_row)
    updates: list[RowUpdate] = []
    added: list[Row] = []
    changed: list[Row] = []
    kept = 0
    for row in listed:
        old = pairs.take(row)
        if old is None:
            unsaid = {name: value for name, value in _UNSAID[table].items() if row.get(name) is None}
            added.append({**row, **unsaid})
            updates.append(_update(Update.NEW, row))
            continue
        said = {name: value for name, value in row.items() if value is not None}
        columns = tuple(n for n, v in said.items() if n not in _WITHOUT and _differs(v, old.get(n)))
        apart = distance_m(old["wkb"], row["wkb"]) or 0.0
        if columns or apart > SAME_PLACE_M:
            changed.append({**{name: old[name] for name in row}, **said, "id": old["id"]})
        elif old["register_date"] != row["register_date"]:
            changed.append({"id": old["id"], "register_date": row["register_date"]})
        if apart > MOVED_TOLERANCE_M:
            updates.append(_update(Update.MOVED, row, apart, columns))
        elif columns or apart > SAME_PLACE_M:
            updates.append(_update(Update.CHANGED, row, None, columns or ("geom",)))
        else:
            kept += 1
    left = [row for row in pairs.left if row["status"] != _GONE[table]]
    if close_missing:
        changed += [{"id": row["id"], "status": _GONE[table]} for row in left]
    updates += [_update(Update.REMOVED if close_missing else Update.MISSING, row) for row in left]
    return Plan(tuple(updates), _counts(updates, kept), tuple(added), tuple(changed))


def compare_areas(
    known: Sequence[Row],
    listed: Sequence[Row],
    *,
    day: date | None,
    signed: date | None = None,
    close_missing: bool,
) -> Plan:
    """Compare areas of one kind: another shape or name is a new version, and the old one ends the day before.

    ``known`` are all versions in the register. ``day`` is that from which the new edition is in
    force, without one today, but never before the day after ``signed``, the last day that a signed
    year was mapped on: such a year keeps its areas. The first areas of a kind are in force since
    the day, or since nobody knows when. Raises ScenkartanError where a version is younger than the
    day: the past is not rewritten.
    """
    since, day = day, areas_from(day, signed)
    in_force = [row for row in known if row["valid_to"] is None or row["valid_to"] >= day]
    pairs: Pairs[Row] = Pairs(in_force, _identity_of_row)
    updates: list[RowUpdate] = []
    added: list[Row] = []
    ended: list[Row] = []
    kept = 0
    for row in listed:
        old = pairs.take(row)
        if old is not None and old["name"] == row["name"] and _same_shape(old["wkb"], row["wkb"]):
            kept += 1
            continue
        added.append({**row, "valid_from": day if known else since})
        if old is None:
            updates.append(_update(Update.NEW, row))
        else:
            ended.append(old)
            columns = tuple(name for name in ("name", "code") if old[name] != row[name])
            updates.append(_update(Update.CHANGED, row, None, columns or ("geom",)))
    left = pairs.left
    updates += [_update(Update.CLOSED if close_missing else Update.MISSING, row) for row in left]
    if close_missing:
        ended += left
    _refuse_to_rewrite(ended, day)
    # A version of the same day was never in force: the corrected one takes its place.
    replaced = tuple(row["fid"] for row in ended if row["valid_from"] == day)
    last = day - timedelta(days=1)
    changed = tuple({"fid": row["fid"], "valid_to": last} for row in ended if row["valid_from"] != day)
    return Plan(tuple(updates), _counts(updates, kept), tuple(added), changed, replaced)


def areas_from(day: date | None, signed: date | None) -> date:
    """Give the day from which a new edition of areas is in force; see ``compare_areas``."""
    day = day or date.today()
    return day if signed is None else max(day, signed + timedelta(days=1))


def compare_background(known: Sequence[Row], listed: Sequence[Row]) -> Plan:
    """Compare buildings, streets or land cover of one source: rows are the same, new or removed.

    They have no identity, so a row that is changed in anything is removed and new.
    """
    names = tuple(name for name in (listed[0] if listed else ()) if name not in _WITHOUT)
    there: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in known:
        there[_content(row, names)].append(row)
    added, kept = [], []
    for row in listed:
        same = there.get(_content(row, names))
        if same:
            kept.append(same.pop())
        else:
            added.append(row)
    removed = tuple(row["fid"] for rows in there.values() for row in rows)
    counts = {Update.NEW: len(added), Update.REMOVED: len(removed), Update.UNCHANGED: len(kept)}
    dated = {"register_date": listed[0]["register_date"]} if listed else {}
    changed = tuple(
        {"fid": row["fid"], **dated} for row in kept if row["register_date"] != dated["register_date"]
    )
    return Plan((), {one: n for one, n in counts.items() if n}, tuple(added), changed, removed)


def _content(row: Row, names: Sequence[str]) -> tuple[Any, ...]:
    return (row["wkb"], *(row[name] if row[name] != "" else None for name in names))


def _refuse_to_rewrite(ended: Iterable[Row], day: date) -> None:
    younger = [
        row["valid_from"] for row in ended if row["valid_from"] is not None and row["valid_from"] > day
    ]
    if younger:
        raise ScenkartanError(
            tr(
                "The register has areas in force from {younger}, after the date of this file, {day}. "
                "State the date from which the file's areas are in force."
            ).format(younger=max(younger).isoformat(), day=day.isoformat())
        )


def _same_shape(one: bytes, other: bytes) -> bool:
    first, second = (shapely.normalize(shapely.from_wkb(wkb)) for wkb in (one, other))
    return bool(shapely.equals_exact(first, second, _SAME_CORNER_M))


def _identity_of_row(row: Row) -> Identity:
    return Identity(row.get("code") or "", row.get("name") or "", row["wkb"])


def _update(
    update: Update, row: Row, moved_m: float | None = None, columns: tuple[str, ...] = ()
) -> RowUpdate:
    name, code = row.get("name") or "", row.get("code") or ""
    return RowUpdate(update, name or code, code, moved_m, columns, row["wkb"])


def _counts(updates: Iterable[RowUpdate], unchanged: int) -> Mapping[Update, int]:
    counts = Counter(row.update for row in updates)
    counts[Update.UNCHANGED] = unchanged
    return {update: counts[update] for update in Update if counts[update]}


def _differs(value: object, other: object) -> bool:
    if isinstance(value, float) and isinstance(other, (int, float)):
        return not math.isclose(value, other, rel_tol=1e-9, abs_tol=1e-6)
    return value != other


def _cells(wkb: bytes | None) -> list[tuple[int, int]]:
    """Give the cell of a place, first, and those around it."""
    at = position(wkb)
    if at is None:
        return []
    column, line = math.floor(at[0] / _NEAR_M), math.floor(at[1] / _NEAR_M)
    around = [(column + dx, line + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]
    return [(column, line), *around]
