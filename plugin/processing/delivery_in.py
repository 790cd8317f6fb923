"""What the algorithms about deliveries ask for: the file, what to read of it, where it should be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..crs import is_metric, suggest_metric, transform_geometries
from ..errors import ScenkartanError
from ..i18n import tr
from .base import INPUT, Parameters

if TYPE_CHECKING:
    from ..delivery.region import Region
    from ..workflow.delivery_choices import DeliveryChoices

LAYER, MUNICIPALITY = "LAYER", "MUNICIPALITY"
NAME_FIELD, ID_FIELD, STATUS_FIELD, CRS = "NAME_FIELD", "ID_FIELD", "STATUS_FIELD", "CRS"
FIXES, DROP_COLUMNS = "FIXES", "DROP_COLUMNS"
# As QGIS writes the source of a layer in a file that has several.
_LAYER = "|layername="
# Names of columns may hold commas.
_BETWEEN_COLUMNS = ";"


def file_parameter() -> QgsProcessingParameterFile:
    """Ask for the delivered file."""
    return QgsProcessingParameterFile(INPUT, tr("Delivered file"))


def municipality_parameter() -> QgsProcessingParameterFeatureSource:
    """Ask for the area where the delivery should be."""
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    return QgsProcessingParameterFeatureSource(
        MUNICIPALITY, tr("The municipality's area"), polygons, optional=True
    )


def fields_parameters() -> tuple[QgsProcessingParameterString, ...]:
    """Ask for the fields with the name, the id and the status."""
    asked = (
        (NAME_FIELD, tr("Field with the name")),
        (ID_FIELD, tr("Field with the id")),
        (STATUS_FIELD, tr("Field with the status")),
    )
    return tuple(QgsProcessingParameterString(name, text, optional=True) for name, text in asked)


def crs_parameter() -> QgsProcessingParameterCrs:
    """Ask for the reference system that the file's numbers are in."""
    return QgsProcessingParameterCrs(CRS, tr("Coordinate reference system of the file"), optional=True)


def fixes_parameters() -> tuple[QgsProcessingParameterEnum, QgsProcessingParameterString]:
    """Ask for the accepted fixes, by their codes, and the columns to leave out."""
    from ..delivery.fixes import Fix

    fixes = QgsProcessingParameterEnum(
        FIXES,
        tr("Accepted fixes"),
        [fix.value for fix in Fix if fix is not Fix.DROP_COLUMN],
        allowMultiple=True,
        optional=True,
        usesStaticStrings=True,
    )
    columns = QgsProcessingParameterString(
        DROP_COLUMNS, tr("Columns to leave out, with ; between them"), optional=True
    )
    return fixes, columns


def fixes_in_words() -> str:
    """Explain the codes of the fixes, one a line."""
    from ..delivery.fixes import Fix

    return "\n".join(f"{fix.value}: {tr(fix.label)}" for fix in Fix if fix is not Fix.DROP_COLUMN)


def file_and_choices(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> tuple[Path, DeliveryChoices]:
    """Give the delivered file, and what was chosen of those parameters that the algorithm has."""
    from ..delivery.fixes import Fix
    from ..workflow.delivery_choices import DeliveryChoices

    def text(name: str) -> str | None:
        if algorithm.parameterDefinition(name) is None:
            return None
        return algorithm.parameterAsString(parameters, name, context) or None

    path, _, layer = algorithm.parameterAsString(parameters, INPUT, context).partition(_LAYER)
    crs = algorithm.parameterAsCrs(parameters, CRS, context)
    fixes = algorithm.parameterAsEnumStrings(parameters, FIXES, context)
    columns = (text(DROP_COLUMNS) or "").split(_BETWEEN_COLUMNS)
    dropped = frozenset(column.strip() for column in columns if column.strip())
    accepted = frozenset(Fix(code) for code in fixes if code) | ({Fix.DROP_COLUMN} if dropped else set())
    return Path(path), DeliveryChoices(
        name_field=text(NAME_FIELD),
        id_field=text(ID_FIELD),
        status_field=text(STATUS_FIELD),
        crs_authid=crs.authid() if crs.isValid() else None,
        layer=layer or text(LAYER),
        fixes=accepted,
        dropped_columns=dropped,
    )


def municipality(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> Region | None:
    """Give the area that was asked for as one region in a metric system; None where none was given.

    Raises ScenkartanError for a layer without reference system or without any area.
    """
    from ..delivery.region import united

    source = algorithm.parameterAsSource(parameters, MUNICIPALITY, context)
    if source is None:
        return None
    transforms = context.transformContext()
    crs, extent = source.sourceCrs(), source.sourceExtent()
    if not crs.isValid():
        raise ScenkartanError(
            tr("{layer}: the coordinate reference system is unknown. Set it on the layer.").format(
                layer=source.sourceName()
            )
        )
    metric = crs if is_metric(crs, extent, transforms) else suggest_metric(extent, crs, transforms)
    geometries = (feature.geometry() for feature in source.getFeatures())
    wkbs = [wkb for wkb in transform_geometries(geometries, crs, metric, transforms) if wkb]
    if not wkbs:
        raise ScenkartanError(
            tr("{layer} has no area. Choose the layer with the municipality's border.").format(
                layer=source.sourceName()
            )
        )
    return united(wkbs, metric.authid())
