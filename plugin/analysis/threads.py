"""Work in parts, shared by the processor's cores."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Callable, Iterator, Sequence, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


@contextmanager
def each(work: Callable[[Given], Made], parts: Sequence[Given]) -> Iterator[Iterator[Made]]:
    """Do work on each part, in threads for all the cores, and give what was made in the order of the parts.

    It pays where the work is numpy's and shapely's, which let other threads run meanwhile. What is left
    undone when the caller leaves is not begun any more. What the work raises, the caller gets.

    Examples
    --------
    >>> with each(abs, [-1, 2]) as made:
    ...     list(made)
    [1, 2]
    """
    if len(parts) == 1:
        # A thread for it alone would only cost.
        yield map(work, parts)
        return
    executor = ThreadPoolExecutor()
    try:
        yield executor.map(work, parts)
    finally:
        executor.shutdown(cancel_futures=True)
