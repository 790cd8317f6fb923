"""Python's garbage collector, kept out of the way of jobs that make records by the hundred thousand."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import Iterator


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let the garbage collector rest while a job runs, and not look through what the job has made at once.

    The collector looks for objects that hold each other, which records never do, and it looks through all
    that there are again and again as they become more. Nothing else in Python runs meanwhile, the window
    neither: with a hundred thousand scenes that is a second at a time, and half of the job's own time.
    What nobody holds any more is freed all the same.

    Of jobs that overlap, the one that found the collector at work lets it work again.
    """
    works = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # Frozen and thawed, what is new counts as old: it is looked through once, when much more has come.
        gc.freeze()
        gc.unfreeze()
        if works:
            gc.enable()
