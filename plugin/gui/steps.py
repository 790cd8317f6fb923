"""The steps of the work as a row of buttons that becomes two or three rows where the dock is narrow."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from ..i18n import tr
from ..paths import ICONS

GAP = 2
KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True)
class Step:
    """One step: its label is marked and short, its icon a file of resources/icons."""

    label: str
    icon: str


class StepBar(QWidget):
    """One button a step, one of them pressed. Signal ``chosen`` carries its number from 0."""

    chosen = pyqtSignal(int)

    def __init__(self, steps: tuple[Step, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Steps"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._group = QButtonGroup(self)
        self.buttons = [self._button(number, step) for number, step in enumerate(steps)]
        self._group.idClicked.connect(self.chosen)
        self._arrange(len(self.buttons))
        self.choose(0)

    @property
    def chosen_step(self) -> int:
        """The number of the pressed button."""
        return int(self._group.checkedId())

    def choose(self, number: int) -> None:
        """Press a step's button."""
        self.buttons[number].setChecked(True)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Give the least size: one button wide, as high as the rows that there are."""
        return QSize(self._width_of(1), self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as there is room for."""
        super().resizeEvent(event)
        fits = (columns for columns in (6, 3, 2) if self._width_of(columns) <= self.width())
        columns = next(fits, 1)
        if columns != self._columns:
            self._arrange(columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from step to step with the arrow keys."""
        step = KEYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        number = (self._group.checkedId() + step) % len(self.buttons)
        self.buttons[number].setFocus()
        self.buttons[number].click()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange again when the font has changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._columns = 0

    def _button(self, number: int, step: Step) -> QToolButton:
        button = QToolButton(self)
        button.setText(tr(step.label))
        button.setIcon(QIcon(str(ICONS / step.icon)))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(button, number)
        return button

    def _width_of(self, columns: int) -> int:
        widths = [button.sizeHint().width() for button in self.buttons]
        return sum(max(widths[column::columns]) + GAP for column in range(columns)) - GAP

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        for number, button in enumerate(self.buttons):
            self._grid.addWidget(button, number // columns, number % columns)
        for column in range(len(self.buttons)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()
