"""From the declared schema to the table that documents it."""

from __future__ import annotations

from typing import Iterator

from ...i18n import Translate
from . import TABLES
from .model import Column, Table


def markdown(tr: Translate) -> str:
    """Write the schema as Markdown, a table for each table, in the language of ``tr``."""
    return "\n".join(line for table in TABLES for line in _section(table, tr))


def _section(table: Table, tr: Translate) -> Iterator[str]:
    yield f"## `{table.name}`: {tr(table.label)}"
    yield ""
    yield tr(table.help)
    yield ""
    yield f"| {tr('column')} | {tr('label')} | {tr('type')} | {tr('required')} | {tr('explanation')} |"
    yield "|---|---|---|---|---|"
    refers = {
        column: f"{reference.table}.{key}"
        for reference in table.references
        for column, key in zip(reference.columns, reference.key)
    }
    for column in table.columns:
        required, explained = tr("yes") if column.required else "", _explained(column, refers, tr)
        cells = (f"`{column.name}`", tr(column.label), column.type.value, required, explained)
        yield f"| {' | '.join(cells)} |"
    yield ""


def _explained(column: Column, refers: dict[str, str], tr: Translate) -> str:
    parts = [tr(column.help)] if column.help else []
    if column.name in refers:
        parts.append(f"→ `{refers[column.name]}`")
    if column.values:
        parts.append(", ".join(f"`{member.value}` {tr(member.label)}" for member in column.values))
    return " ".join(parts)
