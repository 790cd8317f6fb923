"""The chart of the rule's sensitivity, in the colours and the font of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QByteArray, QRectF, QSize
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ...domain.sensitivity import Sensitivity
from ...i18n import tr

if TYPE_CHECKING:
    from ...sheets.sensitivity_figure import Look

# The rule's line: told apart from the text's colour on both light and dark.
_LINE_ON_LIGHT, _LINE_ON_DARK = "#b3261e", "#ff8a80"
_DARK = 128


class SensitivityChart(QLabel):
    """Draws the same figure as the reports; the table beside it says it in figures.

    A label, because a theme that is a style sheet colours the text of labels, and not that of other widgets.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Sensitivity | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Scenes in the class for each radius, as a chart"))

    def show_sensitivity(self, found: Sensitivity | None, said: str) -> None:
        """Show other counts, or none; ``said`` is the sentence of them."""
        self._found = found
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Give a size in which the figures on the axes can be read."""
        line = self.fontMetrics().height()
        return QSize(22 * line, 13 * line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figure at the size that there is."""
        if self._found is None:
            return
        from ...sheets.sensitivity_figure import sensitivity_svg

        svg = sensitivity_svg(self._found, self.width(), self.height(), tr, self._look())
        painter = QPainter(self)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(self.rect()))
        painter.end()

    def _look(self) -> Look:
        from ...sheets.sensitivity_figure import Look

        colours = self.palette()
        dark = colours.color(QPalette.ColorRole.Window).lightness() < _DARK
        return Look(
            ink=colours.color(QPalette.ColorRole.WindowText).name(),
            faint=colours.color(QPalette.ColorRole.Mid).name(),
            line=_LINE_ON_DARK if dark else _LINE_ON_LIGHT,
            font_size=float(self.fontInfo().pixelSize()),
            family=self.fontInfo().family(),
        )
