"""Loads the forms of ui/ into widgets."""

from __future__ import annotations

from qgis.PyQt import uic
from qgis.PyQt.QtWidgets import QWidget

from ..paths import UI


def load_ui(name: str, widget: QWidget) -> None:
    """Build the form ``ui/<name>.ui`` in a widget; its parts become attributes by object name."""
    uic.loadUi(str(UI / f"{name}.ui"), widget)
