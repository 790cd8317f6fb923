"""Walking: what of a network people walk on, how far they are followed, what came of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Mapping

from ..errors import ScenkartanError
from ..i18n import mark, tr
from .coded import Coded

# The longest way to school that the youngest are commonly expected to walk before they are given a ride.
WALK_LIMIT_M = 2000.0
# Further from the nearest street than this, a place is not taken to lie at it.
SNAP_LIMIT_M = 100.0
# An end of a line nearer than this to another line was probably meant to meet it.
NEAR_MISS_M = 2.0

# A way this many times as long as the straight line goes round something: water, a railway, a motorway. A
# judgement of ours: in a town's streets ways are commonly a fifth to a half longer than the straight line.
BARRIER_RATIO = 2.5
# Shorter ways round are around a block, whatever the ratio.
BARRIER_DETOUR_M = 200.0

# What stands in a rule for a field without a value.
NULL = "null"
# Field names and values of OpenStreetMap (with Geofabrik's fclass), of NVDB (with 1 for yes) and of the
# register's own streets. A line of OpenStreetMap without a highway is a river, a railway, a fence.
EXCLUDED = (
    "highway=null,motorway,motorway_link,construction,proposed,raceway; "
    "highway=trunk,trunk_link unless foot=yes,designated,permissive or sidewalk=yes,both,left,right; "
    "fclass=motorway,motorway_link,trunk,trunk_link; motorroad=yes; foot=no; "
    "kind=motorway; walkable=0,false; motorväg=1,ja,true; motortrafikled=1,ja,true; gångtrafik=förbjuden"
)
# Of the register's own streets, until somebody changes it there.
EXCLUDED_IN_REGISTER = "kind=motorway; walkable=no"


class Reach(Coded):
    """What came of looking for a way on foot."""

    WALKED = "walked", mark("walked")
    FURTHER = "further", mark("further than the limit")
    NO_WAY = "no_way", mark("no way there")
    OFF_NETWORK = "off_network", mark("too far from the network")


def detour_ratio(euclidean_m: float, walking_m: float | None) -> float | None:
    """Give how many times as long as the straight line a way is; None without either."""
    return None if walking_m is None or euclidean_m == 0 else walking_m / euclidean_m


def is_across_barrier(euclidean_m: float, walking_m: float | None, reach: Reach, limit_m: float) -> bool:
    """Say whether a place is near as the crow flies but not on foot: across water, a railway, a motorway.

    That is where no way leads there, or it is ``BARRIER_RATIO`` times as long and ``BARRIER_DETOUR_M``
    longer. A way that is longer than was looked for, ``limit_m``, is taken to be as long as that.
    """
    if reach is Reach.NO_WAY:
        return True
    length_m = limit_m if reach is Reach.FURTHER else walking_m
    if length_m is None:
        return False
    return length_m >= BARRIER_RATIO * euclidean_m and length_m - euclidean_m >= BARRIER_DETOUR_M


@dataclass(frozen=True)
class Condition:
    """A field and values of it."""

    name: str
    values: frozenset[str]

    def holds(self, attributes: Mapping[str, str]) -> bool:
        """Say whether the field has one of the values; a field that is not there has none."""
        return attributes.get(self.name) in self.values


@dataclass(frozen=True)
class Exclusion(Condition):
    """A condition that excludes a line, unless one of others holds."""

    unless: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class WalkRule:
    """Which lines of a network nobody walks on.

    Names and values are compared without regard to case. A field that a network lacks excludes nothing.
    """

    exclusions: tuple[Exclusion, ...]

    @classmethod
    def from_text(cls, text: str) -> WalkRule:
        """Read a rule as it is written: ``field=value,value unless field=value or field=value; field=value``.

        ``null`` stands for no value; an empty text excludes nothing. Raises ScenkartanError for what is not
        so written.
        """
        return cls(tuple(_exclusion(part) for part in text.split(";") if part.strip()))

    @property
    def names(self) -> frozenset[str]:
        """The names of all fields that the rule asks for, in lower case."""
        conditions = (one for some in self.exclusions for one in (some, *some.unless))
        return frozenset(one.name for one in conditions)

    def excludes(self, attributes: Mapping[str, object]) -> bool:
        """Say whether nobody walks on a line with these attributes; None is no value."""
        plain = {
            _plain(name): _plain(NULL if value is None or value == "" else str(value))
            for name, value in attributes.items()
        }
        return any(
            exclusion.holds(plain) and not any(other.holds(plain) for other in exclusion.unless)
            for exclusion in self.exclusions
        )


def _exclusion(part: str) -> Exclusion:
    condition, *others = re.split(r"\bunless\b", _plain(part), maxsplit=1)
    try:
        unless = tuple(
            Condition(*_condition(other)) for text in others for other in re.split(r"\bor\b", text)
        )
        return Exclusion(*_condition(condition), unless)
    except ValueError as error:
        raise ScenkartanError(
            tr(
                'What nobody walks on cannot be read at "{part}". '
                "Write field=value,value; field=value unless field=value."
            ).format(part=part.strip())
        ) from error


def _condition(text: str) -> tuple[str, frozenset[str]]:
    name, _, values = text.partition("=")
    listed = frozenset(filter(None, (value.strip() for value in values.split(","))))
    if not name.strip() or not listed or "=" in values:
        raise ValueError(text)
    return name.strip(), listed


def _plain(text: str) -> str:
    return text.strip().casefold()
