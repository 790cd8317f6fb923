"""Scenes with their weeks, from a layer or from a register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..domain.progress import Progress
from ..domain.time_profile import Season, figures_of, profile_for
from ..errors import ScenkartanError
from ..i18n import tr
from .layers_in import read_layer
from .lines_out import fields_of

if TYPE_CHECKING:
    from ..domain.overview import YearOverview


@dataclass(frozen=True)
class Week:
    """A scene as it came, with its week; None where there is none, or it cannot be read."""

    feature: QgsFeature
    levels: str | None


@dataclass(frozen=True)
class Weeks:
    """All scenes, what their fields are, and what was wrong with their weeks."""

    rows: list[Week]
    fields: QgsFields
    wkb_type: QgsWkbTypes.Type
    crs: QgsCoordinateReferenceSystem
    findings: list[str]


def weeks_of_layer(source: QgsProcessingFeatureSource, levels_field: str, progress: Progress) -> Weeks:
    """Read a layer's scenes; a week that cannot be read is left out and told of, with its reason."""
    layer = read_layer(source.sourceName(), source, attributes=True, progress=progress)
    rows, findings, without = [], [], 0
    for feature, text in zip(layer.features, layer.texts(levels_field)):
        levels = text or None
        without += levels is None
        try:
            if levels is not None:
                figures_of(levels)
        except ScenkartanError as error:
            findings.append(
                tr("Feature {id}, left without figures: {reason}").format(id=feature.id(), reason=error.text)
            )
            levels = None
        rows.append(Week(feature, levels))
    if without:
        findings.append(tr("Scenes without a week, left without figures: {count}").format(count=without))
    return Weeks(rows, source.fields(), source.wkbType(), layer.crs, findings)


def weeks_of_register(overview: YearOverview, season: Season) -> Weeks:
    """Take a mapping year's scenes with a boundary, each with the week that holds in a season."""
    fields = fields_of(*((name, QMetaType.Type.QString) for name in ("scene_id", "name", "season")))
    rows, findings = [], []
    for scene in overview.mapped:
        profile = profile_for(scene.time_profiles, season)
        feature = QgsFeature(fields)
        geometry = QgsGeometry()
        geometry.fromWkb(scene.boundary.wkb if scene.boundary else b"")
        feature.setGeometry(geometry)
        feature.setAttributes([scene.id, scene.scene.name, NULL if profile is None else profile.season.value])
        rows.append(Week(feature, None if profile is None else profile.levels))
    without = sum(row.levels is None for row in rows)
    if without:
        findings.append(tr("Scenes without a week, left without figures: {count}").format(count=without))
    crs = QgsCoordinateReferenceSystem(overview.crs_authid)
    return Weeks(rows, fields, QgsWkbTypes.Type.MultiPolygon, crs, findings)
