"""Matching one year's polygons to the year before's: the same place, grown, moved, merged, split ...

Arrays in, arrays out. Geometries are shapely 2 polygons and multipolygons in one and the same metric
coordinate reference system, metres; the caller sees to that (``plugin.crs``). What has no area (null,
empty, not a polygon, not finite) is left out: it has no row and is in no count. An invalid polygon is
compared as the area that it covers; nothing is repaired but the copy that is compared.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Collection, Sequence

import numpy as np

from ..domain.balance import Balance, balance_of
from ..domain.matching import Thresholds, kind_of, plain_name
from ..domain.progress import Progress, Silent
from ..domain.scene import ChangeKind
from ..geos import shapely
from .arrays import Flags, Floats, Geometries, Indices
from .overlap import Overlaps, covered, overlaps

# The names that each polygon is known by, its aliases too.
Names = Sequence[Collection[str]]


@dataclass(frozen=True)
class Matching:
    """What became of each polygon: a row for each predecessor and successor, and for those without.

    Attributes
    ----------
    previous_index, current_index
        Into the inputs; -1 where there is none. Sorted by previous and current, those that are new last.
    kind
        MERGED for every row of a current polygon with several predecessors, SPLIT for the other rows
        of a previous polygon with several successors.
    previous_share, current_share
        The overlap as a share of each polygon; NaN where a side is missing.
    area_change_m2
        The current area less the previous one; NaN where a side is missing.
    confidence
        That these are the same place, or that there is no other: 0.5 where the overlap is right at
        the threshold, 1 where nothing speaks against. A shared name halves the doubt.
    """

    previous_index: Indices
    current_index: Indices
    kind: list[ChangeKind]
    previous_share: Floats
    current_share: Floats
    area_change_m2: Floats
    confidence: Floats

    def __len__(self) -> int:
        return len(self.kind)

    def balance(self) -> Balance:
        """Give the two years' counts and what lies between them."""
        indices = zip(self.previous_index.tolist(), self.current_index.tolist())
        return balance_of((None if i < 0 else i, None if j < 0 else j) for i, j in indices)

    def count(self, kind: ChangeKind) -> int:
        """Count the places of a kind: merged ones after, split ones before, else a place a row."""
        balance = self.balance()
        of_several = {ChangeKind.MERGED: balance.merged, ChangeKind.SPLIT: balance.split}
        return of_several[kind] if kind in of_several else self.kind.count(kind)


def match(
    previous: Geometries,
    current: Geometries,
    *,
    previous_names: Names = (),
    current_names: Names = (),
    thresholds: Thresholds = Thresholds(),  # noqa: B008 - frozen
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> Matching:
    """Say which polygons are the same place, and what happened to each.

    Overlap decides; names, where they are given for both years, decide only in doubt (see
    ``domain.matching``). Upper and lower case and the width of spaces make no difference in a name.

    Raises ``errors.Cancelled`` if the person cancels.

    Examples
    --------
    >>> square, half = shapely.box(0, 0, 100, 100), shapely.box(0, 0, 100, 50)
    >>> [kind.value for kind in match(np.array([square]), np.array([half])).kind]
    ['shrunk']
    """
    before, after = _Year(previous, previous_names), _Year(current, current_names)
    least = min(thresholds.same_place_share, thresholds.same_name_share)
    found = overlaps(before.polygons, after.polygons, least_share=least, progress=progress)
    alike = np.array([before.shares_name(i, after, j) for i, j in found.pairs()], dtype=bool)
    same = _same_place(found, alike, thresholds)
    links = found.where(same)
    namesakes, namesakes_after = _namesakes(links, before, after, thresholds.same_name_reach_m)
    return _rows(
        links.and_apart(namesakes, namesakes_after),
        np.concatenate([alike[same], np.ones(len(namesakes), dtype=bool)]),
        found.where(~same),
        before,
        after,
        thresholds,
    )


class _Year:
    """One year's polygons and their names, as they are compared."""

    def __init__(self, geometries: Geometries, names: Names) -> None:
        self.polygons = covered(geometries)
        self.area = shapely.area(self.polygons)
        self.present = np.flatnonzero(~shapely.is_missing(self.polygons))
        self.names = [frozenset(map(plain_name, known)) - {""} for known in names]

    def shares_name(self, index: int, other: _Year, other_index: int) -> bool:
        if not (self.names and other.names):
            return False
        return not self.names[index].isdisjoint(other.names[other_index])

    def sole_bearers(self) -> dict[str, int]:
        """Give the polygon that bears each name, where there is only one."""
        bearers: dict[str, list[int]] = defaultdict(list)
        for index in self.present.tolist() if self.names else ():
            for name in self.names[index]:
                bearers[name].append(index)
        return {name: found[0] for name, found in bearers.items() if len(found) == 1}


def _same_place(found: Overlaps, alike: Flags, thresholds: Thresholds) -> Flags:
    sliver = (found.width_m < thresholds.sliver_width_m) & (found.share < thresholds.sliver_share)
    by_place = (found.share >= thresholds.same_place_share) & ~sliver
    same = by_place | (alike & (found.share >= thresholds.same_name_share))
    # A scene inside another one overlaps it every year: two that both go on as they were are two.
    lasting = np.minimum(found.share_of_one, found.share_of_other) >= thresholds.kept_share
    for bound in (lasting & alike, lasting):
        same &= bound | ~(np.isin(found.one, found.one[bound]) & np.isin(found.other, found.other[bound]))
    return same


def _namesakes(links: Overlaps, before: _Year, after: _Year, reach_m: float) -> tuple[Indices, Indices]:
    """Find those that have no link but share a name that no other has; the nearest first."""
    linked_before, linked_after = set(links.one.tolist()), set(links.other.tolist())
    bearers_after = after.sole_bearers()
    candidates = sorted(
        {
            (i, bearers_after[name])
            for name, i in before.sole_bearers().items()
            if name in bearers_after and i not in linked_before and bearers_after[name] not in linked_after
        }
    )
    i, j = np.array(candidates, dtype=np.intp).reshape(-1, 2).T
    distance = shapely.distance(before.polygons[i], after.polygons[j])
    found: dict[int, int] = {}
    taken: set[int] = set()
    for n in np.argsort(distance, kind="stable").tolist():
        one, other = candidates[n]
        if distance[n] <= reach_m and one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return np.array(list(found), dtype=np.intp), np.array(list(found.values()), dtype=np.intp)


def _rows(
    links: Overlaps,
    alike: Flags,
    rivals: Overlaps,
    before: _Year,
    after: _Year,
    thresholds: Thresholds,
) -> Matching:
    """Lay out the links, then those that have none."""
    i, j = links.one, links.other
    ceased, new = np.setdiff1d(before.present, i), np.setdiff1d(after.present, j)
    # To the square millimetre; adding nothing makes plain zeros of negative ones.
    change = (after.area[j] - before.area[i]).round(6) + 0.0
    alone = np.full(len(ceased) + len(new), np.nan)
    previous_index = np.concatenate([i, ceased, np.full_like(new, -1)])
    current_index = np.concatenate([j, np.full_like(ceased, -1), new])
    order = np.lexsort((current_index, previous_index, previous_index < 0))
    kinds = [
        *_kinds(links, change / before.area[i], thresholds),
        *([ChangeKind.CEASED] * len(ceased)),
        *([ChangeKind.NEW] * len(new)),
    ]
    confidence = np.concatenate(
        [
            _confidence_in(links.share, alike, thresholds),
            _confidence_in_none(rivals.one, rivals.share, len(before.area), thresholds)[ceased],
            _confidence_in_none(rivals.other, rivals.share, len(after.area), thresholds)[new],
        ]
    )
    return Matching(
        previous_index[order],
        current_index[order],
        [kinds[n] for n in order.tolist()],
        np.concatenate([links.share_of_one, alone])[order],
        np.concatenate([links.share_of_other, alone])[order],
        np.concatenate([change, alone])[order],
        confidence[order],
    )


def _kinds(links: Overlaps, growth: Floats, thresholds: Thresholds) -> list[ChangeKind]:
    predecessors = np.bincount(links.other, minlength=1)[links.other]
    successors = np.bincount(links.one, minlength=1)[links.one]
    figures = zip(predecessors.tolist(), successors.tolist(), links.share.tolist(), growth.tolist())
    return [kind_of(*row, thresholds) for row in figures]


def _confidence_in(share: Floats, alike: Flags, thresholds: Thresholds) -> Floats:
    """Say how much more than needed the linked overlap."""
    above = (share - thresholds.same_place_share) / (1 - thresholds.same_place_share)
    most_doubt: Floats = np.where(alike, 0.25, 0.5)
    spare: Floats = np.maximum(above, 0)
    return 1.0 - most_doubt * (1.0 - spare)


def _confidence_in_none(index: Indices, share: Floats, count: int, thresholds: Thresholds) -> Floats:
    """Say, for each polygon, how far those that it overlaps are from being the same place."""
    most: Floats = np.zeros(count)
    np.maximum.at(most, index, share)
    near: Floats = np.minimum(most / thresholds.same_place_share, 1)
    return 1 - 0.5 * near
