"""Comparing a mapping year with a list in a file: the regional one, as it was sent."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ..crs import transform_wkb
from ..delivery.fields import FieldMap, FieldRole, candidates
from ..delivery.findings import Findings, refuse_if_blocked
from ..delivery.table import Table, read_table
from ..domain.personal_identity import contains_personal_identity_number
from ..domain.progress import Progress, Silent
from ..domain.reconciliation import Listed, Reconciliation
from ..errors import ScenkartanError
from ..i18n import Translate, tr
from ..register.register import Register
from .reconcile import local_list, reconcile


@dataclass(frozen=True)
class ComparedLists:
    """What a comparison came to, and by which of the file's columns."""

    columns: tuple[str, ...]
    chosen: FieldMap
    found: Reconciliation


def compare_with_file(
    register: Register,
    year: int,
    path: Path,
    chosen: FieldMap | None = None,
    *,
    transform_context: QgsCoordinateTransformContext,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> ComparedLists:
    """Lay a mapping year's scenes beside a list in a file; nothing is written anywhere.

    ``chosen`` are the file's columns for name, id and status; None finds them by their names.

    Raises
    ------
    ScenkartanError
        The file cannot be read, has no column with names, or holds a personal identity number.
    Cancelled
        From ``progress``.
    """
    found = Findings()
    table = read_table(path, found, progress)
    refuse_if_blocked(found.as_tuple())
    chosen = chosen or FieldMap(
        _likeliest(table, FieldRole.NAME),
        _likeliest(table, FieldRole.ID),
        _likeliest(table, FieldRole.STATUS),
    )
    if chosen.name is None and chosen.id is None:
        raise ScenkartanError(
            tr("No column with names was found in {file}. Choose one of: {columns}.").format(
                file=path.name, columns=", ".join(table.columns)
            )
        )
    regional = _listed(table, chosen, register.info.crs_authid, transform_context, path)
    progress.check()
    return ComparedLists(table.columns, chosen, reconcile(local_list(register, year), regional))


def table_of(found: Reconciliation, tr: Translate) -> tuple[list[str], list[list[str]]]:
    """Give a comparison as a table in the language of ``tr``: its heading, and a row for each scene."""
    head = [
        tr("Difference"),
        tr("Local name"),
        tr("Regional name"),
        tr("Local status"),
        tr("Regional status"),
        tr("Recognised by"),
    ]
    rows = [
        [
            tr(row.difference.label),
            row.local.name if row.local else "",
            row.regional.name if row.regional else "",
            row.local.status if row.local else "",
            row.regional.status if row.regional else "",
            tr(row.matched_by.label) if row.matched_by else "",
        ]
        for row in found.rows
    ]
    return head, rows


def _likeliest(table: Table, role: FieldRole) -> str | None:
    return next(iter(candidates(table.columns, role)), None)


def _listed(
    table: Table,
    chosen: FieldMap,
    crs_authid: str,
    context: QgsCoordinateTransformContext,
    path: Path,
) -> list[Listed]:
    columns = (chosen.name, chosen.status, chosen.id)
    texts = [[row.values.get(column, "") if column else "" for column in columns] for row in table.rows]
    if any(contains_personal_identity_number(text) for row in texts for text in row):
        raise ScenkartanError(
            tr("{file} holds personal identity numbers in these columns. Remove them first.").format(
                file=path.name
            )
        )
    wkbs = [row.wkb for row in table.rows]
    if table.crs_authid:
        source, target = map(QgsCoordinateReferenceSystem, (table.crs_authid, crs_authid))
        wkbs = transform_wkb(wkbs, source, target, context)
    else:
        wkbs = [None] * len(wkbs)
    return [Listed(name, status, code, wkb=wkb) for (name, status, code), wkb in zip(texts, wkbs)]
