"""The grid of a week, painted as people do: with the mouse, with the keys, and taken back."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")

from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt  # noqa: E402
from qgis.PyQt.QtGui import QFont, QMouseEvent, QPalette  # noqa: E402
from qgis.PyQt.QtTest import QTest  # noqa: E402
from qgis.PyQt.QtWidgets import QApplication  # noqa: E402

from scenkartan.plugin.domain.time_profile import NOTHING, hour_of_week, painted  # noqa: E402
from scenkartan.plugin.gui.models.week import LEVEL_ROLE  # noqa: E402
from scenkartan.plugin.gui.widgets.time_grid import LEAST_CELL, TimeGrid, level_icon  # noqa: E402

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
MONDAY, TUESDAY, SUNDAY = 0, 1, 6


@pytest.fixture
def grid(qtbot):
    grid = TimeGrid()
    qtbot.addWidget(grid)
    grid.resize(grid.sizeHint())
    grid.show()
    return grid


def at(grid: TimeGrid, day: int, hour: int) -> QPoint:
    return grid.visualRect(grid.week.index(day, hour)).center()


def move(grid: TimeGrid, place: QPoint) -> None:
    """Move the mouse with its button held down, which QTest.mouseMove lets go of."""
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), Qt.MouseButton.NoButton, LEFT, NO_KEYS)
    QApplication.sendEvent(grid.viewport(), event)


def drag(grid: TimeGrid, first: tuple[int, int], *others: tuple[int, int]) -> None:
    view = grid.viewport()
    QTest.mousePress(view, LEFT, NO_KEYS, at(grid, *first))
    for place in others:
        move(grid, at(grid, *place))
    QTest.mouseRelease(view, LEFT, NO_KEYS, at(grid, *(others or (first,))[-1]))


def block(level: int, days: range, hours: range, levels: str = NOTHING) -> str:
    return painted(levels, [hour_of_week(day, hour) for day in days for hour in hours], level)


def test_a_drag_paints_the_block_from_where_it_began_to_where_it_ends(grid):
    grid.brush = 2
    drag(grid, (MONDAY, 17), (TUESDAY, 19), (TUESDAY, 20))
    assert grid.week.levels == block(2, range(2), range(17, 21))


def test_a_drag_back_takes_in_what_it_leaves(grid):
    grid.brush = 3
    drag(grid, (TUESDAY, 12), (SUNDAY, 23), (MONDAY, 10))
    assert grid.week.levels == block(3, range(2), range(10, 13))


def test_without_a_brush_the_first_hours_next_level_is_painted(grid):
    for level in (1, 2, 3, 0):
        drag(grid, (SUNDAY, 23))
        assert grid.week.levels == block(level, range(6, 7), range(23, 24))
    grid.week.load(block(2, range(1), range(5)))
    drag(grid, (MONDAY, 4), (MONDAY, 6))
    assert grid.week.levels == block(3, range(1), range(4, 7), block(2, range(1), range(5)))


def test_a_drag_is_one_change(grid):
    grid.brush = 1
    drag(grid, (MONDAY, 0), (MONDAY, 5), (TUESDAY, 5))
    grid.week.undo()
    assert grid.week.levels == NOTHING
    assert not grid.week.can_undo
    grid.week.redo()
    assert grid.week.levels == block(1, range(2), range(6))


def test_a_drag_that_changes_nothing_cannot_be_undone(grid):
    grid.brush = 0
    drag(grid, (MONDAY, 0), (MONDAY, 5))
    assert not grid.week.can_undo


def test_a_drag_out_of_the_grid_ends_at_its_edge(grid):
    grid.brush = 1
    QTest.mousePress(grid.viewport(), LEFT, NO_KEYS, at(grid, SUNDAY, 22))
    move(grid, QPoint(grid.width() + 200, grid.height() + 200))
    QTest.mouseRelease(grid.viewport(), LEFT, NO_KEYS, QPoint(grid.width() + 200, grid.height() + 200))
    assert grid.week.levels == block(1, range(6, 7), range(22, 24))


@pytest.mark.parametrize(
    ("key", "level"), [(Qt.Key.Key_1, 1), (Qt.Key.Key_2, 2), (Qt.Key.Key_3, 3), (Qt.Key.Key_0, 0)]
)
def test_a_figure_paints_the_hour_that_the_arrows_have_come_to(grid, key, level):
    grid.week.load("1" * 168)
    for arrow in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(grid, arrow)
    QTest.keyClick(grid, key)
    assert grid.week.levels == block(level, range(1, 2), range(2, 3), "1" * 168)


def test_shift_and_the_arrows_choose_what_a_figure_paints(grid):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(grid, key, SHIFT)
    assert grid.has_block()
    QTest.keyClick(grid, Qt.Key.Key_3)
    assert grid.week.levels == block(3, range(2), range(3))
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert grid.week.levels == NOTHING


def test_the_space_bar_gives_the_next_level(grid):
    for level in (1, 2, 3, 0):
        QTest.keyClick(grid, Qt.Key.Key_Space)
        assert grid.week.levels[0] == str(level)


def test_figures_with_control_are_left_to_others(grid):
    QTest.keyClick(grid, Qt.Key.Key_3, CONTROL)
    assert grid.week.levels == NOTHING


def test_undo_and_redo_by_keys_are_the_grids_own(grid):
    QTest.keyClick(grid, Qt.Key.Key_2)
    QTest.keyClick(grid, Qt.Key.Key_Z, CONTROL)
    assert grid.week.levels == NOTHING
    QTest.keyClick(grid, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert grid.week.levels[0] == "2"


def test_a_heading_chooses_a_day_or_an_hour(grid):
    days, hours = grid.verticalHeader(), grid.horizontalHeader()
    QTest.mouseClick(days.viewport(), LEFT, NO_KEYS, QPoint(5, days.sectionViewportPosition(SUNDAY) + 5))
    QTest.keyClick(grid, Qt.Key.Key_1)
    assert grid.week.levels == block(1, range(6, 7), range(24))
    QTest.mouseClick(hours.viewport(), LEFT, NO_KEYS, QPoint(hours.sectionViewportPosition(8) + 3, 5))
    QTest.keyClick(grid, Qt.Key.Key_2)
    assert grid.week.levels == block(2, range(7), range(8, 9), block(1, range(6, 7), range(24)))


@pytest.mark.parametrize("at_pixel", [0, 1, 5, 9])
def test_the_whole_of_a_narrow_heading_chooses_its_hour_and_a_drag_those_on_the_way(grid, at_pixel):
    grid.resize(grid.minimumSizeHint())
    hours = grid.horizontalHeader()
    first, last = (QPoint(hours.sectionViewportPosition(hour) + at_pixel, 5) for hour in (8, 10))
    QTest.mousePress(hours.viewport(), LEFT, NO_KEYS, first)
    QTest.keyClick(grid, Qt.Key.Key_1)
    assert grid.week.levels == block(1, range(7), range(8, 9))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(last), Qt.MouseButton.NoButton, LEFT, NO_KEYS)
    QApplication.sendEvent(hours.viewport(), event)
    QTest.mouseRelease(hours.viewport(), LEFT, NO_KEYS, last)
    QTest.keyClick(grid, Qt.Key.Key_2)
    assert grid.week.levels == block(2, range(7), range(8, 11))


def test_what_can_only_be_looked_at_is_not_painted(grid):
    grid.set_read_only(True)
    grid.brush = 3
    drag(grid, (MONDAY, 3), (TUESDAY, 4))
    for key in (Qt.Key.Key_3, Qt.Key.Key_Space):
        QTest.keyClick(grid, key)
    grid.paint_selection(2)
    assert grid.week.levels == NOTHING
    grid.set_read_only(False)
    QTest.keyClick(grid, Qt.Key.Key_3)
    assert grid.week.levels != NOTHING


def test_another_week_has_nothing_to_take_back(grid):
    QTest.keyClick(grid, Qt.Key.Key_3)
    grid.week.load("2" * 168)
    assert not grid.week.can_undo
    assert not grid.week.can_redo


def test_who_listens_hears_the_day_the_hours_and_the_level(grid):
    grid.week.load(block(3, range(6, 7), range(23, 24)))
    index = grid.week.index(SUNDAY, 23)
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == index.data(Qt.ItemDataRole.ToolTipRole)
    assert "23–24" in spoken
    assert int(index.data(LEVEL_ROLE)) == 3
    assert index.data() is None
    assert grid.accessibleName()
    assert "0, 1, 2" in grid.accessibleDescription()


def test_all_hours_fit_however_narrow_and_large_the_font(grid, qtbot):
    assert grid.minimumSizeHint().width() <= 380
    grid.resize(grid.minimumSizeHint())
    QApplication.processEvents()
    widths = [grid.columnWidth(hour) for hour in range(24)]
    assert min(widths) >= LEAST_CELL
    assert sum(widths) <= grid.viewport().width()
    before = grid.sizeHint().height()
    font = QFont(grid.font())
    font.setPointSize(2 * font.pointSize())
    grid.setFont(font)
    assert grid.sizeHint().height() > before
    grid.resize(500, grid.sizeHint().height())
    assert grid.rowViewportPosition(6) + grid.rowHeight(6) <= grid.viewport().height()


def test_every_day_is_seen_in_a_theme_that_draws_a_frame(grid):
    grid.setStyleSheet("QTableView { border: 3px solid black }")
    grid.resize(grid.sizeHint())
    QApplication.processEvents()
    assert grid.frameWidth() > 0
    assert grid.rowViewportPosition(SUNDAY) + grid.rowHeight(SUNDAY) <= grid.viewport().height()
    assert sum(grid.columnWidth(hour) for hour in range(24)) <= grid.viewport().width()


def test_a_level_looks_as_high_as_it_is(grid):
    """Told by height: a third of the cell is filled at level 1, and so on."""
    filled = []
    for level in range(4):
        picture = level_icon(level, QPalette(), 32).pixmap(32, 32).toImage()
        ground = picture.pixelColor(16, 2) if level < 3 else None
        column = [picture.pixelColor(16, y) for y in range(2, 30)]
        filled.append(28 if ground is None else sum(color != ground for color in column))
    assert filled[0] == 0
    assert filled[1] == pytest.approx(28 / 3, abs=1.5)
    assert filled[2] == pytest.approx(2 * 28 / 3, abs=1.5)


def test_the_grid_is_painted_as_it_stands(grid):
    """Level 3 fills its hour and level 0 leaves it, in whatever palette."""
    grid.week.load(block(3, range(1), range(1)))
    grid.selectionModel().setCurrentIndex(
        grid.week.index(SUNDAY, 12), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    picture = grid.viewport().grab().toImage()
    full, empty = (picture.pixelColor(at(grid, MONDAY, hour)) for hour in (0, 5))
    assert full == grid.palette().color(QPalette.ColorRole.Highlight)
    assert empty == grid.palette().color(QPalette.ColorRole.Base)
