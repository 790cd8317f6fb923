"""Walking: what of a network people walk on, how far they are followed, what came of it."""

from __future__ import annotations

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

# What stands in a rule for a field without a value.
NULL = "null"
# Field names and values of OpenStreetMap (with Geofabrik's fclass) and of the register's own streets. A line
# of OpenStreetMap without a highway is a river, a railway, a fence.
EXCLUDED = (
    "highway=null,motorway,motorway_link,trunk,trunk_link,construction,proposed,raceway; "
    "fclass=motorway,motorway_link,trunk,trunk_link; kind=motorway; motorroad=yes; foot=no"
)


class Reach(Coded):
    """What came of looking for a way on foot."""

    WALKED = "walked", mark("walked")
    FURTHER = "further", mark("further than the limit")
    NO_WAY = "no_way", mark("no way there")
    OFF_NETWORK = "off_network", mark("too far from the network")


@dataclass(frozen=True)
class WalkRule:
    """Which lines of a network nobody walks on: for a field's name, the values that exclude a line.

    Names and values are compared without regard to case. A field that a network lacks excludes nothing.
    """

    excluded: Mapping[str, frozenset[str]]

    @classmethod
    def from_text(cls, text: str) -> WalkRule:
        """Read a rule as people write it: ``field=value,value; field=value``, ``null`` for no value.

        An empty text excludes nothing. Raises ScenkartanError for what is not so written.
        """
        excluded: dict[str, frozenset[str]] = {}
        for part in filter(str.strip, text.split(";")):
            name, equals, values = part.partition("=")
            name, listed = _plain(name), frozenset(filter(None, map(_plain, values.split(","))))
            if not (name and equals and listed):
                raise ScenkartanError(
                    tr(
                        'What nobody walks on cannot be read at "{part}". '
                        "Write field=value,value; field=value."
                    ).format(part=part.strip())
                )
            excluded[name] = excluded.get(name, frozenset()) | listed
        return cls(excluded)

    def excludes(self, attributes: Mapping[str, object]) -> bool:
        """Say whether nobody walks on a line with these attributes; None is no value."""
        return any(
            _plain(NULL if value is None or value == "" else str(value))
            in self.excluded.get(_plain(name), ())
            for name, value in attributes.items()
        )


def _plain(text: str) -> str:
    return text.strip().casefold()
