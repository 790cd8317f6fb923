"""Map sheets: print the year's sheets and find what was printed."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...domain.overview import YearOverview
from ...domain.sheet import PrintedSheet
from ...i18n import tr
from ..context import Context
from ..models.columns import PRINTED
from ..tables import RecordTable
from .panel import Panel

# Each language is written in itself, as those who read it look for it.
LANGUAGES = {"sv": "Svenska", "en": "English"}


class SheetsPanel(Panel):
    """What to print, in which language, where to; and what came of it."""

    FORM = "sheets_panel"

    contentLayout: QVBoxLayout
    whichText: QLabel
    dnrEdit: QLineEdit
    languageCombo: QComboBox
    folderWidget: QgsFileWidget
    printNote: QLabel
    printButton: QPushButton
    resultFrame: QFrame
    resultLabel: QLabel
    openPdfButton: QPushButton
    openFolderButton: QPushButton
    printedLabel: QLabel
    printedTable: QTableView
    nonePrintedLabel: QLabel

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.printed: RecordTable[PrintedSheet] = RecordTable(
            self.printedTable, PRINTED, lambda sheet: f"{sheet.file_name}/{sheet.version}"
        )
        self.printedTable.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        self.contentLayout.setStretchFactor(self.printedTable, 1)
        self._files: list[Path] = []
        self._register: Path | None = None
        for code, name in LANGUAGES.items():
            self.languageCombo.addItem(name, code)
        self.languageCombo.setCurrentIndex(
            max(self.languageCombo.findData(context.settings.sheet_language), 0)
        )
        self.folderWidget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folderWidget.setDialogTitle(tr("Folder for the map sheets"))
        self.folderWidget.fileChanged.connect(self._show_whether_ready)
        self.printButton.clicked.connect(self.print_sheets)
        self.openPdfButton.clicked.connect(self.open_pdf)
        self.openFolderButton.clicked.connect(self.open_folder)
        self.start()

    def show_overview(self, overview: YearOverview) -> None:
        """Show what can be printed of the year, and what was."""
        self.printed.show(overview.sheets)
        self.printedTable.setVisible(bool(overview.sheets))
        self.nonePrintedLabel.setVisible(not overview.sheets)
        if overview.path != self._register:
            self._begin(overview.path)
        self.whichText.setText(
            tr("Overview and {count} site sheets, A3, as one PDF").format(count=len(overview.mapped))
        )
        if overview.mapped:
            self.show_content()
        else:
            self.show_without_boundaries(
                overview, tr("Map sheets show the boundaries of a mapping year, and this year has none yet.")
            )
        self._show_note(overview)
        self._show_whether_ready()

    def print_sheets(self) -> None:
        """Print, and show what was printed."""
        folder, language = Path(self.folderWidget.filePath()), str(self.languageCombo.currentData())
        self.resultFrame.hide()
        printed = self.context.actions.print_sheets(folder, language, self.dnrEdit.text().strip())
        if printed is None:
            return
        if self._register is not None:
            self.context.settings.remember_sheet_folder(self._register, folder)
        self.context.settings.sheet_language = language
        self._files = list(printed.files)
        names = ", ".join(path.name for path in self._files)
        self.resultLabel.setText(
            tr("{pages} pages were printed and checked: {files}").format(pages=printed.pages, files=names)
        )
        self.resultFrame.show()

    def open_pdf(self) -> None:
        """Open what was printed in the person's own PDF reader."""
        for path in self._files:
            self._open(path)

    def open_folder(self) -> None:
        """Open the folder that was printed to."""
        if self._files:
            self._open(self._files[0].parent)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.resultLabel.setText(
                tr("No program here opens {file}. It is in {folder}.").format(
                    file=path.name, folder=path.parent
                )
            )

    def _begin(self, register: Path) -> None:
        """Begin with another register: folder, diary number and what was printed are not the one's before."""
        folder = self.context.settings.sheet_folder_of(register) or register.parent / tr("Map sheets")
        self._register = register
        self.folderWidget.setFilePath(str(folder))
        self.dnrEdit.clear()
        self.resultFrame.hide()

    def _show_note(self, overview: YearOverview) -> None:
        missing = any(scene.to_classify and scene.classification is None for scene in overview.mapped)
        self.printNote.setText(tr("Scenes without a class are printed as not classified.") if missing else "")

    def _show_whether_ready(self) -> None:
        overview = self.context.workspace.overview
        ready = overview is not None and bool(overview.mapped)
        self.printButton.setEnabled(ready and bool(self.folderWidget.filePath().strip()))
