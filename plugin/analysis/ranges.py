"""Ranges of indices and all that is in them; runs of equal keys."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .arrays import Flags, Floats, Indices


def spread(first: Indices, end: Indices) -> tuple[Indices, Indices]:
    """Give all indices of ranges, one range after another, each with the number of its range.

    Examples
    --------
    >>> spread(np.array([5, 0]), np.array([7, 1]))
    (array([0, 0, 1]), array([5, 6, 0]))
    """
    count = end - first
    number = np.repeat(np.arange(len(count)), count)
    return number, np.arange(len(number)) + np.repeat(first - (np.cumsum(count) - count), count)


def run_starts(*keys: NDArray[np.generic]) -> Flags:
    """Say where runs start in which all of some columns stay the same.

    Examples
    --------
    >>> run_starts(np.array([7, 7, 8, 8]), np.array([1, 1, 1, 2]))
    array([ True, False,  True,  True])
    """
    found = np.ones(len(keys[0]), dtype=bool)
    found[1:] = keys[0][1:] != keys[0][:-1]
    for key in keys[1:]:
        found[1:] |= key[1:] != key[:-1]
    return found


def run_ends(starts: Flags) -> Flags:
    """Say where runs end that start where ``starts`` says."""
    found = np.ones(len(starts), dtype=bool)
    found[:-1] = starts[1:]
    return found


def run_least(key: Indices, value: Floats) -> Indices:
    """Give where in each run of a key the least value is, the first of several.

    Examples
    --------
    >>> run_least(np.array([7, 7, 8]), np.array([2.0, 1.0, 5.0]))
    array([1, 2])
    """
    first = np.flatnonzero(run_starts(key))
    if len(first) == len(key):
        return first
    of_run = np.repeat(np.minimum.reduceat(value, first), np.diff(np.append(first, len(key))))
    candidates = np.flatnonzero(value == of_run)
    return candidates[run_starts(key[candidates])]
