"""Sensitivity: what the sentence about the schools depends on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from ....domain.overview import YearOverview
from ....domain.proximity import Origin
from ....domain.sensitivity import RadiusCount, Sensitivity
from ....errors import ScenkartanError
from ....i18n import mark, tr
from ... import wording
from ...context import Context
from ...models.records import Column
from ...rereading import Rereading
from ...tables import RecordTable
from ...tasks import Jobs
from ...widgets.sensitivity_chart import SensitivityChart
from .tab import Tab

if TYPE_CHECKING:
    from ....domain.progress import Progress


@dataclass(frozen=True)
class _Row:
    """A radius with its counts from the boundary, and the one from the centroid."""

    boundary: RadiusCount
    centroid: RadiusCount


COLUMNS: tuple[Column[_Row], ...] = (
    Column(
        mark("Radius"),
        lambda row: wording.distance(row.boundary.radius_m),
        sort=lambda row: row.boundary.radius_m,
        number=True,
        stretch=True,
    ),
    Column(
        mark("Certain"),
        lambda row: str(row.boundary.n_certain),
        sort=lambda row: row.boundary.n_certain,
        help=mark("Scenes with a school inside, or nearer than the radius less the uncertainty"),
        number=True,
    ),
    Column(
        mark("In class"),
        lambda row: str(row.boundary.n_in_class),
        sort=lambda row: row.boundary.n_in_class,
        help=mark("Scenes with a school at the radius or nearer, from the boundary"),
        number=True,
    ),
    Column(
        mark("Possible"),
        lambda row: str(row.boundary.n_possible),
        sort=lambda row: row.boundary.n_possible,
        help=mark("Scenes with a school at the radius plus the uncertainty or nearer"),
        number=True,
    ),
    Column(
        mark("Centroid"),
        lambda row: str(row.centroid.n_in_class),
        sort=lambda row: row.centroid.n_in_class,
        help=mark("Scenes with a school at the radius or nearer, from the centroid"),
        number=True,
    ),
)


class SensitivityTab(Tab):
    """How many scenes are in the class for other radii: a sentence, a chart and a table."""

    TITLE = mark("Sensitivity")
    FORM = "surroundings_sensitivity"

    headlineLabel: QLabel
    chartPlace: QWidget
    countsTable: QTableView
    methodLabel: QLabel
    saveButton: QPushButton
    copyButton: QPushButton

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.chart = SensitivityChart(self.chartPlace)
        layout = QVBoxLayout(self.chartPlace)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.chart)
        self.counts: RecordTable[_Row] = RecordTable(
            self.countsTable, COLUMNS, lambda row: f"{row.boundary.radius_m:g}"
        )
        self.found: Sensitivity | None = None
        self._overview: YearOverview | None = None
        self._shown: YearOverview | None = None
        title = tr("Counting the scenes in the class")
        self._counting = Rereading(Jobs(self), title, self._show_found, self._show_error, self)
        self.saveButton.clicked.connect(self._save)
        self.copyButton.clicked.connect(self._copy)

    def show_overview(self, overview: YearOverview) -> None:
        """Count anew, at once if the tab is looked at, else when it is."""
        self._overview = overview
        if self.isVisible():
            self._count()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Count what has come since the tab was last looked at."""
        super().showEvent(event)
        self._count()

    def _count(self) -> None:
        overview = self._overview
        if overview is None or overview is self._shown:
            return
        self._shown = overview

        def work(_progress: Progress) -> Sensitivity:
            from ....workflow.sensitivity import year_sensitivity

            return year_sensitivity(overview)

        self._counting.ask(work)

    def _show_found(self, found: Sensitivity) -> None:
        from ....workflow.sensitivity import headline, method

        self._show(found, headline(found, tr), method(found, tr))

    def _show_error(self, error: ScenkartanError) -> None:
        self._show(None, error.text, "")

    def _show(self, found: Sensitivity | None, said: str, method: str) -> None:
        self.found = found
        self.headlineLabel.setText(said)
        self.methodLabel.setText(method)
        self.saveButton.setEnabled(found is not None)
        self.copyButton.setEnabled(found is not None)
        self.chart.show_sensitivity(found, said)
        counts = (found.of(origin) if found else [] for origin in (Origin.BOUNDARY, Origin.CENTROID))
        self.counts.show([_Row(*pair) for pair in zip(*counts)])

    def _save(self) -> None:
        if self.found is not None:
            self.context.surroundings.save_sensitivity(self.found)

    def _copy(self) -> None:
        if self.found is not None:
            self.context.surroundings.copy_sensitivity(self.found)
