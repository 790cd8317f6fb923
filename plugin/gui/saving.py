"""Taking something along: where to is asked for, and a table is copied as text or saved as a workbook."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QWidget

from ..i18n import tr

if TYPE_CHECKING:
    from ..delivery.table_out import Cell


def table_kinds() -> str:
    """Give the kinds of files that a table is saved as, in the manner of Qt."""
    return f"{tr('Workbooks (*.xlsx)')};;{tr('Text with semicolons (*.csv)')}"


def ask_where(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    """Ask for a file to save as; None if nobody wants it after all.

    A name without an ending gets that of the kind that was chosen, else of what was proposed.
    """
    name, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not name:
        return None
    path, ending = Path(name), re.search(r"\*(\.\w+)", kind)
    return path if path.suffix else path.with_suffix(ending[1] if ending else proposed.suffix)


def copy_table(head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """Copy a table as text, to be pasted into a workbook or a letter."""
    from ..delivery.table_out import as_text

    QApplication.clipboard().setText(as_text(head, rows))


def save_table(
    parent: QWidget, title: str, proposed: Path, head: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> Path | None:
    """Ask for a file and save a table as a workbook or as text; None if nobody wants it after all.

    Raises ScenkartanError if the file cannot be written.
    """
    from ..delivery.table_out import write_table

    path = ask_where(parent, title, proposed, table_kinds())
    if path is not None:
        write_table(path, head, rows)
    return path
