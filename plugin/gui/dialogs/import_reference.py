"""Importing reference data: what a file holds, what it would change, and then that, if it is accepted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Mapping

from qgis.core import QgsCoordinateTransformContext
from qgis.gui import QgsDateEdit, QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QTableView,
    QTabWidget,
    QWidget,
)

from ...domain.facility import FacilityKind
from ...domain.reference import ReferenceKind, RowUpdate, Update
from ...errors import ScenkartanError
from ...i18n import capital, tr
from ...settings import Settings
from .. import wording
from ..models.reference import UPDATES
from ..rereading import Rereading
from ..tables import RecordTable
from ..tasks import Jobs
from ..ui_loader import load_ui
from ..widgets.dates import day_in, show_day
from ..widgets.severity import severity_icon
from .forms import name_buttons
from .reference_roles import ColumnChoices

if TYPE_CHECKING:
    from ...domain.overview import YearOverview
    from ...domain.progress import Progress
    from ...workflow.import_reference import ReferenceChoices, ReferencePreview

# Rows shown of what would change; the counts above are of all.
SHOWN_ROWS = 2000


class ImportReferenceDialog(QDialog):
    """Reads the file anew at each choice; nothing is written before the dialog is accepted."""

    kindCombo: QComboBox
    fileWidget: QgsFileWidget
    folderButton: QPushButton
    fields: QFormLayout
    placesLabel: QLabel
    placesCombo: QComboBox
    levelLabel: QLabel
    levelCombo: QComboBox
    crsWidget: QgsProjectionSelectionWidget
    sourceEdit: QLineEdit
    dateEdit: QgsDateEdit
    closeCheck: QCheckBox
    leaveCheck: QCheckBox
    tabs: QTabWidget
    countsLabel: QLabel
    changesTable: QTableView
    findingsList: QListWidget
    columnsPage: QWidget
    columnsLabel: QLabel
    columnsForm: QFormLayout
    progressBar: QProgressBar
    summaryLabel: QLabel
    buttonBox: QDialogButtonBox

    def __init__(
        self,
        overview: YearOverview,
        jobs: Jobs,
        settings: Settings,
        transform_context: QgsCoordinateTransformContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui("import_reference_dialog", self)
        self.resize(760, 640)
        self._overview = overview
        self._reading = Rereading(jobs, tr("Reading the file"), self._show, self._show_error, self)
        self._transform_context = transform_context
        self.preview: ReferencePreview | None = None
        name_buttons(self.buttonBox, tr("Import"))
        self._fill(settings)
        self.changes: RecordTable[RowUpdate] = RecordTable(
            self.changesTable, UPDATES, lambda row: str(id(row))
        )
        self.columns = ColumnChoices(self.columnsForm, self.columnsLabel, self._look)
        self._connect()
        jobs.progressed.connect(self._show_progress)
        self._on_kind()

    def set_file(self, kind: ReferenceKind, path: Path | None = None) -> None:
        """Begin with a kind and, if there is one, a file."""
        self.kindCombo.setCurrentIndex(self.kindCombo.findData(kind.value))
        self._on_kind()
        if path is not None:
            self.fileWidget.setFilePath(str(path))

    def reject(self) -> None:
        """Stop reading when the dialog goes: by its button, by Esc or by its window."""
        self._reading.stop()
        super().reject()

    @property
    def kind(self) -> ReferenceKind:
        """What the person says that the file holds."""
        return ReferenceKind(self.kindCombo.currentData())

    @property
    def path(self) -> Path:
        """The chosen file or folder."""
        return Path(self.fileWidget.filePath().strip())

    @property
    def choices(self) -> ReferenceChoices:
        """What the person chose; what was left alone is taken from the file."""
        from ...workflow.import_reference import ReferenceChoices

        places = self.placesCombo.currentData()
        return ReferenceChoices(
            columns=self.columns.chosen,
            admin_level=self.levelCombo.currentData() or "",
            crs_authid=self.crsWidget.crs().authid() or None,
            source=self.sourceEdit.text().strip(),
            register_date=day_in(self.dateEdit),
            facility_kind=FacilityKind(places) if places and self._of_facilities else None,
            close_missing=self.closeCheck.isChecked() and not self.kind.is_background,
            leave_known=self.leaveCheck.isChecked() and self._of_facilities,
        )

    @property
    def _of_facilities(self) -> bool:
        return self.kind is ReferenceKind.FACILITY

    def _fill(self, settings: Settings) -> None:
        for kind in ReferenceKind:
            self.kindCombo.addItem(capital(tr(kind.label)), kind.value)
        self.placesCombo.addItem(tr("as the file says"), "")
        for place in FacilityKind:
            self.placesCombo.addItem(capital(tr(place.label)), place.value)
        self.fileWidget.setDialogTitle(tr("Reference data"))
        self.fileWidget.setFilter(
            tr("Tables and layers (*.json *.csv *.txt *.xlsx *.gpkg *.geojson *.shp *.tab *.gml *.pbf *.osm)")
            + ";;"
            + tr("All files (*)")
        )
        self.fileWidget.setDefaultRoot(str(settings.delivery_folder or ""))
        self.crsWidget.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crsWidget.setNotSetText(tr("as the file says"))
        show_day(self.dateEdit, None, tr("as the file says"))
        self.sourceEdit.setPlaceholderText(tr("as the file says"))
        self.progressBar.hide()

    def _connect(self) -> None:
        self.kindCombo.activated.connect(self._on_kind)
        self.fileWidget.fileChanged.connect(self._on_file)
        self.folderButton.clicked.connect(self._choose_folder)
        self.placesCombo.activated.connect(self._look)
        self.levelCombo.activated.connect(self._look)
        self.crsWidget.crsChanged.connect(self._look)
        self.sourceEdit.editingFinished.connect(self._look_if_other)
        self.dateEdit.dateChanged.connect(self._look_if_other)
        self.closeCheck.toggled.connect(self._look)
        self.leaveCheck.toggled.connect(self._look)
        self._reading.changed.connect(self._show_whether_reading)
        self.buttonBox.accepted.connect(self.accept)
        self.buttonBox.rejected.connect(self.reject)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, tr("Folder with JSON files"), self.fileWidget.defaultRoot()
        )
        if folder:
            self.fileWidget.setFilePath(folder)

    def _on_kind(self) -> None:
        self._forget_file()
        for widget in (self.placesLabel, self.placesCombo, self.folderButton, self.leaveCheck):
            widget.setVisible(self._of_facilities)
        self.closeCheck.setVisible(not self.kind.is_background)
        self._look()

    def _on_file(self) -> None:
        self._forget_file()
        self._look()

    def _forget_file(self) -> None:
        """Forget what was chosen of a file: another has other columns and levels."""
        self.columns.forget()
        self._show_levels({}, "")

    def _look_if_other(self) -> None:
        """Read again only where what was typed is something else: leaving a field changes nothing."""
        if self.preview is not None and self.preview.reading.choices != self.choices:
            self._look()

    def _look(self, *_changed: object) -> None:
        if not self.fileWidget.filePath().strip():
            self._reading.stop()
            self._show(None)
            return
        path, kind, choices, register = self.path, self.kind, self.choices, self._overview.path
        context = self._transform_context

        def work(progress: Progress) -> ReferencePreview:
            from ...register.opening import open_register
            from ...workflow.import_reference import preview_reference

            with open_register(register, read_only=True) as opened:
                return preview_reference(
                    opened, path, kind, choices, transform_context=context, progress=progress
                )

        self.summaryLabel.setText(tr("Reading the file…"))
        self._allow(False)
        self._reading.ask(work)

    def _show_whether_reading(self) -> None:
        self.progressBar.setValue(0)
        self.progressBar.setVisible(self._reading.under_way)

    def _show_progress(self, percent: float) -> None:
        self.progressBar.setValue(round(percent))

    def _show_error(self, error: ScenkartanError) -> None:
        self._show(None)
        self.summaryLabel.setText(error.text)

    def _show(self, preview: ReferencePreview | None) -> None:
        self.preview = preview
        self.findingsList.clear()
        if preview is None:
            self.changes.show(())
            self.changesTable.hide()
            self.countsLabel.setText("")
            self.summaryLabel.setText(
                tr("Choose a file to see what it would change. Nothing is written before.")
            )
            self._allow(False)
            return
        self._show_changes(preview)
        for finding in preview.findings:
            icon = severity_icon(finding.severity.value)
            self.findingsList.addItem(QListWidgetItem(icon, finding.in_words(tr)))
        if not preview.findings:
            self.findingsList.addItem(QListWidgetItem(severity_icon(), tr("Nothing to remark on")))
        listed = preview.reading.listed
        self.columns.show(preview.reading.kind, listed.columns, listed.roles)
        self.tabs.setTabEnabled(self.tabs.indexOf(self.columnsPage), bool(listed.columns))
        self._show_levels(preview.reading.levels, preview.reading.level)
        self._show_summary(preview)
        if preview.blocked:
            self.tabs.setCurrentIndex(1)
        does_something = bool(preview.reading.rows or preview.counts.get(Update.CLOSED))
        self._allow(not preview.blocked and does_something)

    def _show_changes(self, preview: ReferencePreview) -> None:
        counts = (f"{tr(update.label)}: {count}" for update, count in preview.counts.items())
        text = capital(", ".join(counts))
        if preview.previous is not None:
            when = preview.previous.register_date
            said = tr("Compared with what was read last, of {date}.").format(date=wording.day(when))
            text += "\n" + (said if when else tr("Compared with what was read last, which has no date."))
        if preview.reading.kind.is_background:
            text += "\n" + tr("Of these only the number is shown: they have no names to be known by.")
        if len(preview.updates) > SHOWN_ROWS:
            text += "\n" + tr("The first {count} are shown.").format(count=SHOWN_ROWS)
        self.countsLabel.setText(text)
        self.changes.show(preview.updates[:SHOWN_ROWS])
        self.changesTable.setVisible(bool(preview.updates))

    def _show_summary(self, preview: ReferencePreview) -> None:
        listed = preview.reading.listed
        self.summaryLabel.setText(
            tr("{rows} of {features} can be imported. Source: {source}. Date: {date}.").format(
                rows=len(preview.reading.rows),
                features=preview.features,
                source=listed.source,
                date=wording.day(listed.register_date),
            )
        )

    def _show_levels(self, levels: Mapping[str, int], taken: str) -> None:
        """Offer the levels of OpenStreetMap's boundaries where a file has several."""
        self.levelCombo.clear()
        if not taken:
            self.levelCombo.addItem(tr("choose"), "")
        for level, count in levels.items():
            self.levelCombo.addItem(tr("{level} (areas: {count})").format(level=level, count=count), level)
        self.levelCombo.setCurrentIndex(max(self.levelCombo.findData(taken), 0))
        for widget in (self.levelLabel, self.levelCombo):
            widget.setVisible(len(levels) > 1)

    def _allow(self, ready: bool) -> None:
        self.buttonBox.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)
