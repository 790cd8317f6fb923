"""The tables as a person meets them: narrow, clicked in, with columns that have nothing to show."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView

from scenkartan.plugin.gui.models.records import Column
from scenkartan.plugin.gui.tables import LEAST_LETTERS, RecordTable, fit_height

pytestmark = pytest.mark.qgis


@dataclass(frozen=True)
class Place:
    name: str
    walk_m: float | None = None


NAMES = Column("Name", lambda place: place.name, stretch=True)
NEAREST = Column("Nearest school", lambda place: "1 234 m", number=True)
ON_FOOT = Column("On foot", lambda place: "", sort=lambda place: place.walk_m, number=True, optional=True)


@pytest.fixture
def view(qtbot) -> QTableView:
    view = QTableView()
    qtbot.addWidget(view)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.resize(380, 120)
    view.show()
    return view


def table(view: QTableView, on_chosen=None) -> RecordTable[Place]:
    return RecordTable(view, (NAMES, NEAREST, ON_FOOT), lambda place: place.name, on_chosen)


def test_a_name_fills_the_room_that_there_is_and_keeps_some_where_there_is_none(view):
    table(view).show([Place("Kvarntorget")])
    others = view.columnWidth(1)
    assert view.columnWidth(0) == view.viewport().width() - others
    view.resize(others, 120)
    assert view.columnWidth(0) == LEAST_LETTERS * view.fontMetrics().averageCharWidth()


def test_a_column_of_which_nothing_is_known_takes_no_room(view):
    rows = table(view)
    rows.show([Place("Kvarntorget"), Place("Ekparken")])
    assert view.isColumnHidden(2)
    rows.show([Place("Kvarntorget"), Place("Ekparken", 0.0)])
    assert not view.isColumnHidden(2)


def test_a_table_that_nobody_sees_works_nothing_out_until_it_is_shown(view):
    asked = []
    name = Column("Name", lambda place: asked.append(place) or place.name, stretch=True)
    rows = RecordTable(view, (name, NEAREST, ON_FOOT), lambda place: place.name)
    view.hide()
    rows.show([Place("Kvarntorget"), Place("Ekparken", 30.0)])
    assert asked == []
    view.show()
    assert asked
    assert not view.isColumnHidden(2)
    view.hide()
    rows.show([Place("Kvarntorget")])
    view.show()
    assert view.isColumnHidden(2)


def test_what_is_chosen_stays_chosen_while_one_seeks(view):
    told = []
    rows = table(view, told.append)
    rows.show([Place("Kvarntorget"), Place("Ekparken"), Place("Kvarnkajen")])
    rows.choose("Kvarntorget")
    rows.seek("KVARN")
    assert [view.model().index(row, 0).data() for row in range(2)] == ["Kvarnkajen", "Kvarntorget"]
    assert rows.chosen == Place("Kvarntorget")
    rows.seek("finns inte")
    assert rows.chosen is None
    assert told == ["Kvarntorget"]


def test_what_is_clicked_stays_chosen_though_the_table_changes_its_height(view, qtbot):
    """As where the facts about a row take room from the table: the rows move from under the mouse."""
    told = []

    def on_chosen(name: str) -> None:
        told.append(name)
        view.resize(380, 400)

    rows = table(view, on_chosen)
    rows.show([Place(f"Plats {number:02}") for number in range(12)])
    last = view.model().index(11, 0)
    view.scrollTo(last)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(last).center())
    assert told == ["Plats 11"]
    assert rows.chosen_id == "Plats 11"
    assert [index.row() for index in view.selectionModel().selectedRows()] == [11]


def test_a_table_on_a_page_that_scrolls_is_as_high_as_its_rows_but_for_many(view):
    rows = table(view)
    heights = []
    for count in (0, 1, 3, 50):
        rows.show([Place(f"Plats {number:02}") for number in range(count)])
        fit_height(view, 6)
        heights.append(view.height())
    row = view.verticalHeader().defaultSectionSize()
    assert heights[0] == heights[1]
    assert heights[2] - heights[1] == 2 * row
    assert heights[3] - heights[1] == 5 * row
