"""Reconciling two lists of status, the local and the regional one, before they are settled in a meeting."""

from __future__ import annotations

from collections import defaultdict
from typing import Callable, Hashable, Iterable, Sequence

import numpy as np

from ..analysis.overlap import overlaps
from ..delivery.fields import normalise
from ..delivery.statuses import known_status
from ..domain.matching import Thresholds, plain_name
from ..domain.reconciliation import Difference, Listed, MatchedBy, ReconciledRow, Reconciliation
from ..i18n import tr
from ..register.register import Register
from ..register.scenes import list_boundaries, list_scenes_of
from .geometries import polygons_of

_Keys = Callable[[Listed], Iterable[Hashable]]


def reconcile(local: Sequence[Listed], regional: Sequence[Listed]) -> Reconciliation:
    """Lay two lists beside each other and say where they differ.

    Two entries are the same scene by name, where no other entry of either list has it, by another
    name that one of the lists knows, by id, or by lying on each other. Ids are believed only if no
    two entries of the same name have different ones: else each list numbers its scenes in its own
    way. Statuses that are known words are compared by meaning, others as they are written, and none
    if one of the lists has none at all. An entry without name, id and place is left out.
    """
    pairs = _Pairs(
        [one for one in local if _says_something(one)], [one for one in regional if _says_something(one)]
    )
    pairs.find(MatchedBy.NAME, lambda one: {plain_name(one.name)})
    pairs.find(MatchedBy.NAME, lambda one: {normalise(one.name)})
    if not pairs.disagree_on_ids():
        pairs.find(MatchedBy.ID, lambda one: {plain_name(one.id)})
    pairs.find(MatchedBy.ALIAS, lambda one: {normalise(name) for name in (one.name, *one.aliases)})
    pairs.find_by_place(Thresholds().same_place_share)
    rows = sorted(pairs.rows(), key=lambda row: (row.difference.order, _names(row)))
    return Reconciliation(tuple(rows))


def local_list(register: Register, year: int) -> list[Listed]:
    """Give a mapping year's scenes as a list: names as they were that year, statuses in words."""
    boundaries = {boundary.scene_id: boundary for boundary in list_boundaries(register, year)}
    return [
        Listed(
            scene.name,
            tr(boundaries[scene.id].status.label),
            scene.code,
            scene.aliases,
            boundaries[scene.id].wkb,
        )
        for scene in list_scenes_of(register, year)
        if scene.id in boundaries
    ]


class _Pairs:
    """The entries of two lists, and which of them are the same scene."""

    def __init__(self, local: Sequence[Listed], regional: Sequence[Listed]) -> None:
        self._local, self._regional = local, regional
        self._regional_of: dict[int, tuple[int, MatchedBy]] = {}
        self._taken: set[int] = set()
        self._statuses = all(any(one.status.strip() for one in entries) for entries in (local, regional))

    def find(self, by: MatchedBy, keys: _Keys) -> None:
        """Pair the entries left that have a key in common which no other entry left has."""
        ones, others = self._bearers(keys)
        for key in ones.keys() & others.keys():
            if len(ones[key]) == len(others[key]) == 1:
                self._pair(ones[key][0], others[key][0], by)

    def find_by_place(self, least_share: float) -> None:
        """Pair the entries left that lie on each other by a share of the smaller, the most first."""
        ones, others = self._left()
        found = overlaps(
            polygons_of(self._local[i].wkb for i in ones),
            polygons_of(self._regional[j].wkb for j in others),
            least_share=least_share,
        )
        pairs = found.pairs()
        for n in np.argsort(-found.share, kind="stable").tolist():
            if found.share[n] >= least_share:
                self._pair(ones[pairs[n][0]], others[pairs[n][1]], MatchedBy.PLACE)

    def disagree_on_ids(self) -> bool:
        """Say whether any two that are the same scene by name have ids, and different ones."""
        ids = (
            (plain_name(self._local[i].id), plain_name(self._regional[j].id))
            for i, (j, _) in self._regional_of.items()
        )
        return any(one and other and one != other for one, other in ids)

    def rows(self) -> Iterable[ReconciledRow]:
        """Give a row for each scene."""
        for i, (j, by) in self._regional_of.items():
            local, regional = self._local[i], self._regional[j]
            yield ReconciledRow(self._difference(local, regional), local, regional, by)
        ones, others = self._left()
        for i in ones:
            yield ReconciledRow(Difference.ONLY_LOCAL, self._local[i], None)
        for j in others:
            yield ReconciledRow(Difference.ONLY_REGIONAL, None, self._regional[j])

    def _bearers(self, keys: _Keys) -> tuple[dict[Hashable, list[int]], dict[Hashable, list[int]]]:
        bearers = []
        for entries, left in zip((self._local, self._regional), self._left()):
            found: dict[Hashable, list[int]] = defaultdict(list)
            for index in left:
                for key in keys(entries[index]):
                    if key:
                        found[key].append(index)
            bearers.append(found)
        return bearers[0], bearers[1]

    def _left(self) -> tuple[list[int], list[int]]:
        return (
            [i for i in range(len(self._local)) if i not in self._regional_of],
            [j for j in range(len(self._regional)) if j not in self._taken],
        )

    def _difference(self, local: Listed, regional: Listed) -> Difference:
        if self._statuses and _meaning(local.status) != _meaning(regional.status):
            return Difference.DIFFERENT_STATUS
        if plain_name(local.name) != plain_name(regional.name):
            return Difference.DIFFERENT_NAME
        return Difference.SAME

    def _pair(self, i: int, j: int, by: MatchedBy) -> None:
        if i not in self._regional_of and j not in self._taken:
            self._regional_of[i] = (j, by)
            self._taken.add(j)


def _says_something(one: Listed) -> bool:
    return bool(one.name.strip() or one.id.strip() or one.wkb)


def _meaning(status: str) -> Hashable:
    return known_status(status) or plain_name(status)


def _names(row: ReconciledRow) -> tuple[str, ...]:
    return tuple(plain_name(one.name) for one in (row.local, row.regional) if one is not None)
