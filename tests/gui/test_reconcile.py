"""Comparing a year with the region's list in its dialog, and taking the result to the meeting."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from scenkartan.plugin.delivery.table_out import harmless
from scenkartan.plugin.gui.dialogs.reconcile import ReconcileDialog

pytestmark = pytest.mark.qgis
# Skatteverket's own made-up example of a number with a right check digit.
PERSONAL_NUMBER = "811218-9876"
FORMULA = '=HYPERLINK("http://example.invalid";"A")'


@pytest.fixture
def compare(opened, tmp_path, finish):
    """Open the dialog from the year's menu and choose a list with these rows in it."""

    def opened_with(*rows: str) -> ReconcileDialog:
        path = tmp_path / "regionens lista åäö.csv"
        path.write_text("\n".join(["Namn;Status", *rows]), encoding="cp1252")
        menu = opened.form.yearButton.menu()
        next(action for action in menu.actions() if action.text().startswith("Compare")).trigger()
        dialog = next(
            w for w in QApplication.topLevelWidgets() if isinstance(w, ReconcileDialog) and w.isVisible()
        )
        dialog.fileWidget.setFilePath(str(path))
        finish(opened)
        return dialog

    return opened_with


def shown(dialog) -> list[list[str]]:
    model = dialog.rowsTable.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_differences_are_listed_and_the_same_when_asked_for(compare):
    """The example's 2026 has six scenes; Ekparken is on both lists as what it is, Sjötorget on one."""
    dialog = compare("Ekparken;öppen drogscen", "Kvarntorget;upphörd", "Sjötorget;bevakas")
    rows = {(row[1], row[2]): row[0] for row in shown(dialog)}
    assert rows["–", "Sjötorget"] == "Only on the regional list"
    assert rows["Kvarntorget", "Kvarntorget"] == "Different status"
    assert rows["Strandbadet", "–"] == "Only on the local list"
    assert len(rows) == 6
    assert dialog.nameCombo.currentData() == "Namn"
    dialog.sameCheck.setChecked(True)
    assert len(shown(dialog)) == 7
    dialog.reject()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_saved_and_copied_holds_no_formula(compare, tmp_path, monkeypatch, ending):
    dialog = compare(f"{FORMULA.replace(';', ',')};bevakas")
    path = tmp_path / f"jämförelse.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog.saveButton.click()
    names = regional_names(path)
    assert any(name.startswith("'=HYPERLINK") for name in names)
    assert not any(name.startswith("=") for name in names)
    dialog.copyButton.click()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 1 + 7
    assert "\t'=HYPERLINK" in "\n".join(lines)
    dialog.reject()


def regional_names(path: Path) -> list[str]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [row[2] for row in list(csv.reader(file, delimiter=";"))[1:]]
    workbook = ogr.Open(str(path))
    return [feature.GetFieldAsString(2) for feature in workbook.GetLayer(0)]


def test_a_list_with_personal_numbers_is_refused(compare):
    dialog = compare(f"Ekparken {PERSONAL_NUMBER};bevakas")
    assert "personal identity" in dialog.summaryLabel.text()
    assert PERSONAL_NUMBER not in dialog.summaryLabel.text()
    assert not dialog.saveButton.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("text", ["=1+1", "+46", "-1", "@a", "\t=1", "\n=1"])
def test_what_a_spreadsheet_takes_for_a_formula_is_made_harmless(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Ekparken", "a=1", "5 000 m²"])
def test_other_texts_are_left_alone(text):
    assert harmless(text) == text
