"""What a new list of schools or other places changes in the register, before anything is written."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields, replace
from typing import Mapping, Sequence

from ..domain.facility import Facility, FacilityKind, FacilityStatus
from ..domain.reference import MOVED_TOLERANCE_M, RowUpdate, Update, count_updates
from .reference_updates import SAME_PLACE_M, Identity, Pairs, distance_m

# What is not the source's to say, or says nothing of the place.
_OWN = ("id", "moved_by_hand", "moved_reason", "point_wkb", "yard_wkb", "source", "register_date")

# Two sources put one place no further apart than this: at its gate and in the middle of its yard.
SAME_PLACE_IN_TWO_LISTS_M = 300.0


@dataclass(frozen=True)
class FacilityPlan:
    """The facilities as they are to be stored, and what that does to each."""

    updates: tuple[RowUpdate, ...]
    counts: Mapping[Update, int]
    stored: tuple[Facility, ...]


def compare_facilities(
    known: Sequence[Facility],
    listed: Sequence[Facility],
    *,
    close_missing: bool,
    says_status: bool = True,
    left_to: Sequence[Facility] = (),
) -> FacilityPlan:
    """Compare a list with what the register has of its source.

    A unit is the same by its code, else by its name and, of several of one name, the nearest. It
    keeps its id, its yard where the list has none, what the list does not say, and its position if
    that was moved by hand. What is missing from the list is kept, or with ``close_missing`` closed;
    nothing is deleted. A list that ``says_status`` of none leaves dormant and planned units so.
    What was left out of the list because it is one of ``left_to``, other sources' places, is closed.
    """
    pairs: Pairs[Facility] = Pairs(known, _identity)
    updates: list[RowUpdate] = []
    stored: list[Facility] = []
    for facility in listed:
        old = pairs.take(facility)
        merged = facility if old is None else _merged(old, facility)
        if old is not None and not says_status and old.status is not FacilityStatus.CLOSED:
            merged = replace(merged, status=old.status)
        stored.append(merged)
        updates.append(_update(old, facility, merged))
    left = [old for old in pairs.left if old.status is not FacilityStatus.CLOSED]
    twins = in_two_lists(left, left_to)
    for number, old in enumerate(left):
        closes = close_missing or number in twins
        updates.append(_row(Update.CLOSED if closes else Update.MISSING, old))
        if closes:
            stored.append(replace(old, status=FacilityStatus.CLOSED))
    shown = tuple(row for row in updates if row.update is not Update.UNCHANGED)
    return FacilityPlan(shown, count_updates(updates), tuple(stored))


def in_two_lists(listed: Sequence[Facility], others: Sequence[Facility]) -> dict[int, Facility]:
    """Give, by number, those of a list that another source has too: by name and kind, and near by.

    What is closed in either is passed over, and so is what has no position.
    """
    named: dict[tuple[str, FacilityKind], list[Facility]] = defaultdict(list)
    for other in others:
        if other.status is not FacilityStatus.CLOSED:
            named[_name_and_kind(other)].append(other)
    twins = {}
    for number, facility in enumerate(listed):
        if facility.status is FacilityStatus.CLOSED:
            continue
        for other in named.get(_name_and_kind(facility), ()):
            if other.source != facility.source and _is_near(facility, other):
                twins[number] = other
    return twins


def _is_near(facility: Facility, other: Facility) -> bool:
    apart = distance_m(facility.point_wkb, other.point_wkb)
    return apart is not None and apart <= SAME_PLACE_IN_TWO_LISTS_M


def _name_and_kind(facility: Facility) -> tuple[str, FacilityKind]:
    return facility.name.casefold(), facility.kind


def _identity(facility: Facility) -> Identity:
    return Identity(facility.unit_code, facility.name, facility.point_wkb)


def _merged(old: Facility, new: Facility) -> Facility:
    """Give the list's facility with the register's id, and what the list does not say or may not change."""
    unsaid = {
        name: getattr(old, name)
        for name in (field.name for field in fields(Facility))
        if name not in _OWN and not getattr(new, name)
    }
    held = old.moved_by_hand
    return replace(
        new,
        **unsaid,
        id=old.id,
        moved_by_hand=held,
        moved_reason=old.moved_reason,
        point_wkb=old.point_wkb if held else new.point_wkb or old.point_wkb,
        yard_wkb=old.yard_wkb if held else new.yard_wkb or old.yard_wkb,
    )


def _update(old: Facility | None, listed: Facility, merged: Facility) -> RowUpdate:
    if old is None:
        return _row(Update.NEW, listed)
    columns = tuple(
        field.name
        for field in fields(Facility)
        if field.name not in _OWN and getattr(old, field.name) != getattr(merged, field.name)
    )
    apart = distance_m(old.point_wkb, listed.point_wkb)
    far = apart is not None and apart > MOVED_TOLERANCE_M
    if FacilityStatus.CLOSED is merged.status and "status" in columns:
        return _row(Update.CLOSED, merged, columns=columns)
    if far:
        what = Update.HELD if old.moved_by_hand else Update.MOVED
        return _row(what, listed, moved_m=apart, columns=columns)
    if old.yard_wkb != merged.yard_wkb:
        columns += ("yard",)
    if old.point_wkb != merged.point_wkb and (apart is None or apart > SAME_PLACE_M):
        columns += ("geom",)
    return _row(Update.CHANGED if columns else Update.UNCHANGED, merged, columns=columns)


def _row(
    update: Update, facility: Facility, *, moved_m: float | None = None, columns: tuple[str, ...] = ()
) -> RowUpdate:
    return RowUpdate(update, facility.name, facility.unit_code, moved_m, columns, facility.point_wkb)
