"""Renaming a scene from the dock: asked for beside its name, told where it is wrong, seen at once."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QApplication

from scenkartan.plugin.gui.dialogs.rename_scene import RenameSceneDialog

pytestmark = pytest.mark.qgis


@pytest.fixture
def ask(opened):
    """Choose the first scene and press Rename."""

    def dialog() -> RenameSceneDialog:
        opened.selection.select(opened.workspace.overview.mapped[0].id)
        opened.scenes.renameButton.click()
        windows = QApplication.topLevelWidgets()
        return next(one for one in windows if isinstance(one, RenameSceneDialog) and one.isVisible())

    return dialog


def test_a_scene_gets_another_name_and_keeps_the_old_one(opened, ask, finish):
    dialog = ask()
    old = dialog.nameEdit.text()
    assert "from 2026 on" in dialog.noteLabel.text()
    dialog.nameEdit.setText("Nya torget")
    dialog.check()
    finish(opened)
    scene = opened.workspace.overview.by_id[opened.selection.scene_id]
    assert scene.scene.name == "Nya torget"
    assert old in scene.scene.aliases
    assert opened.scenes.sceneTitle.text() == "Nya torget"
    assert [one.name for one in scene.names] == [old, "Nya torget"]


def test_what_is_wrong_is_said_at_the_name(opened, ask):
    dialog = ask()
    other = opened.workspace.overview.mapped[1].scene.name
    for text, why in (
        ("  ", "Give the scene a name"),
        ("Torget 811218-9876", "personal identity number"),
        (other.upper(), "Another scene"),
    ):
        dialog.nameEdit.setText(text)
        dialog.check()
        assert why in dialog._errors.texts[0]
    assert dialog.isVisible()
    dialog.reject()


def test_nothing_is_renamed_in_a_signed_year(opened, finish):
    year = next(one.year for one in opened.workspace.overview.years if one.is_signed)
    combo = opened.form.yearCombo
    index = combo.findData(year)
    combo.setCurrentIndex(index)
    combo.activated.emit(index)
    finish(opened)
    opened.selection.select(opened.workspace.overview.mapped[0].id)
    assert not opened.scenes.renameButton.isEnabled()
