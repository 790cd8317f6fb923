"""Ranges of indices, and all that is in them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.intp]


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
