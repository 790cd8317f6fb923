"""First step: which file, from whom, and which of its columns say what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Iterable

from qgis.core import QgsVectorLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QSignalBlocker, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from ...i18n import tr
from .. import wording
from ..ui_loader import load_ui

if TYPE_CHECKING:
    from ...domain.delivery import SenderProfile
    from ...workflow.inspect_delivery import DeliveryReport

FIELD_ROLES = ("name", "id", "status")
UNFIT = "column_missing"
# So long after the last letter a typed path is taken for whole.
TYPING_MS = 500


def what_it_is(report: DeliveryReport) -> str:
    """Say what a file really is: format, reference system and encoding."""
    crs = report.file.crs
    known = crs.authid() if crs is not None else tr("reference system not known")
    return f"{report.file.driver}, {known}, {report.file.encoding}"


class FilePage(QWidget):
    """Says what was chosen; the wizard reads the file.

    Signals: ``file_chosen``, ``layer_chosen`` and ``field_chosen`` (the person chose another one),
    ``sender_chosen`` (its name), ``paste_asked``, ``layers_asked`` (answered by ``offer_layers``) and
    ``project_layer_chosen`` (one of them).
    """

    file_chosen = pyqtSignal()
    layer_chosen = pyqtSignal()
    field_chosen = pyqtSignal()
    sender_chosen = pyqtSignal(str)
    paste_asked = pyqtSignal()
    layers_asked = pyqtSignal()
    project_layer_chosen = pyqtSignal(object)

    fields: QFormLayout
    fileWidget: QgsFileWidget
    pasteButton: QPushButton
    projectLayerButton: QPushButton
    senderCombo: QComboBox
    layerLabel: QLabel
    layerCombo: QComboBox
    nameLabel: QLabel
    nameCombo: QComboBox
    idLabel: QLabel
    idCombo: QComboBox
    statusLabel: QLabel
    statusCombo: QComboBox
    profileLabel: QLabel
    dropLabel: QLabel

    def __init__(self, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui("delivery_file_page", self)
        self.fileWidget.setDialogTitle(tr("Delivered file"))
        self.fileWidget.setFilter(f"{_known_files()};;{tr('All files (*)')}")
        self.fileWidget.setDefaultRoot(str(folder or ""))
        self.dropLabel.setText(tr("A file can also be dropped here."))
        self.fileWidget.fileChanged.connect(self._on_path)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.file_chosen)
        # It is told before the change of the path is.
        self.fileWidget.lineEdit().textEdited.connect(self._typing.start)
        self.fileWidget.lineEdit().editingFinished.connect(self._on_typed)
        self.pasteButton.clicked.connect(self.paste_asked)
        self._layers_menu = QMenu(self)
        self._layers_menu.aboutToShow.connect(self.layers_asked)
        self.projectLayerButton.setMenu(self._layers_menu)
        self.layerCombo.activated.connect(self.layer_chosen)
        for combo in self._combos.values():
            combo.activated.connect(self.field_chosen)
        self.senderCombo.activated.connect(lambda: self.sender_chosen.emit(self.sender))
        edit: QLineEdit = self.senderCombo.lineEdit()
        edit.setPlaceholderText(tr("unit, not a person"))
        edit.editingFinished.connect(lambda: self.sender_chosen.emit(self.sender))
        self.setFocusProxy(self.fileWidget.lineEdit())
        self.show_report(None)

    @property
    def path(self) -> Path | None:
        """The chosen file; None while there is none."""
        text = self.fileWidget.filePath().strip()
        return Path(text) if text else None

    @property
    def layer(self) -> str | None:
        """The chosen layer; None takes the first with polygons."""
        return self.layerCombo.currentData()

    @property
    def chosen_fields(self) -> dict[str, str | None]:
        """The column of each role, by role; empty where there is none."""
        return {role: combo.currentData() for role, combo in self._combos.items()}

    @property
    def sender(self) -> str:
        """Who sent the file; empty where it is not stated."""
        return self.senderCombo.currentText().strip()

    def set_path(self, path: Path) -> None:
        """Choose a file, as if it had been chosen in the field."""
        self.fileWidget.setFilePath(str(path))

    def offer_layers(self, layers: Iterable[QgsVectorLayer]) -> None:
        """Fill the menu of the project's layers."""
        menu = self._layers_menu
        menu.clear()
        for layer in layers:
            # An ampersand in a name is no shortcut.
            action = menu.addAction(layer.name().replace("&", "&&"))
            action.triggered.connect(lambda _, layer=layer: self.project_layer_chosen.emit(layer))
        if menu.isEmpty():
            menu.addAction(tr("No layer with areas or lines in the project")).setEnabled(False)

    def show_senders(self, senders: Iterable[str]) -> None:
        """Offer the senders that are known."""
        text = self.sender
        self.senderCombo.clear()
        self.senderCombo.addItems(list(senders))
        self.senderCombo.setEditText(text)

    def show_profile(self, profile: SenderProfile | None) -> None:
        """Say what a sender's profile brings; nothing without one."""
        self.profileLabel.setVisible(profile is not None)
        if profile is None:
            return
        from ...delivery.profile_words import in_words

        self.profileLabel.setText(in_words(profile, tr))

    def forget(self) -> None:
        """Forget what was chosen of another file or layer."""
        for combo in self._combos.values():
            combo.clear()

    def show_report(self, report: DeliveryReport | None) -> None:
        """Offer the file's layers and columns, once for each file and layer."""
        layers = report.file.layers if report is not None else ()
        if not layers:
            self.layerCombo.clear()
        for widget in (self.layerCombo, self.layerLabel):
            widget.setVisible(len(layers) > 1)
        labels = (self.nameLabel, self.idLabel, self.statusLabel)
        for widget in (*self._combos.values(), *labels):
            widget.setVisible(report is not None)
        self.dropLabel.setVisible(report is None)
        if report is None:
            return
        if len(layers) > 1 and _data_of(self.layerCombo) != layers:
            _fill(self.layerCombo, layers, report.file.layer)
        for role, combo in self._combos.items():
            # Empty is that no column has the role, and not that the file decides.
            columns = ("", *report.file.fields)
            if _data_of(combo) != columns:
                combo.clear()
                _fill(combo, columns, getattr(report.file.chosen, role))
                combo.setItemText(0, wording.UNKNOWN)
        if report.choices.profile is not None:
            self._show_unfit(report)

    def _show_unfit(self, report: DeliveryReport) -> None:
        """Say beside what the sender's last file brought which part of it does not fit this one."""
        self.show_profile(report.choices.profile)
        unfit = [finding.example for finding in report.findings if finding.rule.value == UNFIT]
        if unfit:
            said = tr("This file has no column {columns}.").format(columns=", ".join(unfit))
            self.profileLabel.setText(f"{self.profileLabel.text()} {said}")

    def _on_path(self) -> None:
        """Take a path that was chosen; one that is being typed is no file yet."""
        if not self._typing.isActive():
            self.file_chosen.emit()

    def _on_typed(self) -> None:
        """Take a path at once that was ended with Enter or by leaving the field."""
        if self._typing.isActive():
            self._typing.stop()
            self.file_chosen.emit()

    @property
    def _combos(self) -> dict[str, QComboBox]:
        return {role: getattr(self, f"{role}Combo") for role in FIELD_ROLES}


def _data_of(combo: QComboBox) -> tuple[object, ...]:
    return tuple(combo.itemData(index) for index in range(combo.count()))


def _fill(combo: QComboBox, texts: Iterable[str], chosen: str | None) -> None:
    with QSignalBlocker(combo):
        for text in texts:
            combo.addItem(text, text)
        combo.setCurrentIndex(max(combo.findData(chosen), 0) if chosen else 0)


def _known_files() -> str:
    return tr(
        "Maps and lists (*.shp *.gpkg *.geojson *.json *.tab *.mif *.gml *.kml *.kmz *.gpx *.dxf *.gdb *.zip "
        "*.csv *.tsv *.txt *.xlsx *.ods)"
    )
