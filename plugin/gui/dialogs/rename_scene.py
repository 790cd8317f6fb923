"""Giving a scene another name."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from ...domain.matching import plain_name
from ...domain.overview import SceneInYear, YearOverview
from ...i18n import tr
from ..ui_loader import load_ui
from .forms import FieldErrors, name_buttons, wrong_text


class RenameSceneDialog(QDialog):
    """Asks for the name, and says from when it holds and what becomes of the old one."""

    fields: QFormLayout
    nameEdit: QLineEdit
    noteLabel: QLabel
    buttonBox: QDialogButtonBox

    def __init__(
        self, scene: SceneInYear, overview: YearOverview, year: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_ui("rename_scene_dialog", self)
        self.resize(440, 180)
        name_buttons(self.buttonBox, tr("Rename"))
        self._errors = FieldErrors(self.fields)
        self._year = year
        self._others = {plain_name(one.scene.name) for one in overview.mapped if one.id != scene.id}
        holds = (
            tr("The name holds from {year} on; the years before keep theirs.")
            if all(known.year <= year for known in overview.years)
            else tr("The name holds for {year} only; other years keep theirs.")
        )
        self.noteLabel.setText(
            f"{holds.format(year=year)} {tr('The scene is known again by either name when a file comes.')}"
        )
        self.nameEdit.setText(scene.scene.name)
        self.nameEdit.selectAll()
        self._errors.watch(self.nameEdit)
        self.buttonBox.accepted.connect(self.check)
        self.buttonBox.rejected.connect(self.reject)
        self.nameEdit.setFocus()

    @property
    def name(self) -> str:
        """The name as it is written."""
        return self.nameEdit.text().strip()

    def check(self) -> None:
        """Accept, or say what is wrong with the name."""
        wrong = wrong_text(self.name, tr("Give the scene a name."))
        if plain_name(self.name) in self._others:
            wrong = tr("Another scene is called {name} in {year}. Give this one a name of its own.").format(
                name=self.name, year=self._year
            )
        if not self._errors.show({self.nameEdit: wrong}):
            self.accept()
