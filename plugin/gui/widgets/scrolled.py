"""Scrolling where there is too little room: nothing may keep QGIS' window from fitting a small screen."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(widget: QWidget, parent: QWidget) -> QScrollArea:
    """Put a widget in an area that scrolls it; with room enough it looks as if it stood there by itself."""
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(widget)
    # Else it is a patch in the colour of windows on a tab of another colour.
    for part in (area.viewport(), widget):
        part.setAutoFillBackground(False)
    return area
