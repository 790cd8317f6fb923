"""Pieces of streets that follow each other without a choice, as one chain.

Where a street is drawn as two lines end to end, or a line ends at a bend of its own, nobody can turn: a
search along the network need not stop there. A piece has two ends, ``2 * piece`` where it begins and
``2 * piece + 1`` where it ends; to walk a piece is to enter it at one of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from .arrays import Flags, Indices


@dataclass(frozen=True)
class Chains:
    """Pieces in the order in which their chains are walked, one chain after another.

    Attributes
    ----------
    piece, is_back
        The piece, and whether it is walked from its end to its beginning.
    begins
        Whether it is the first of its chain.
    """

    piece: Indices
    is_back: Flags
    begins: Flags


def chains_of(end_place: Indices, is_stop: Flags) -> Chains:
    """Join pieces where two ends meet and no third.

    A chain runs in the direction of its piece with the lowest number at either end. A ring that meets
    nothing begins where one of its pieces does.

    Parameters
    ----------
    end_place, is_stop
        The place of each end, where each piece begins and ends, in turn; whether a chain ends there whatever
        meets.
    """
    beyond = _without_rings(_beyond(end_place, is_stop))
    first, position = _traced(beyond)
    # Every piece is walked in both directions; the chain's is the one that starts at the lower end.
    forward, back = first[::2], first[1::2]
    is_back = back < forward
    start = np.where(is_back, back, forward)
    position = np.where(is_back, position[1::2], position[::2])
    piece = np.lexsort((position, start))
    return Chains(piece, is_back[piece], position[piece] == 0)


def _beyond(end_place: Indices, is_stop: Flags) -> Indices:
    """Give the end that each end meets; -1 where it meets none, or has a choice."""
    ends = np.arange(len(end_place))
    meets_one = (np.bincount(end_place)[end_place] == 2) & ~is_stop
    # Of two that meet, the sum of their numbers less the one's is the other's.
    both = np.bincount(end_place, ends)[end_place].astype(np.intp)
    return np.where(meets_one, both - ends, -1)


def _without_rings(beyond: Indices) -> Indices:
    """Open every ring where its first piece begins."""
    count = len(beyond) // 2
    joined = np.flatnonzero(beyond >= 0)
    links = csr_matrix((np.ones(len(joined)), (joined // 2, beyond[joined] // 2)), shape=(count, count))
    n_chains, chain = connected_components(links, directed=False)
    is_open = np.zeros(n_chains, dtype=bool)
    is_open[chain[np.flatnonzero(beyond < 0) // 2]] = True
    chains, piece = np.unique(chain, return_index=True)
    opened = 2 * piece[~is_open[chains]]
    beyond[beyond[opened]] = -1
    beyond[opened] = -1
    return beyond


def _traced(beyond: Indices) -> tuple[Indices, Indices]:
    """Give for each end, entered, where its chain was entered, and how many pieces ago."""
    ends = np.arange(len(beyond))
    before = np.where(beyond >= 0, beyond ^ 1, ends)
    position = (beyond >= 0).astype(np.intp)
    # Each round looks twice as far back.
    while (before[before] != before).any():
        position += position[before]
        before = before[before]
    return before, position
