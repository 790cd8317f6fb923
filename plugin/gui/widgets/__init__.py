"""Widgets of our own, where Qt and QGIS have none."""
