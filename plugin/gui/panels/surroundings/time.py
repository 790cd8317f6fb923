"""Time: the chosen scene's week, how it meets the hours of children, and how much of their way is dark."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QSignalBlocker, QSize, Qt
from qgis.PyQt.QtGui import QPalette, QShowEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ....domain.exposure import (
    Exposure,
    Overlap,
    dark_definition,
    dark_in_words,
    figure_text,
    headline,
    index_definition,
    overlap_in_words,
)
from ....domain.figures import percent
from ....domain.overview import SceneInYear, YearOverview
from ....domain.time_profile import LEVELS, NOTHING, Season, TimeProfile, profile_for
from ....errors import ScenkartanError
from ....i18n import capital, mark, tr
from ... import wording
from ...context import Context
from ...models.records import Column
from ...tables import RecordTable, fit_height
from ...widgets.month_bars import MonthBars
from ...widgets.time_grid import TimeGrid, level_icon
from .tab import Tab

if TYPE_CHECKING:
    from ....analysis.darkness import DarkWays

OVERLAPS: tuple[Column[Overlap], ...] = (
    Column(
        mark("Hours"),
        lambda overlap: capital(tr(overlap.activity.label)),
        sort=lambda overlap: overlap.activity.order,
        tooltip=lambda overlap: overlap_in_words(overlap, tr),
        stretch=True,
    ),
    Column(
        mark("Index"),
        lambda overlap: percent(overlap.index),
        sort=lambda overlap: overlap.index,
        tooltip=lambda overlap: overlap_in_words(overlap, tr),
        help=mark("The mean level at the scene during these hours, as a share of the highest level"),
        number=True,
    ),
    Column(
        mark("Active h"),
        lambda overlap: tr("{active} of {hours}").format(
            active=figure_text(overlap.active_hours, tr), hours=figure_text(overlap.hours, tr)
        ),
        sort=lambda overlap: overlap.active_hours,
        help=mark("Hours a week at which something happens at the scene, of the activity's hours"),
        number=True,
    ),
    Column(
        mark("Share"),
        lambda overlap: percent(overlap.scene_share),
        sort=lambda overlap: overlap.scene_share,
        help=mark("How much of all that happens at the scene in a week falls in these hours"),
        number=True,
    ),
)


class TimeTab(Tab):
    """The week is painted here and saved with a button; what is painted is kept while one looks elsewhere."""

    TITLE = mark("Time")
    FORM = "surroundings_time"

    seasonCombo: QComboBox
    undoButton: QToolButton
    redoButton: QToolButton
    saveButton: QPushButton
    stateLabel: QLabel
    gridPlace: QVBoxLayout
    brushLayout: QHBoxLayout
    hourLabel: QLabel
    headlineLabel: QLabel
    overlapsTable: QTableView
    definitionLabel: QLabel
    darkLabel: QLabel
    barsPlace: QVBoxLayout
    barsLegend: QLabel
    timetableButton: QPushButton
    assumedLabel: QLabel

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.grid = TimeGrid(self)
        self.bars = MonthBars(self)
        self.gridPlace.addWidget(self.grid)
        self.barsPlace.addWidget(self.bars)
        self.undoButton.setIcon(QgsApplication.getThemeIcon("/mActionUndo.svg"))
        self.redoButton.setIcon(QgsApplication.getThemeIcon("/mActionRedo.svg"))
        self.overlaps: RecordTable[Overlap] = RecordTable(
            self.overlapsTable, OVERLAPS, lambda overlap: overlap.activity.value
        )
        self.brushes = self._build_brushes()
        for season in Season:
            self.seasonCombo.addItem(capital(tr(season.label)), season.value)
        self.definitionLabel.setText(index_definition(tr))
        self._overview: YearOverview | None = None
        self._scene: SceneInYear | None = None
        self._ways: DarkWays | None = None
        self._shown: TimeProfile | None = None
        self._loading = False
        # What has been painted and not saved yet, by register and what it is the week of.
        self._drafts: dict[tuple[Path, str, int, Season], TimeProfile] = {}
        self.seasonCombo.currentIndexChanged.connect(lambda _index: self._show_week())
        self.grid.week.changed.connect(self._painted)
        self.grid.selectionModel().currentChanged.connect(lambda _new, _old: self._show_hour())
        self.undoButton.clicked.connect(self.grid.week.undo)
        self.redoButton.clicked.connect(self.grid.week.redo)
        self.saveButton.clicked.connect(self.save)
        self.timetableButton.clicked.connect(context.time.edit_timetable)

    @property
    def season(self) -> Season:
        """The season that is shown."""
        return Season(self.seasonCombo.currentData())

    @property
    def unsaved(self) -> list[TimeProfile]:
        """The weeks of the shown year that have been painted and not saved."""
        overview = self._overview
        if overview is None or overview.year is None:
            return []
        here = (overview.path, overview.year.year)
        return [week for key, week in self._drafts.items() if (key[0], key[2]) == here]

    def show_overview(self, overview: YearOverview) -> None:
        """Take the year's timetable and darkness; both are worked out when they are looked at."""
        self._overview = overview
        self._ways = None
        self.assumedLabel.setVisible(overview.timetable.assumed)

    def show_scene(self, overview: YearOverview, scene: SceneInYear | None) -> None:
        """Show the chosen scene's week, in the season that it has one for."""
        is_new = scene is None or self._scene is None or scene.id != self._scene.id
        self._scene = scene
        if is_new and scene is not None and profile_for(scene.time_profiles, self.season) is None:
            with QSignalBlocker(self.seasonCombo):
                self.seasonCombo.setCurrentIndex(_first_season(scene))
        self.setEnabled(scene is not None)
        self._show_week()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Work out the figures now that somebody looks, and in which colours."""
        super().showEvent(event)
        self._paint_brushes()
        self._show_figures()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and self.isVisible():
            self._paint_brushes()

    def save(self) -> None:
        """Save every week that was painted, or that nothing happens in this one."""
        weeks = self.unsaved
        if not weeks and self._shown is not None:
            weeks = [self._shown]
        overview = self._overview
        if overview is not None and weeks:
            self.context.time.save_weeks(weeks, partial(self._forget, overview.path, weeks))

    def _forget(self, path: Path, saved: Sequence[TimeProfile]) -> None:
        """Let go of drafts that are in the register now; what was painted since stays one."""
        for week in saved:
            key = _key(path, week)
            if self._drafts.get(key) == week:
                del self._drafts[key]
        self._show_state()

    def _show_week(self) -> None:
        """Show the week of the scene and season: as it was painted, else as it is stored."""
        week = self._week()
        is_same = week is not None and self._shown is not None and week == self._shown
        self._shown = week
        if not is_same:
            self._loading = True
            self.grid.week.load(NOTHING if week is None else week.levels)
            self._loading = False
        self.grid.set_read_only(not self._writable)
        for brush in self.brushes:
            brush.setEnabled(self._writable)
        self._show_state()
        self._show_hour()
        self._show_figures()

    def _week(self) -> TimeProfile | None:
        overview, scene = self._overview, self._scene
        if overview is None or overview.year is None or scene is None:
            return None
        week = TimeProfile(scene.id, overview.year.year, NOTHING, self.season)
        stored = profile_for(scene.time_profiles, self.season)
        if stored is not None:
            week = replace(week, levels=stored.levels)
        return self._drafts.get(_key(overview.path, week), week)

    @property
    def _writable(self) -> bool:
        return self._overview is not None and self._overview.writable and self._scene is not None

    @property
    def _known(self) -> TimeProfile | None:
        """The week that the figures are of: painted, or stored; None where nobody knows."""
        if self._overview is None or self._scene is None or self._shown is None:
            return None
        draft = self._drafts.get(_key(self._overview.path, self._shown))
        return draft or profile_for(self._scene.time_profiles, self.season)

    def _painted(self) -> None:
        """Keep what was painted until it is saved."""
        if self._loading or self._shown is None or self._overview is None or self._scene is None:
            return
        self._shown = replace(self._shown, levels=self.grid.week.levels)
        key = _key(self._overview.path, self._shown)
        if self._shown in self._scene.time_profiles:
            self._drafts.pop(key, None)
        else:
            self._drafts[key] = self._shown
        self._show_state()
        self._show_hour()
        self._show_figures()

    def _show_state(self) -> None:
        week = self.grid.week
        self.undoButton.setEnabled(self._writable and week.can_undo)
        self.redoButton.setEnabled(self._writable and week.can_redo)
        self.saveButton.setEnabled(self._writable and (bool(self.unsaved) or self._known is None))
        text = self._state()
        self.stateLabel.setText(text)
        self.stateLabel.setVisible(bool(text))

    def _state(self) -> str:
        known, unsaved = self._known, len(self.unsaved)
        if self._scene is None:
            return ""
        if known is None:
            if not self._writable:
                return tr("No week is recorded: nobody knows when the scene is active.")
            return tr("No week is recorded yet. Paint it, or save it as it is if nothing happens.")
        if unsaved == 1:
            return tr("1 week has been changed and is not saved.")
        if unsaved:
            return tr("{count} weeks have been changed and are not saved.").format(count=unsaved)
        if known.season is not self.season:
            return tr("The week of the whole year holds here. Paint it to give the season its own.")
        return ""

    def _show_hour(self) -> None:
        index = self.grid.currentIndex()
        self.hourLabel.setText(str(index.data(Qt.ItemDataRole.ToolTipRole)) if index.isValid() else "")

    def _show_figures(self) -> None:
        """Work out what the week means; nothing is said of a week that nobody knows."""
        if not self.isVisible() or self._overview is None:
            return
        exposure, error = None, ""
        known = self._known
        try:
            from ....workflow.time_exposure import exposure_of, year_darkness, year_ways

            if self._ways is None:
                self._ways = year_ways(self._overview)
            if known is not None:
                exposure = exposure_of(known, self._overview.timetable, self._ways)
            months = exposure.dark_months if exposure is not None else year_darkness(self._ways)
        except ScenkartanError as wrong:
            months, error = (), wrong.text
        self._show_overlaps(exposure)
        dark = dark_in_words(months, tr, wording.month)
        self.darkLabel.setText(error or dark)
        self.darkLabel.setToolTip(dark_definition(tr))
        self.bars.show_months(months)
        self.bars.setVisible(bool(months))
        self.barsLegend.setVisible(bool(months) and exposure is not None)

    def _show_overlaps(self, exposure: Exposure | None) -> None:
        overlaps = exposure.overlaps if exposure is not None else ()
        self.headlineLabel.setText(headline(overlaps, tr))
        self.overlaps.show(overlaps)
        fit_height(self.overlapsTable, len(overlaps))
        for part in (self.headlineLabel, self.overlapsTable, self.definitionLabel):
            part.setVisible(bool(overlaps))

    def _build_brushes(self) -> list[QToolButton]:
        """Make a button for each level: what to paint with, and the grid's legend at the same time."""
        return [self._brush(level) for level in range(len(LEVELS))]

    def _brush(self, level: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(tr(LEVELS[level]))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setCheckable(True)
        button.setToolTip(
            tr("Paint with this level, or give it to the hours that are chosen. Press again to let go of it.")
        )
        button.clicked.connect(partial(self._take_brush, level))
        self.brushLayout.addWidget(button)
        return button

    def _paint_brushes(self) -> None:
        """Let every brush look as its level does in the grid, whose colours a theme may make its own."""
        palette = QPalette(self.grid.palette())
        palette.setCurrentColorGroup(QPalette.ColorGroup.Active)  # Qt greys a disabled button's icon itself
        for level, button in enumerate(self.brushes):
            side = button.fontMetrics().height()
            button.setIcon(level_icon(level, palette, side))
            button.setIconSize(QSize(side, side))

    def _take_brush(self, level: int, taken: bool) -> None:
        if self.grid.has_block():
            self.grid.paint_selection(level)
            taken = False
        for number, button in enumerate(self.brushes):
            button.setChecked(taken and number == level)
        self.grid.brush = level if taken else None


def _key(path: Path, week: TimeProfile) -> tuple[Path, str, int, Season]:
    return path, week.scene_id, week.year, week.season


def _first_season(scene: SceneInYear) -> int:
    """Give the place in the list of the first season that a scene has a week for."""
    return min((week.season.order for week in scene.time_profiles), default=0)
