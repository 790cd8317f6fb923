"""The columns of the tables about reference data: what an update changes, and which schools are in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.reference import RowUpdate
from ...domain.school_qa import Doubt
from ...i18n import mark, tr
from ...register.schema import table
from .. import wording
from .records import Column

if TYPE_CHECKING:
    from ...workflow.school_qa import DoubtedFacility

_TABLES = ("facility", "luminaire", "camera", "area")


def column_label(name: str) -> str:
    """Give what a column of the register is called, translated."""
    if name == "yard":
        return tr("Yard")
    for each in _TABLES:
        for column in table(each).columns:
            if column.name == name:
                return tr(column.label)
    return name


def _changed(row: RowUpdate) -> str:
    return ", ".join(column_label(name) for name in row.columns)


UPDATES: tuple[Column[RowUpdate], ...] = (
    Column(mark("What"), lambda row: tr(row.update.label), sort=lambda row: row.update.order),
    Column(mark("Name"), lambda row: row.name, stretch=True),
    Column(mark("Code"), lambda row: row.code),
    Column(
        mark("Moved"),
        lambda row: wording.distance(row.moved_m),
        sort=lambda row: row.moved_m,
        help=mark(
            "How far the file moves it; for a place moved by hand, how far from there the file now has it"
        ),
        number=True,
    ),
    Column(mark("Changed"), _changed),
)


def doubt_label(one: DoubtedFacility) -> str:
    """Give the reason to look at a school, in a few words."""
    return tr("moved by hand") if one.doubt is None else tr(one.doubt.label)


def _detail(one: DoubtedFacility) -> str:
    if one.doubt is Doubt.CROWDED:
        return tr("{count} at the point").format(count=len(one.others) + 1)
    return wording.distance(one.metres)


DOUBTS: tuple[Column[DoubtedFacility], ...] = (
    Column(mark("School"), lambda one: one.facility.name, stretch=True),
    Column(
        mark("Doubt"),
        doubt_label,
        sort=lambda one: len(Doubt) if one.doubt is None else one.doubt.order,
    ),
    Column(
        mark("How far"),
        _detail,
        sort=lambda one: one.metres if one.metres is not None else float(len(one.others)),
        help=mark("How far outside its municipality or from a building, or how many there are at the point"),
        number=True,
    ),
)


def in_full(one: DoubtedFacility) -> str:
    """Say why a school is in doubt, or why it was moved, and which school it is."""
    facility = one.facility
    who = (facility.source, facility.unit_code, facility.address)
    return f"{in_words(one)}\n{', '.join(part for part in who if part)}"


def in_words(one: DoubtedFacility) -> str:
    """Say why a school is in doubt, or why it was moved."""
    if one.doubt is None:
        return tr("Moved by hand: {reason}").format(reason=one.facility.moved_reason)
    if one.doubt is Doubt.NO_COORDINATES:
        return tr("The source states no position. Its distance cannot be measured.")
    if one.doubt is Doubt.CROWDED:
        names = ", ".join(other.name for other in one.others)
        return tr("At the same point: {names}.").format(names=names)
    if one.doubt is Doubt.LISTED_TWICE:
        return tr(
            "{source} has it too, {distance} away: it is counted twice. Import one of the lists again and "
            "leave out what the register has from the other."
        ).format(source=one.others[0].source, distance=wording.distance(one.metres))
    if one.doubt is Doubt.NO_BUILDING:
        text = tr("The nearest building is {distance} away.").format(distance=wording.distance(one.metres))
        edge = tr("Buildings are known on one side of it only: it may be outside what the register has.")
        return f"{text} {edge}" if one.at_edge else text
    text = tr("It is said to be in {municipality}, and lies {distance} outside it").format(
        municipality=one.municipality, distance=wording.distance(one.metres)
    )
    return text + (tr(", in {municipality}.").format(municipality=one.lies_in) if one.lies_in else ".")
