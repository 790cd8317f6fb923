"""Measure what enabling the plugin adds to the start of QGIS; the budget is 50 ms.

Three kinds of start take turns, so that a busy machine is as unfair to one as to the others: without any
plugin (--noplugins), with QGIS' own plugins, and with Scenkartan besides. The difference of whole starts is
noisy by more than the budget: hold the time inside QGIS against it, for loading and starting the plugin.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import desktop

ROUNDS = 7
BUDGET_MS = 50
DRIVE = desktop.HARNESS.parent / "drives" / "ready.py"


def start(profile: Path, *options: str) -> tuple[float, float | None]:
    """Start QGIS once; give milliseconds until it is ready, and those that the plugin took inside."""
    began = time.time()
    outcome = desktop.drive(DRIVE, profile, options=options)
    if not outcome.finished:
        raise SystemExit(outcome.error + outcome.output)
    return (outcome.values["ready_at"] - began) * 1000, outcome.values["plugin_ms"]


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        without = desktop.make_profile(Path(folder) / "without", enabled=False)
        enabled = desktop.make_profile(Path(folder) / "enabled")
        kinds = {
            "--noplugins": (enabled, "--noplugins"),
            "QGIS' own plugins": (without,),
            "and Scenkartan": (enabled,),
        }
        starts: dict[str, list[float]] = {kind: [] for kind in kinds}
        inside: list[float] = []
        for turn in range(ROUNDS + 1):
            for kind, (profile, *options) in kinds.items():
                ready_ms, plugin_ms = start(profile, *options)
                if turn:  # the first turn fills the caches
                    starts[kind].append(ready_ms)
                    inside += [plugin_ms] if plugin_ms is not None else []
    for kind, times in starts.items():
        print(f"{kind:20} ready after {statistics.median(times):6.0f} ms (fastest {min(times):.0f})")
    print(f"Scenkartan, loading and starting: {statistics.median(inside):.1f} ms of {BUDGET_MS} ms")


if __name__ == "__main__":
    main()
