"""The table model, on records small enough to see through."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from qgis.PyQt.QtCore import QModelIndex, QPersistentModelIndex, Qt
from qgis.PyQt.QtWidgets import QComboBox

from scenkartan.plugin.gui.models.choices import Choices
from scenkartan.plugin.gui.models.records import ID_ROLE, Column, RecordTableModel

pytestmark = pytest.mark.qgis


@dataclass(frozen=True)
class Row:
    id: str
    name: str
    metres: float | None


ROWS = (Row("a", "Örby", 12.0), Row("b", "Älvsjö", None), Row("c", "Bredäng", 3.0))
COLUMNS = (
    Column("Name", lambda row: row.name),
    Column(
        "Distance",
        lambda row: "–" if row.metres is None else f"{row.metres:.0f} m",
        sort=lambda row: row.metres,
        number=True,
    ),
)


@pytest.fixture
def model(qgis_app) -> RecordTableModel:
    model = RecordTableModel(COLUMNS, lambda row: row.id)
    model.set_records(ROWS)
    return model


def ids(model) -> list[str]:
    return [model.index(row, 0).data(ID_ROLE) for row in range(model.rowCount())]


def test_ids_and_texts(model, qtmodeltester):
    qtmodeltester.check(model)
    assert model.row_of("b") == 1
    assert model.row_of("x") == -1
    assert model.index(0, 1).data() == "12 m"
    assert model.index(0, 1).data(ID_ROLE) == "a"
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


@pytest.mark.parametrize(
    ("order", "expected"),
    [(Qt.SortOrder.AscendingOrder, ["c", "a", "b"]), (Qt.SortOrder.DescendingOrder, ["a", "c", "b"])],
)
def test_figures_are_sorted_as_figures_and_the_unknown_comes_last(model, order, expected):
    model.sort(1, order)
    assert ids(model) == expected


def test_names_are_sorted_as_swedish_sorts_them(model):
    """A–Z, then Å, Ä, Ö."""
    model.sort(0)
    assert ids(model) == ["c", "b", "a"]
    model.set_records([*ROWS, Row("d", "Årsta", None)])
    assert ids(model) == ["c", "d", "b", "a"]


def test_an_index_follows_its_record_when_the_rows_are_sorted(model):
    kept = QPersistentModelIndex(model.index(0, 1))
    model.sort(1, Qt.SortOrder.AscendingOrder)
    assert (kept.row(), kept.column(), kept.data(ID_ROLE)) == (1, 1, "a")


def test_rows_that_are_alike_stay_in_their_order_both_ways(model):
    model.set_records([Row(letter, "Plats", 1.0) for letter in "bca"])
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        model.sort(0, order)
        assert ids(model) == ["b", "c", "a"]


def test_sorting_looks_at_each_record_once_and_when_somebody_looks(qgis_app):
    """A hundred thousand rows are sorted while the window waits."""
    asked = []
    column = Column("Distance", lambda row: "", sort=lambda row: asked.append(row.id) or row.metres)
    model = RecordTableModel((column,), lambda row: row.id)
    model.sort(0)
    rows = [Row(str(number), "Plats", float(-number)) for number in range(50)]
    model.set_records(rows)
    assert asked == []
    assert ids(model)[0] == "49"
    assert len(asked) == len(rows)


def test_search_is_blind_to_case(model):
    model.seek("ÄNG")
    assert ids(model) == ["c"]
    assert (model.row_of("c"), model.row_of("a")) == (0, -1)
    model.set_records([*ROWS, Row("d", "Ängby", None)])
    assert ids(model) == ["c", "d"]
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert ids(model) == ["d", "c"]
    model.seek("")
    assert model.rowCount() == 4


def test_choices_are_found_by_what_they_stand_for(qgis_app):
    combo = QComboBox()
    choices = Choices([("ny", None), ("Torget", "a"), ("Parken", 7)])
    combo.setModel(choices)
    combo.setCurrentIndex(choices.row_of(7))
    assert (combo.currentText(), combo.currentData()) == ("Parken", 7)
    assert [choices.row_of(value) for value in (None, "a", "b")] == [0, 1, -1]
    assert [combo.itemData(row) for row in range(combo.count())] == [None, "a", 7]
