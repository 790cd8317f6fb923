"""Scenkartan, a QGIS plugin for the yearly joint mapping of open drug scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin.plugin import ScenkartanPlugin


def classFactory(iface: QgisInterface) -> ScenkartanPlugin:
    """Make the plugin; QGIS calls this when the plugin is enabled."""
    from .plugin.plugin import ScenkartanPlugin

    return ScenkartanPlugin(iface)
