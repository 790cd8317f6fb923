"""Taking a table to the meeting: copied as text, or saved as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QWidget

from ...i18n import tr


def copy_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Copy a table as text, to be pasted into a workbook or a letter."""
    from ...delivery.table_out import as_text

    QApplication.clipboard().setText(as_text(head, rows))


def save_table(
    parent: QWidget, title: str, proposed: Path, head: Sequence[str], rows: Sequence[Sequence[str]]
) -> Path | None:
    """Ask for a file and save a table as a workbook or as text; None if nobody wants it after all.

    Raises ScenkartanError if the file cannot be written.
    """
    from ...delivery.table_out import write_table

    kinds = f"{tr('Workbooks (*.xlsx)')};;{tr('Text with semicolons (*.csv)')}"
    name, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not name:
        return None
    path = Path(name)
    if not path.suffix:
        path = path.with_suffix(".csv" if "csv" in kind else ".xlsx")
    write_table(path, head, rows)
    return path
