"""Asking for a new register: whose it is, where it lies, and what it measures in."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from ...crs import require_metric
from ...errors import ScenkartanError
from ...i18n import tr
from ..ui_loader import load_ui
from .forms import FieldErrors, name_buttons

SWEREF_99_TM = "EPSG:3006"


class CreateRegisterDialog(QDialog):
    """Ask for municipality, file and CRS; it cannot be accepted before all three will do."""

    municipalityEdit: QLineEdit
    fileWidget: QgsFileWidget
    crsWidget: QgsProjectionSelectionWidget
    crsNote: QLabel
    fields: QFormLayout
    buttonBox: QDialogButtonBox

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui("create_register_dialog", self)
        self.resize(540, 320)
        name_buttons(self.buttonBox, tr("Create"))
        self._errors = FieldErrors(self.fields)
        self.fileWidget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.fileWidget.setFilter(tr("Scenkartan registers (*.gpkg)"))
        self.fileWidget.setDialogTitle(tr("New register"))
        self.crsWidget.setCrs(QgsCoordinateReferenceSystem(SWEREF_99_TM))
        self._errors.watch(self.municipalityEdit)
        self.fileWidget.fileChanged.connect(lambda: self._errors.forget(self.fileWidget))
        self.crsWidget.crsChanged.connect(lambda: self._errors.forget(self.crsWidget))
        self.buttonBox.accepted.connect(self.check)
        self.buttonBox.rejected.connect(self.reject)

    @property
    def municipality(self) -> str:
        """Whose register it is."""
        return self.municipalityEdit.text().strip()

    @property
    def path(self) -> Path:
        """The file to make, with its ending."""
        path = Path(self.fileWidget.filePath().strip())
        return path if path.suffix.lower() == ".gpkg" else path.with_name(f"{path.name}.gpkg")

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """The working CRS."""
        return self.crsWidget.crs()

    def check(self) -> None:
        """Accept, or say at each field what is wrong with it."""
        errors: dict[QWidget, str] = {}
        if not self.municipality:
            errors[self.municipalityEdit] = tr("State whose register it is.")
        if not self.fileWidget.filePath().strip():
            errors[self.fileWidget] = tr("Choose a file.")
        elif self.path.exists():
            errors[self.fileWidget] = tr("The file exists already. Open it, or choose another name.")
        try:
            require_metric(self.crs)
        except ScenkartanError as error:
            errors[self.crsWidget] = error.text
        if not self._errors.show(errors):
            self.accept()
