"""Printing the map sheets of a mapping year: one PDF with the overview and a sheet for each scene."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ContextManager, Iterator, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsProject

from ..domain.area import AreaKind
from ..domain.progress import Part, Progress, Silent
from ..domain.sheet import PrintedSheet, SheetKind
from ..errors import ScenkartanError
from ..i18n import Translate, tr, translate_into
from ..register.reference import list_rows
from ..register.register import Register
from ..register.rules import rule_of
from ..register.scenes import list_changes
from ..register.sheets import record_sheet
from ..sheets.composition import compose
from ..sheets.export import export_pdf
from ..sheets.records import Background, Ground
from .areas import areas_in_force
from .sheet_records import AreaRow, SheetSources, compose_records, sheet_secrecy
from .time_exposure import year_ways
from .year_overview import overview_of


@dataclass(frozen=True)
class Printed:
    """What was printed."""

    files: list[Path]
    pages: int


def print_map_sheets(
    register: Register,
    year: int,
    folder: Path,
    *,
    project: QgsProject,
    language: str = "sv",
    basemap: Sequence[QgsMapLayer] = (),
    dnr: str = "",
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Printed:
    """Print a year's map sheets to one PDF, verify it and record it in the register.

    Runs on the main thread: layouts do not leave it.

    Parameters
    ----------
    register, year
        An open register and a mapping year in it. Opened read-only, the file is printed but not
        recorded.
    folder
        Where the file is put; a file of the same name is replaced when the new one is right.
    project
        For its coordinate transforms; nothing is added to it.
    language
        The sheets' language, "sv" or "en".
    basemap
        Layers for the bottom of the maps, from the top down; the register's reference tables are
        drawn over them.
    dnr
        The diary number; without it the sheets have a line to write it on.
    progress
        Is told how far the printing has come.

    Raises
    ------
    ScenkartanError
        There is no such year, it has no boundaries, or the file could not be written or is not
        as it should be, or could not be entered in the register, because someone else is writing it.
        An older file is then as it was, and nothing is entered.
    Cancelled
        From ``progress``; an older file is as it was.
    """
    sheet_tr = translate_into(language)
    progress.report(0.0, tr("Reading the mapping year"))
    sources = read_sources(register, year, dnr)
    records = compose_records(sources, sheet_tr)
    target = folder / _file_name(year, sheet_tr)
    composition = compose(records, sheet_tr, Part(progress, 0.05, 0.15), basemap=basemap, project=project)
    pages = len(composition.expected)

    def entering(finished: Path) -> ContextManager[None]:
        return _entered(register, sources, finished, target.name, pages)

    try:
        export_pdf(composition, target, Part(progress, 0.15, 1.0), entering)
    finally:
        composition.close()
    progress.report(1.0, tr("Printed {}").format(target.name))
    return Printed([target], pages)


@contextmanager
def _entered(
    register: Register, sources: SheetSources, finished: Path, name: str, pages: int
) -> Iterator[None]:
    """Enter a finished file in the register, unless that is open for reading only, if all inside succeeds.

    A locked register says so on the way in; what fails inside takes the entry back.
    """
    if register.read_only:
        yield
        return
    printed = PrintedSheet(
        year=sources.year,
        kind=SheetKind.SET,
        file_name=name,
        sha256=hashlib.sha256(finished.read_bytes()).hexdigest(),
        pages=pages,
        stamp=sheet_secrecy(sources),
    )
    with register.transaction():
        record_sheet(register, printed)
        yield


def read_sources(register: Register, year: int, dnr: str = "") -> SheetSources:
    """Read what the sheets of a year are composed from.

    Raises ScenkartanError when the register has no such year or the year no boundaries.
    """
    overview = overview_of(register.path, year)
    if not overview.mapped:
        raise ScenkartanError(
            tr("No boundaries have been received for {year}. Receive a delivery first.").format(year=year)
        )
    areas = areas_in_force(register, overview.year)
    crs = QgsCoordinateReferenceSystem(register.info.crs_authid)
    return SheetSources(
        overview=overview,
        # A year keeps the rule by which it was classified, also on paper.
        rule=rule_of(register, year),
        crs_name=f"{crs.description()} ({crs.authid()})",
        changes=tuple(list_changes(register, year)),
        areas=tuple(AreaRow(AreaKind(row["kind"]), row["code"] or "", row["name"]) for row in areas),
        background=Background(
            land_cover=_ground(list_rows(register, "land_cover"), "kind"),
            buildings=_ground(list_rows(register, "building")),
            streets=_ground(list_rows(register, "street"), "kind"),
            areas=_ground([row for row in areas if row["kind"] == AreaKind.DISTRICT]),
        ),
        intervention_places=_intervention_places(register),
        dnr=dnr,
        dark_ways=year_ways(overview),
    )


def _file_name(year: int, tr: Translate) -> str:
    return tr("map_sheets_{year}.pdf").format(year=year)


def _intervention_places(register: Register) -> dict[str, tuple[bytes, ...]]:
    """Give the places of each intervention: it can have several, of any kind."""
    places: dict[str, tuple[bytes, ...]] = {}
    for row in list_rows(register, "intervention_place"):
        if row["wkb"]:
            places[row["intervention_id"]] = (*places.get(row["intervention_id"], ()), row["wkb"])
    return places


def _ground(rows: Sequence[dict[str, Any]], kind: str = "") -> tuple[Ground, ...]:
    return tuple(
        Ground(str(row[kind]) if kind else "", row["wkb"], row.get("name") or "")
        for row in rows
        if row["wkb"]
    )
