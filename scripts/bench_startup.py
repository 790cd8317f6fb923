"""Measure what enabling the plugin adds to the start of QGIS; the budget is 50 ms.

Four kinds of start take turns, so that a busy machine is as unfair to one as to the others: without any
plugin (--noplugins), with Scenkartan alone, with QGIS' own plugins, and with these and Scenkartan. What is
printed is the median of the differences within a turn, and how the fastest differ, which other programs
disturb least. Scenkartan alone also pays for those parts of Python's library that QGIS' own plugins use.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Sequence

sys.path.insert(0, str(Path(__file__).resolve().parent))
import desktop

TURNS = 7
OWN_PLUGINS = ("processing", "MetaSearch", "db_manager", "grassprovider", "sagaprovider")
BUDGET_MS = 50
DRIVE = desktop.HARNESS.parent / "drives" / "ready.py"


def ready_after(profile: Path, *options: str) -> float:
    """Start QGIS once; give the milliseconds until it is ready."""
    began = time.time()
    outcome = desktop.drive(DRIVE, profile, options=options)
    if not outcome.finished:
        raise SystemExit(outcome.error + outcome.output)
    return (outcome.values["ready_at"] - began) * 1000


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        own_off = dict.fromkeys(OWN_PLUGINS, False)
        alone = desktop.make_profile(Path(folder) / "alone", plugins={**own_off, "scenkartan": True})
        own = desktop.make_profile(Path(folder) / "own", plugins={"scenkartan": False})
        both = desktop.make_profile(Path(folder) / "both")
        turns = []
        for turn in range(TURNS + 1):
            times = [
                ready_after(alone, "--noplugins"),
                ready_after(alone),
                ready_after(own),
                ready_after(both),
            ]
            if turn:  # the first turn fills the caches
                turns.append(times)
    nothing, alone_ms, own_ms, both_ms = (list(times) for times in zip(*turns))
    show("--noplugins", nothing)
    show("Scenkartan alone", alone_ms, nothing)
    show("QGIS' own plugins", own_ms, nothing)
    show("these and Scenkartan", both_ms, own_ms)
    print(f"the budget of Scenkartan is {BUDGET_MS} ms")


def show(kind: str, times: Sequence[float], without: Sequence[float] | None = None) -> None:
    """Print one kind of start, and what it adds to another."""
    line = f"{kind:22} ready after {statistics.median(times):6.0f} ms"
    if without is not None:
        added = statistics.median(mine - other for mine, other in zip(times, without))
        line += f", adds {added:4.0f} ms (by the fastest starts {min(times) - min(without):.0f} ms)"
    print(line)


if __name__ == "__main__":
    main()
