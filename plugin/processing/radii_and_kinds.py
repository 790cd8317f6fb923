"""Several radii and several kinds of facilities at once: what a person writes, and what it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Iterator, Sequence

from ..errors import ScenkartanError
from ..i18n import tr

if TYPE_CHECKING:
    from ..analysis.arrays import Geometries
    from ..analysis.ground import GroundPairs

DEFAULT_KIND_FIELD = "kind"
# Of a million columns nobody reads one, and no file format takes them.
MOST_COLUMNS = 200


def radii_in(text: str) -> tuple[float, ...]:
    """Read radii in metres, "100, 300, 500": each once, the smallest first; none of an empty text.

    A decimal point, not a comma, since the comma parts them. Raises ScenkartanError for what is no radius.
    """
    radii = set()
    for word in re.split(r"[,;\s]+", text.strip()):
        if not word:
            continue
        try:
            radius = float(word)
        except ValueError:
            radius = -1.0
        if not 0 <= radius < float("inf"):
            raise ScenkartanError(
                tr("“{word}” is not a radius in metres. Write them as 100, 300, 500.").format(word=word)
            )
        radii.add(radius)
    return tuple(sorted(radii))


@dataclass(frozen=True)
class Kinds:
    """The kinds that were asked for, and each facility's own; empty where nobody asked for kinds.

    Attributes
    ----------
    wanted
        Kinds that get columns of their own, as they are written in the layer or by the person.
    of_facility
        For each facility the place of its kind in ``wanted``, or -1: it is not measured to.
    """

    wanted: tuple[str, ...] = ()
    of_facility: tuple[int, ...] = ()

    @property
    def left_out(self) -> int:
        """How many facilities are of no kind that was asked for."""
        return self.of_facility.count(-1)

    def leave_out_others(self, places: Geometries) -> None:
        """Take the places away of facilities that are of no kind that was asked for."""
        import numpy as np

        if self.wanted:
            places[np.asarray(self.of_facility, dtype=int) == -1] = None

    def apart(self, places: Geometries, pairs: GroundPairs) -> Iterator[tuple[Geometries, GroundPairs]]:
        """Give the places of each wanted kind, None for others, and the pairs with it."""
        import numpy as np

        of_facility = np.asarray(self.of_facility, dtype=int)
        for number in range(len(self.wanted)):
            is_it = of_facility == number
            of_kind = places.copy()
            of_kind[~is_it] = None
            yield of_kind, pairs.where(is_it[pairs.facility_index])

    def missing(self) -> list[str]:
        """Give the wanted kinds that no facility has."""
        return [kind for number, kind in enumerate(self.wanted) if number not in self.of_facility]


def kind_field(layer: str, names: Sequence[str], field: str, text: str) -> str:
    """Find the field that tells kinds apart, ``kind`` unless one is named; empty where nobody asks for kinds.

    Upper and lower case are the same. Raises ScenkartanError where the layer lacks the field.
    """
    if not field and not _words(text):
        return ""
    sought = field or DEFAULT_KIND_FIELD
    found = next((name for name in names if name.casefold() == sought.casefold()), "")
    if not found:
        raise ScenkartanError(
            tr("{layer}: there is no field {field}. Choose the field that holds the kind.").format(
                layer=layer, field=sought
            )
        )
    return found


def kinds_in(values: Sequence[object], text: str) -> Kinds:
    """Tell facilities' kinds apart, by their values in the field; upper and lower case are the same.

    Without kinds in ``text`` each that the field holds is wanted.
    """
    held = [str(value or "").strip() for value in values]
    wanted: dict[str, str] = {}
    for kind in _words(text) or sorted(filter(None, held)):
        wanted.setdefault(kind.casefold(), kind)
    places = {kind: number for number, kind in enumerate(wanted)}
    return Kinds(tuple(wanted.values()), tuple(places.get(kind.casefold(), -1) for kind in held))


def _words(text: str) -> list[str]:
    return [word.strip() for word in re.split(r"[,;]", text) if word.strip()]


@dataclass(frozen=True)
class CountColumn:
    """A further column of the scenes with counts: its name, and a figure for each scene (None: unknown)."""

    name: str
    is_count: bool
    figures: list[float | None]


def count_columns(
    pairs: GroundPairs,
    n_scenes: int,
    radii: Sequence[float],
    radius_m: float,
    kinds: Kinds,
    nearest_m: Sequence[list[float]],
) -> list[CountColumn]:
    """Count each scene's facilities within each radius, and of each kind.

    ``n_within_300`` for each of the radii; ``n_within_KIND`` and ``nearest_KIND_m`` for each kind, whose
    ``nearest_m`` holds a distance for each scene; ``n_KIND_300`` where both were asked for.
    """
    import numpy as np

    of_pair = np.asarray(kinds.of_facility, dtype=int)[pairs.facility_index] if kinds.of_facility else None

    def within(limit_m: float, kind: int | None = None) -> list[float | None]:
        chosen = pairs.distance_m <= limit_m
        if kind is not None and of_pair is not None:
            chosen &= of_pair == kind
        return list(np.bincount(pairs.boundary_index[chosen], minlength=n_scenes).tolist())

    columns = [CountColumn(f"n_within_{_figure(limit)}", True, within(limit)) for limit in radii]
    for number, (kind, distances_m) in enumerate(zip(kinds.wanted, nearest_m)):
        word = _word(kind)
        columns.append(CountColumn(f"n_within_{word}", True, within(radius_m, number)))
        columns += [CountColumn(f"n_{word}_{_figure(limit)}", True, within(limit, number)) for limit in radii]
        columns.append(CountColumn(f"nearest_{word}_m", False, list(distances_m)))
    return _with_names_of_their_own(columns)


def require_few(radii: Sequence[float], kinds: Kinds) -> None:
    """Raise ScenkartanError for more columns than anybody can use."""
    if len(radii) + len(kinds.wanted) * (len(radii) + 2) > MOST_COLUMNS:
        raise ScenkartanError(tr("So many radii and kinds give too many columns. Ask for fewer at a time."))


def _with_names_of_their_own(columns: Sequence[CountColumn]) -> list[CountColumn]:
    """Add a number to what else would be called the same, as the kinds "youth club" and "youth-club"."""
    made: list[CountColumn] = []
    taken: set[str] = set()
    for column in columns:
        names = (f"{column.name}_{number}" if number > 1 else column.name for number in count(1))
        name = next(name for name in names if name not in taken)
        taken.add(name)
        made.append(replace(column, name=name))
    return made


def _figure(radius_m: float) -> str:
    return f"{radius_m:g}".replace(".", "_")


def _word(kind: str) -> str:
    """Give a kind as a part of a field's name."""
    return re.sub(r"\W+", "_", kind.casefold()).strip("_") or "unknown"
