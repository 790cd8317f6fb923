"""Files dropped on the dock: what one is taken for, and what is done with it."""

from __future__ import annotations

from pathlib import Path
from typing import Iterable

from qgis.PyQt.QtCore import QEvent, QMimeData, QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..i18n import tr

DELIVERY, SCHOOLS = "delivery", "schools"
# A delivery and a list of schools may both be one of these, so the person is asked.
_LISTS = frozenset({".json", ".csv", ".tsv", ".txt", ".xlsx", ".ods"})


class DropTarget(QObject):
    """Lets files be dropped on a widget. Signal ``dropped`` carries the path, when the dragging is over."""

    dropped = pyqtSignal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take one file or folder; the program that it is dragged from is not kept waiting."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            path = dropped_path(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    QTimer.singleShot(0, lambda: self.dropped.emit(path))
                return True
        return super().eventFilter(watched, event)


def dropped_path(data: QMimeData) -> Path | None:
    """Give the one file or folder that is dragged; None for several, or for something else."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return _together(paths)


def looks_like(path: Path) -> tuple[str, ...]:
    """Give what a dropped file may be, by its name alone, the likeliest first; one if it is clear."""
    ending = path.suffix.casefold()
    if path.is_dir():
        return (DELIVERY,) if ending == ".gdb" else (SCHOOLS,)
    if ending in _LISTS:
        return DELIVERY, SCHOOLS
    return (DELIVERY,)


def ask_what(parent: QWidget, path: Path) -> str | None:
    """Ask what a dropped file is; None if the person takes it back."""
    question = tr("What is {file}?").format(file=path.name)
    none = QMessageBox.StandardButton.NoButton
    box = QMessageBox(QMessageBox.Icon.Question, "Scenkartan", question, none, parent)
    answers = {
        box.addButton(tr("Boundaries of scenes"), QMessageBox.ButtonRole.AcceptRole): DELIVERY,
        box.addButton(tr("A list of schools"), QMessageBox.ButtonRole.AcceptRole): SCHOOLS,
    }
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(cancel)
    box.exec()
    answer = answers.get(box.clickedButton())
    box.deleteLater()
    return answer


def is_a_register(path: Path) -> bool:
    """Say whether a dropped file is a register, to be opened and not received."""
    from ..register.opening import is_register

    return path.suffix.casefold() == ".gpkg" and is_register(path)


def _together(paths: Iterable[Path]) -> Path | None:
    """Give the file that several are parts of: a shapefile or TAB file is dragged with all its parts."""
    found = list(paths)
    if len(found) > 1 and len({path.with_suffix("") for path in found}) == 1:
        main = [path for path in found if path.suffix.casefold() in (".shp", ".tab", ".mif")]
        return main[0] if main else None
    return found[0] if len(found) == 1 else None
