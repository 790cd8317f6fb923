"""The hands of a drive: finds widgets by object name, presses them as a person would, and looks."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Iterator, TypeVar

import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QFileDialog, QLineEdit, QToolButton, QWidget

Widget = TypeVar("Widget", bound=QWidget)
PATIENCE_S = 60.0
STEP_MS = 20


class Driver:
    """Drives the desktop that it runs in.

    Attributes
    ----------
    arguments
        What the test told the drive.
    values
        What the drive tells the test; plain values only.
    """

    def __init__(self, arguments: dict[str, Any]) -> None:
        self.arguments = arguments
        self.values: dict[str, Any] = {}
        self.iface = qgis.utils.iface
        self.window = self.iface.mainWindow()
        self.window.showNormal()
        self.window.resize(1600, 1000)
        # They read the layers after the map is drawn, and nothing tells when they are done.
        self.iface.mapCanvas().setPreviewJobsEnabled(False)

    @property
    def plugin(self) -> Any:
        """The running plugin."""
        return qgis.utils.plugins["scenkartan"]

    def find(self, name: str, kind: type[Widget] = QWidget, inside: QWidget | None = None) -> Widget:
        """Find one widget by its object name."""
        found = (inside or self.window).findChildren(kind, name)
        if len(found) != 1:
            raise LookupError(f"{len(found)} widgets are called {name}")
        return found[0]

    def click(self, widget: QWidget | str, inside: QWidget | None = None) -> None:
        """Press a button with the mouse, where a person can."""
        if isinstance(widget, str):
            widget = self.find(widget, inside=inside)
        if not widget.isVisible():
            raise LookupError(f"{widget.objectName()} cannot be seen")
        if not widget.isEnabled():
            raise LookupError(f"{widget.objectName()} is not enabled")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def click_row(self, view: Any, row: int, column: int = 0) -> None:
        """Click on a row of a list, table or tree."""
        index = view.model().index(row, column)
        view.scrollTo(index)
        place = view.visualRect(index)
        middle = QPoint(min(place.left() + 20, place.center().x()), place.center().y())
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    def type(self, widget: QWidget | str, text: str) -> None:
        """Write in a field, in place of what is there."""
        if isinstance(widget, str):
            widget = self.find(widget)
        widget.setFocus()
        widget.selectAll()
        QTest.keyClicks(widget, text)

    def wait(self, condition: Callable[[], object], what: str, patience_s: float = PATIENCE_S) -> None:
        """Let QGIS work until something is so."""
        waited = 0
        while not condition():
            QTest.qWait(STEP_MS)
            waited += STEP_MS
            if waited > patience_s * 1000:
                raise TimeoutError(f"waited {patience_s} s for: {what}")

    def settle(self) -> None:
        """Let tasks end and the map be drawn."""
        manager, canvas = QgsApplication.taskManager(), self.iface.mapCanvas()
        QTest.qWait(STEP_MS)
        self.wait(lambda: manager.countActiveTasks() == 0 and not canvas.isDrawing(), "tasks and map to end")
        QTest.qWait(STEP_MS)

    @contextmanager
    def map_at_rest(self) -> Iterator[None]:
        """Keep the map from being drawn meanwhile.

        QGIS reads a GeoPackage without locks. What it opened for reading at the moment when editing
        starts finds no rows afterwards.
        """
        canvas = self.iface.mapCanvas()
        canvas.setRenderFlag(False)
        try:
            self.settle()
            yield
        finally:
            canvas.setRenderFlag(True)

    def when_dialog(self, answer: Callable[[QWidget], None], named: str = "") -> None:
        """Answer the next modal dialog, or the next with a name; call this before the click that opens it."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.isVisible() or (named and dialog.objectName() != named):
                QTimer.singleShot(STEP_MS, look)
                return
            try:
                answer(dialog)
            except BaseException:
                # Else the dialog stays, and QGIS with it, until the time is out.
                dialog.close()
                raise

        QTimer.singleShot(STEP_MS, look)

    def when_file_dialog(self, path: Path) -> None:
        """Choose a file or folder in the next file dialog."""

        def answer(dialog: QWidget) -> None:
            if not isinstance(dialog, QFileDialog):
                raise TypeError(f"not a file dialog: {dialog.windowTitle()}")
            edit = dialog.findChild(QLineEdit, "fileNameEdit")
            edit.setText(str(path))
            QTest.keyClick(edit, Qt.Key.Key_Return)

        self.when_dialog(answer)

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Save a picture of a widget, else of the whole window, in the folder the test gave."""
        folder = Path(self.arguments["pictures"])
        folder.mkdir(parents=True, exist_ok=True)
        if not (widget or self.window).grab().save(str(folder / f"{name}.png")):
            raise OSError(f"could not save {name}.png")

    def open_dock(self) -> QDockWidget:
        """Press the plugin's button in the toolbar and give the dock that it opens."""
        (button,) = (
            button
            for button in self.window.findChildren(QToolButton)
            if button.defaultAction() is not None
            and button.defaultAction().objectName() == "ScenkartanAction"
            and button.isVisible()
        )
        self.click(button)
        (dock,) = (d for d in self.window.findChildren(QDockWidget) if d.windowTitle() == "Scenkartan")
        self.wait(dock.isVisible, "the dock")
        return dock

    def messages(self) -> list[str]:
        """Give the texts in QGIS' message bar, title and text of each."""
        return [f"{item.title()}: {item.text()}" for item in self.iface.messageBar().items()]
