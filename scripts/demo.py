"""What `make demo` does: build Exempelstaden, receive a delivery, classify, print the map sheets.

The files that are received are real files beside the register, so this is the whole main job. Everything is
left in build/demo/; what an earlier run left there is replaced.
"""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, Sequence

from qgis_headless import ROOT, qgis

FOLDER = ROOT / "build" / "demo"
REGISTER = "exempelstaden.gpkg"
WHO = "make demo"


class Shown:
    """Progress on the terminal: nothing for what takes less than a second, then how far and what."""

    def __init__(self, quiet_s: float = 1.0) -> None:
        self._rewrites = sys.stderr.isatty()
        self._pause_s = 0.3 if self._rewrites else 2.0
        self._next = time.monotonic() + quiet_s
        self._text = ""

    def report(self, fraction: float, text: str = "") -> None:
        """Show a step, now and then."""
        self._text = text or self._text
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + self._pause_s
        self._write(f"   {fraction:4.0%}  {self._text}")

    def check(self) -> None:
        """Nobody cancels; Ctrl-C ends the script."""

    def end(self) -> None:
        """Take the last line away from a terminal."""
        if self._rewrites:
            self._write("")

    def _write(self, line: str) -> None:
        text, end = (f"\r{line:<78}\r", "") if self._rewrites else (line, "\n")
        print(text, end=end, file=sys.stderr, flush=True)


@contextmanager
def step(text: str) -> Iterator[Shown]:
    """Say what is done and, when it is done, how long it took."""
    start = time.monotonic()
    progress = Shown()
    print(text, flush=True)
    try:
        yield progress
    finally:
        progress.end()
    print(f"   {time.monotonic() - start:.1f} s", flush=True)


def run(folder: Path) -> None:
    """Do the whole job in a folder; what it makes takes the place of an earlier run's files."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / REGISTER
    remove_earlier(path)
    print(f"Exempelstaden, a made-up district, in {shown(folder)}/")
    build(path)
    receive(path)
    files = print_sheets(path)
    print_table(path)
    print(f"\nRegister   {shown(path)}")
    for file in files:
        print(f"Map sheets {shown(file)}")


def remove_earlier(path: Path) -> None:
    """Remove an earlier run's register: the only file that is not replaced by being written again."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def build(path: Path) -> None:
    """Build the register."""
    from scenkartan.plugin.demo.build import build_demo

    with step("1. Building the register: four mapping years, three of them signed") as progress:
        build_demo(path, progress=progress)


def receive(path: Path) -> None:
    """Receive this year's boundaries and the list of schools from files, then classify."""
    from qgis.core import QgsProject

    from scenkartan.plugin.demo import deliveries
    from scenkartan.plugin.demo.ground import CRS_AUTHID
    from scenkartan.plugin.demo.places import DRAFT_YEAR
    from scenkartan.plugin.domain.facility import FacilityKind
    from scenkartan.plugin.domain.reference import ReferenceKind
    from scenkartan.plugin.register.opening import open_register
    from scenkartan.plugin.workflow.classify_scenes import classify_year
    from scenkartan.plugin.workflow.import_reference import ReferenceChoices, import_reference
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices
    from scenkartan.plugin.workflow.receive_delivery import receive_delivery

    context = QgsProject.instance().transformContext()
    with open_register(path, who=WHO) as register:
        schools = deliveries.write_school_list(path.parent)
        with step(f"2. Importing the schools in {schools.name}") as progress:
            imported = import_reference(
                register,
                schools,
                ReferenceKind.FACILITY,
                ReferenceChoices(facility_kind=FacilityKind.SCHOOL, crs_authid=CRS_AUTHID),
                transform_context=context,
                progress=progress,
            )
            print(f"   {imported.written} written, {imported.skipped} of {imported.features} skipped")
        boundaries = deliveries.write_boundaries(path.parent)
        with step(f"3. Receiving the boundaries in {boundaries.name}") as progress:
            received = receive_delivery(
                register,
                boundaries,
                DRAFT_YEAR,
                DeliveryChoices(replace=True),
                transform_context=context,
                progress=progress,
            )
            print(f"   {received.written} written, {received.new_scenes} of them new scenes")
        with step(f"4. Classifying {DRAFT_YEAR}: exact distances from boundary to school") as progress:
            result = classify_year(register, DRAFT_YEAR, progress=progress)
            print(f"   {result.in_class} of {result.scenes} scenes are in the class")


def print_sheets(path: Path) -> Sequence[Path]:
    """Print the draft year's map sheets beside the register."""
    from qgis.core import QgsProject

    from scenkartan.plugin.demo.places import DRAFT_YEAR
    from scenkartan.plugin.register.opening import open_register
    from scenkartan.plugin.workflow.print_sheets import print_map_sheets

    text = f"5. Printing the map sheets of {DRAFT_YEAR}"
    with open_register(path, who=WHO) as register, step(text) as progress:
        printed = print_map_sheets(
            register, DRAFT_YEAR, path.parent, project=QgsProject.instance(), progress=progress
        )
        print(f"   {printed.pages} pages, opened again and checked")
    return printed.files


def print_table(path: Path) -> None:
    """Say in a table what came of it."""
    from scenkartan.plugin.domain.figures import metres
    from scenkartan.plugin.i18n import tr
    from scenkartan.plugin.workflow.year_overview import read_overview

    overview = read_overview(path)
    rows = [("Scene", "Status", overview.rule.class_name, "Schools", "Nearest school", "Interventions")]
    for scene in overview.mapped:
        outcome = scene.classification
        if scene.boundary is None or outcome is None:
            continue
        active = sum(intervention.status.is_active for intervention in scene.interventions)
        nearest = "" if outcome.nearest_m is None else f"{outcome.nearest_name}, {metres(outcome.nearest_m)}"
        gap = "  <- none active" if outcome.outcome.in_class and not active else ""
        rows.append(
            (
                f"{scene.scene.code} {scene.scene.name}",
                tr(scene.boundary.status.label),
                tr(outcome.outcome.label),
                str(outcome.n_within),
                nearest,
                f"{active} active of {len(scene.interventions)}{gap}",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    print(f"\n{overview.municipality} {overview.year.year if overview.year else ''}")
    for number, row in enumerate(rows):
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        if number == 0:
            print("  " + "  ".join("-" * width for width in widths))
    print(f"  Schools: that the rule counts, within {metres(overview.rule.radius_m)} of the boundary.")


def shown(path: Path) -> str:
    """Give a path as the person who ran make sees it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def main() -> None:
    """Read the folder from the command line and run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="where to leave everything")
    folder = parser.parse_args().folder.resolve()
    with qgis(language="en"):
        from scenkartan.plugin.errors import ScenkartanError

        try:
            run(folder)
        except ScenkartanError as error:
            raise SystemExit(f"{error.text}\n{error.detail}".strip()) from error


if __name__ == "__main__":
    main()
