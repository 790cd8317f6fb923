"""Receiving a delivery: choose the file, see what is in it and what would come of it, then accept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransformContext
from qgis.gui import QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from ...errors import ScenkartanError
from ...i18n import tr
from ...settings import Settings
from .. import wording
from ..tasks import Jobs
from ..ui_loader import load_ui
from .forms import name_buttons

if TYPE_CHECKING:
    from ...domain.overview import YearOverview
    from ...domain.progress import Progress
    from ...workflow.inspect_delivery import DeliveryChoices, DeliveryReport

ICONS = {"info": "/mIconInfo.svg", "warning": "/mIconWarning.svg", "blocking": "/mIconCritical.svg"}
# Findings that the repair would do something about.
REPAIRABLE = ("invalid_geometry", "mixed_geometry", "repaired_geometry")


class ReceiveDeliveryDialog(QDialog):
    """Inspects the file anew at each choice; nothing is written before it is accepted."""

    fields: QFormLayout
    targetLabel: QLabel
    fileWidget: QgsFileWidget
    layerLabel: QLabel
    layerCombo: QComboBox
    nameCombo: QComboBox
    idCombo: QComboBox
    crsWidget: QgsProjectionSelectionWidget
    findingsLabel: QLabel
    findingsList: QListWidget
    repairCheck: QCheckBox
    replaceCheck: QCheckBox
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
        load_ui("receive_delivery_dialog", self)
        self.resize(560, 560)
        self._overview = overview
        self._jobs = jobs
        self._transform_context = transform_context
        self._report: DeliveryReport | None = None
        self._again = False
        name_buttons(self.buttonBox, tr("Receive"))
        year = overview.year.year if overview.year else ""
        self.targetLabel.setText(
            tr("The polygons become the boundaries of the mapping year {year}.").format(year=year)
        )
        self.fileWidget.setDialogTitle(tr("Delivered file"))
        self.fileWidget.setFilter(
            tr("Vector files (*.shp *.gpkg *.geojson *.json *.tab *.mif *.gml *.kml *.zip *.dxf)")
            + ";;"
            + tr("All files (*)")
        )
        self.fileWidget.setDefaultRoot(str(settings.delivery_folder or ""))
        self.replaceCheck.setVisible(bool(overview.mapped))
        self.crsWidget.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crsWidget.setNotSetText(tr("as the file says"))
        self._connect()
        self._show_report(None)

    def reject(self) -> None:
        """Stop inspecting when the dialog goes: by its button, by Esc or by its window."""
        self._again = False
        self._jobs.cancel()
        super().reject()

    @property
    def path(self) -> Path:
        """The delivered file."""
        return Path(self.fileWidget.filePath().strip())

    @property
    def choices(self) -> DeliveryChoices:
        """What the person chose; what was left as proposed is decided from the file."""
        from ...workflow.inspect_delivery import DeliveryChoices

        return DeliveryChoices(
            name_field=self.nameCombo.currentData(),
            id_field=self.idCombo.currentData(),
            crs_authid=self.crsWidget.crs().authid() or None,
            layer=self.layerCombo.currentData(),
            repair=self.repairCheck.isChecked(),
            replace=self.replaceCheck.isChecked(),
        )

    def _connect(self) -> None:
        self.fileWidget.fileChanged.connect(self._on_file)
        self.layerCombo.activated.connect(self._on_layer)
        self.nameCombo.activated.connect(self._inspect)
        self.idCombo.activated.connect(self._inspect)
        self.crsWidget.crsChanged.connect(self._inspect)
        self.repairCheck.toggled.connect(self._inspect)
        self.replaceCheck.toggled.connect(self._show_whether_ready)
        self._jobs.ended.connect(self._on_ended)
        self.buttonBox.accepted.connect(self.accept)
        self.buttonBox.rejected.connect(self.reject)

    def _on_file(self) -> None:
        for combo in (self.layerCombo, self.nameCombo, self.idCombo):
            combo.clear()
        self._set_crs(QgsCoordinateReferenceSystem())
        self.repairCheck.setChecked(False)
        self._inspect()

    def _on_layer(self) -> None:
        self.nameCombo.clear()
        self.idCombo.clear()
        self._set_crs(QgsCoordinateReferenceSystem())
        self._inspect()

    def _inspect(self) -> None:
        if not self.fileWidget.filePath().strip():
            self._show_report(None)
            return
        path, choices, register = self.path, self.choices, self._overview.path
        context = self._transform_context

        def work(progress: Progress) -> DeliveryReport:
            from ...register.opening import open_register
            from ...workflow.inspect_delivery import inspect_delivery

            with open_register(register, read_only=True) as opened:
                info = opened.info
            return inspect_delivery(path, choices, info, context, progress=progress)

        self.summaryLabel.setText(tr("Reading the file…"))
        self._allow(False)
        # One job at a time: a choice made meanwhile is read when the one under way is done.
        self._again = not self._jobs.start(
            tr("Reading the delivery"), work, self._show_report, self._show_error
        )

    def _on_ended(self) -> None:
        if self._again:
            self._again = False
            self._inspect()

    def _show_error(self, error: ScenkartanError) -> None:
        self._show_report(None)
        self.summaryLabel.setText(error.text)

    def _show_report(self, report: DeliveryReport | None) -> None:
        self._report = report
        self.findingsList.clear()
        self.repairCheck.setVisible(False)
        if report is None:
            self.summaryLabel.setText(tr("Choose the file that the police delivered."))
            self._allow(False)
            self._show_layers(())
            return
        self._show_layers(report.file.layers)
        self._show_fields(report)
        if not self.crsWidget.crs().isValid() and report.file.crs is not None:
            self._set_crs(report.file.crs)
        for finding in report.findings:
            icon = QgsApplication.getThemeIcon(ICONS[finding.severity.value])
            self.findingsList.addItem(QListWidgetItem(icon, finding.in_words(tr)))
        if not report.findings:
            icon = QgsApplication.getThemeIcon("/mIconSuccess.svg")
            self.findingsList.addItem(QListWidgetItem(icon, tr("Nothing to remark on")))
        self.repairCheck.setVisible(any(finding.rule.value in REPAIRABLE for finding in report.findings))
        self._show_whether_ready()

    def _show_whether_ready(self) -> None:
        report = self._report
        if report is None:
            self._allow(False)
            return
        replaces = self.replaceCheck.isChecked() or not self._overview.mapped
        text = tr("{ready} of {count} polygons can be received.").format(
            ready=report.ready, count=len(report.file.rows)
        )
        if not replaces:
            text += " " + tr("The year has boundaries already: say above that they are to be replaced.")
        self.summaryLabel.setText(text)
        self._allow(not report.blocked and replaces)

    def _allow(self, ready: bool) -> None:
        self.buttonBox.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)

    def _show_layers(self, layers: tuple[str, ...]) -> None:
        several = len(layers) > 1
        self.layerCombo.setVisible(several)
        self.layerLabel.setVisible(several)
        if several and not self.layerCombo.count() and self._report is not None:
            for layer in layers:
                self.layerCombo.addItem(layer, layer)
            self.layerCombo.setCurrentIndex(self.layerCombo.findData(self._report.file.layer))

    def _show_fields(self, report: DeliveryReport) -> None:
        chosen = report.file.chosen
        for combo, field in ((self.nameCombo, chosen.name), (self.idCombo, chosen.id)):
            if combo.count():
                continue
            combo.addItem(wording.UNKNOWN, None)
            for name in report.file.fields:
                combo.addItem(name, name)
            combo.setCurrentIndex(max(combo.findData(field), 0) if field else 0)

    def _set_crs(self, crs: QgsCoordinateReferenceSystem) -> None:
        self.crsWidget.blockSignals(True)
        self.crsWidget.setCrs(crs)
        self.crsWidget.blockSignals(False)
