"""Twelve months as bars: small, without colour that must be told apart, and in words for those who listen."""

from __future__ import annotations

from typing import Sequence

from qgis.PyQt.QtCore import QEvent, QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from ...domain.exposure import DarkMonth, hours_text
from ...i18n import capital, tr
from .. import wording

_CHART_LINES = 4


class MonthBars(QLabel):
    """The dark hours of each month; the darker part of a bar is when something happens at the scene.

    A label, because a theme that is a style sheet colours the text of labels, and not that of other widgets.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: tuple[DarkMonth, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Dark hours of the ways to and from school, by month"))

    def show_months(self, months: Sequence[DarkMonth]) -> None:
        """Show other figures."""
        self._months = tuple(months)
        self.setAccessibleDescription("; ".join(map(month_in_words, self._months)))
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height that bars, figures and names take."""
        return QSize(240, (_CHART_LINES + 2) * self.fontMetrics().height())

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what a bar stands for."""
        if isinstance(event, QHelpEvent) and self._months:
            column = min(event.pos().x() * len(self._months) // max(self.width(), 1), len(self._months) - 1)
            QToolTip.showText(event.globalPos(), month_in_words(self._months[max(column, 0)]), self)
            return True
        return bool(super().event(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars with their figures over them and their months below."""
        painter = QPainter(self)
        line = self.fontMetrics().height()
        highest = max((month.dark_hours or 0.0 for month in self._months), default=0.0)
        for number, month in enumerate(self._months):
            left, right = (self.width() * at // len(self._months) for at in (number, number + 1))
            column = QRect(left, 0, right - left, self.height())
            self._paint_month(painter, month, column, line, highest)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawLine(0, self.height() - line, self.width(), self.height() - line)
        painter.end()

    def _paint_month(
        self, painter: QPainter, month: DarkMonth, column: QRect, line: int, highest: float
    ) -> None:
        palette = self.palette()
        ink = palette.color(QPalette.ColorRole.WindowText)
        room = column.height() - 2 * line
        bottom = column.bottom() - line
        painter.setPen(ink)
        name = wording.month(month.month)[:1].upper()
        center = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(column.left(), bottom + 1, column.width(), line), center, name)
        full = 0
        if highest and month.dark_hours:
            full = max(round(room * month.dark_hours / highest), 1)
            active = round(room * (month.active_dark_hours or 0.0) / highest)
            bar = QRect(column.left() + 3, bottom - full, column.width() - 6, full)
            painter.fillRect(bar, _faint(palette.color(QPalette.ColorRole.WindowText)))
            painter.fillRect(QRect(bar.left(), bottom - active, bar.width(), active), ink)
        figure = wording.UNKNOWN if month.dark_hours is None else str(round(month.dark_hours))
        painter.drawText(QRect(column.left(), bottom - full - line, column.width(), line), center, figure)


def month_in_words(month: DarkMonth) -> str:
    """Say how much of a month's ways is dark."""
    name = capital(wording.month(month.month))
    if month.dark_hours is None:
        return tr("{month}: no school days").format(month=name)
    text = tr("{month}: {dark} of {all} dark").format(
        month=name, dark=hours_text(month.dark_hours, tr), all=hours_text(month.way_hours, tr)
    )
    if month.active_dark_hours is None:
        return text
    return text + tr(", something happens in {active} of them").format(
        active=hours_text(month.active_dark_hours, tr)
    )


def _faint(color: QColor) -> QColor:
    faint = QColor(color)
    faint.setAlpha(90)
    return faint
