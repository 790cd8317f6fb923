"""Break deliveries in thousands of ways and see that each ends in a report or a clear refusal.

    .venv/bin/python scripts/fuzz_deliveries.py [--cases 2000] [--first 0] [--keep FOLDER]

Each case is a whole delivery of some format that a seed has broken. It is inspected and, whatever the
report says, received into a register of its own. It must end in a report or a ScenkartanError, and the
register must be as it was or hold what was said to be written. Cases run in child processes with a limit in
time and memory, so that a crash or a hang of a library is seen, counted and named by its seed.
"""

from __future__ import annotations

import argparse
import queue
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import Iterator

from broken_deliveries import CRS, Original, broken, write_originals
from osgeo import gdal, ogr, osr
from qgis_headless import qgis

CASES = 2_000
CASES_A_CHILD = 100
SECONDS_A_CASE = 30
MEMORY_BYTES = 6 << 30
WORKERS = 2
TEMPLATE = "register.gpkg"
WHOLE = "whole"
# What a case may end in.
REFUSED, REPORTED, RECEIVED = "refused", "reported", "received"
FAILED, CRASHED, HUNG = "failed", "crashed", "hung"
GOOD = (REFUSED, REPORTED, RECEIVED)


def try_case(original: Original, template: Path, folder: Path, seed: int) -> str:
    """Break, inspect and receive one delivery in an empty folder; give how it ended.

    Raises whatever is not a ScenkartanError, and AssertionError where the register is not whole.
    """
    from qgis.core import QgsCoordinateTransformContext

    from scenkartan.plugin.errors import ScenkartanError
    from scenkartan.plugin.register.opening import open_register
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices, inspect_delivery
    from scenkartan.plugin.workflow.receive_delivery import receive_delivery

    path = broken(original, folder / "leverans å", seed)
    register_path = folder / TEMPLATE
    shutil.copyfile(template, register_path)
    before = contents(register_path)
    context = QgsCoordinateTransformContext()
    choices = DeliveryChoices(repair=bool(seed % 2))
    register = open_register(register_path, who="fuzz")
    report = written = None
    try:
        report = inspect_delivery(path, choices, register.info, context)
        if report.file.crs is None or report.prepared is None:
            choices = DeliveryChoices(repair=choices.repair, crs_authid=f"EPSG:{CRS}")
        if report.file.chosen.name is None and report.file.fields:
            choices = DeliveryChoices(
                repair=choices.repair, crs_authid=choices.crs_authid, name_field=report.file.fields[0]
            )
        ended = REPORTED
        written = receive_delivery(register, path, 2026, choices, transform_context=context).written
        ended = RECEIVED
    except ScenkartanError as refusal:
        if not refusal.text:
            raise AssertionError("a refusal without words") from refusal
        ended = REFUSED if report is None else REPORTED
    finally:
        register.close()
    _check(register_path, before, written)
    return ended


def contents(register: Path) -> dict[str, int]:
    """Count the rows of every table of a register, and see that the database is sound."""
    connection = sqlite3.connect(register)
    try:
        if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise AssertionError("the register is damaged")
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = [name for (name,) in tables if not name.startswith(("rtree", "sqlite"))]
        return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
    finally:
        connection.close()


def _check(register: Path, before: dict[str, int], written: int | None) -> None:
    after = contents(register)
    if written is None:
        changed = {table for table in after if after[table] != before.get(table)}
        if changed:
            raise AssertionError(f"half-written: {sorted(changed)}")
    elif after["boundary"] != written:
        raise AssertionError(f"{written} boundaries were said to be written, {after['boundary']} are there")


def main() -> int:
    """Run the cases and print how they ended; 0 where every one ended well."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--cases", type=int, default=CASES)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="where to keep the deliveries that ended badly")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        _run_child(given.child, range(given.first, given.first + given.cases))
        return 0
    return _run_all(range(given.first, given.first + given.cases), given.keep)


def originals_in(folder: Path) -> list[Original]:
    """Give the whole deliveries that prepare wrote, in a fixed order."""
    return [Original(place) for place in sorted((folder / WHOLE).iterdir())]


def prepare(folder: Path) -> None:
    """Write the whole deliveries and an empty register once, in a process that then ends."""
    from scenkartan.plugin.register.create import create_register

    write_originals(folder / WHOLE)
    create_register(folder / TEMPLATE, f"EPSG:{CRS}", "Exempelstaden")


def _run_child(folder: Path, seeds: range) -> None:
    """Run cases and say of each that it begins and how it ended, one line each."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with qgis("en"):
        if seeds.start // CASES_A_CHILD % 2:
            # As in newer QGIS, or after another plugin.
            for module in (gdal, ogr, osr):
                module.UseExceptions()
        if not seeds:
            prepare(folder)
            return
        originals = originals_in(folder)
        for seed in seeds:
            original = originals[seed % len(originals)]
            print(f"begin {seed} {original.file}", flush=True)
            with tempfile.TemporaryDirectory(prefix="scenkartan_fuzz_") as place:
                try:
                    ended = try_case(original, folder / TEMPLATE, Path(place), seed)
                except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
                    traceback.print_exc()
                    ended = FAILED
            print(f"end {seed} {ended}", flush=True)


def _run_all(seeds: range, keep: Path | None) -> int:
    ended: Counter[tuple[str, str]] = Counter()
    bad: list[str] = []
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="scenkartan_fuzz_") as place:
        folder = Path(place)
        subprocess.run([sys.executable, __file__, "--child", place, "--cases", "0"], check=True)
        waiting: queue.SimpleQueue[range] = queue.SimpleQueue()
        for first in range(seeds.start, seeds.stop, CASES_A_CHILD):
            waiting.put(range(first, min(first + CASES_A_CHILD, seeds.stop)))
        workers = [threading.Thread(target=_work, args=(folder, waiting, ended, bad)) for _ in range(WORKERS)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        if keep and bad:
            _keep(folder, keep, bad)
    _print(ended, bad, time.monotonic() - began)
    return 1 if bad else 0


def _work(
    folder: Path, waiting: queue.SimpleQueue[range], ended: Counter[tuple[str, str]], bad: list[str]
) -> None:
    while True:
        try:
            seeds = waiting.get_nowait()
        except queue.Empty:
            return
        while seeds:
            last = seeds.start - 1
            for seed, file, how, told in _cases_of(folder, seeds):
                last = seed
                ended[file, how] += 1
                if how not in GOOD:
                    bad.append(f"{seed} {file} {how}\n{told}".rstrip())
            seeds = range(last + 1, seeds.stop)


def _cases_of(folder: Path, seeds: range) -> Iterator[tuple[int, str, str, str]]:
    """Run a child over some seeds; give each case's seed, file and end, until the child ends or is ended."""
    command = [sys.executable, "-X", "faulthandler", __file__, "--child", str(folder)]
    command += ["--first", str(seeds.start), "--cases", str(len(seeds))]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    told: list[str] = []

    def listen() -> None:
        for line in child.stdout or ():
            lines.put(line)
        lines.put(None)

    threading.Thread(target=listen, daemon=True).start()
    threading.Thread(target=lambda: told.extend(child.stderr or ()), daemon=True).start()
    current: tuple[int, str] | None = None
    while True:
        try:
            line = lines.get(timeout=SECONDS_A_CASE)
        except queue.Empty:
            child.kill()
            if current:
                yield (*current, HUNG, "")
            break
        if line is None:
            if current:
                child.wait()
                yield (*current, CRASHED, f"exit {child.returncode}\n" + "".join(told[-25:]))
            break
        word, seed, rest = line.rstrip("\n").split(" ", 2) if line.count(" ") >= 2 else ("", "", "")
        if word == "begin":
            told.clear()
            current = int(seed), rest
        elif word == "end" and current:
            # What the child wrote may come a little after it said so.
            time.sleep(0.05 if rest == FAILED else 0)
            yield (*current, rest, "".join(told[-25:]) if rest == FAILED else "")
            current = None
    child.wait()


def _keep(folder: Path, keep: Path, bad: list[str]) -> None:
    originals = originals_in(folder)
    for told in bad:
        seed = int(told.split(" ", 1)[0])
        place = keep / str(seed)
        shutil.rmtree(place, ignore_errors=True)
        broken(originals[seed % len(originals)], place, seed)
        (place / "told.txt").write_text(told, encoding="utf-8")


def _print(ended: Counter[tuple[str, str]], bad: list[str], seconds: float) -> None:
    ways = (*GOOD, FAILED, CRASHED, HUNG)
    print(f"{'':<18}" + "".join(f"{way:>10}" for way in ways))
    for file in sorted({file for file, _ in ended}):
        print(f"{file:<18}" + "".join(f"{ended[file, way]:>10}" for way in ways))
    totals = [sum(count for (_, how), count in ended.items() if how == way) for way in ways]
    print(f"{'together':<18}" + "".join(f"{total:>10}" for total in totals))
    print(f"{sum(totals)} cases in {seconds:.0f} s")
    for told in sorted(bad):
        print("\n" + told)


if __name__ == "__main__":
    sys.exit(main())
