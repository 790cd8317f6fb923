"""The pairs of places that ways are looked for between, found by their source and by both."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_matrix

from .arrays import Indices
from .ranges import spread


class WantedPairs:
    """Pairs of a source and a target, each once, by their numbers.

    Attributes
    ----------
    source, target
        Of each pair.
    sources
        The sources that have a pair.
    """

    def __init__(self, source: Indices, target: Indices, n_sources: int, n_targets: int) -> None:
        self.source, self.target = source, target
        self._shape = n_sources, n_targets
        self._by_source = np.argsort(source, kind="stable")
        self._first = np.searchsorted(source[self._by_source], np.arange(n_sources + 1))
        self.sources = np.flatnonzero(self._first[1:] > self._first[:-1])

    def of(self, sources: Indices) -> tuple[Indices, Indices]:
        """Give the pairs of sources: which of these, and the pair."""
        row, entry = spread(self._first[sources], self._first[sources + 1])
        return row, self._by_source[entry]

    def among(self, source: Indices, target: Indices) -> tuple[Indices, Indices]:
        """Find sources and targets that are wanted as pairs: which of these, and the pair."""
        if not len(source):
            return source, source
        # The pairs' numbers, from 1 on: nought is no entry. Made by source, for scipy would sort it all.
        rows = self._by_source + 1, self.target[self._by_source], self._first
        pair = np.asarray(csr_matrix(rows, shape=self._shape)[source, target], dtype=np.intp).ravel() - 1
        wanted = np.flatnonzero(pair >= 0)
        return wanted, pair[wanted]
