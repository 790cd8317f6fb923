"""A layer that is not a file, such as a WFS: fetched once into a GeoPackage, which is then the delivery."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureSink,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)

from ..domain.progress import Progress, Silent
from ..errors import ScenkartanError
from ..i18n import tr

_PROGRESS_EVERY = 200
_NO_FILE_NAME = re.compile(r"[^\w\- ]")


@dataclass(frozen=True)
class TakenLayer:
    """A layer as it was when it was taken, with unsaved edits; may be read in a task."""

    name: str
    source: QgsVectorLayerFeatureSource
    wkb_type: QgsWkbTypes.Type
    count: int


def take_layer(layer: QgsVectorLayer) -> TakenLayer:
    """Take a layer of the project as it is now; on the main thread.

    Raises
    ------
    ScenkartanError
        The layer's source cannot be reached.
    """
    if not layer.isValid():
        raise ScenkartanError(
            tr("The layer {layer} cannot be reached. Check that the service answers and try again.").format(
                layer=layer.name()
            ),
            layer.error().message(),
        )
    return TakenLayer(layer.name(), QgsVectorLayerFeatureSource(layer), layer.wkbType(), layer.featureCount())


def fetch_layer(
    layer: TakenLayer,
    folder: Path,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Path:
    """Copy a layer into a GeoPackage in ``folder``; give the file.

    Parameters
    ----------
    layer
        What ``take_layer`` took. The file is named after it.
    folder
        A temporary one, where the copy is kept until it is received. One of the same name is replaced.
    progress
        Checked for cancelling at every feature.

    Raises
    ------
    ScenkartanError
        Not all of the layer came, or the copy cannot be written.
    Cancelled
        From ``progress``.
    """
    path = folder / f"{_NO_FILE_NAME.sub('_', layer.name) or 'layer'}.gpkg"
    fetched = 0
    writer = _writer(layer, path)
    try:
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise _not_copied(layer, writer.errorMessage())
        for feature in layer.source.getFeatures():
            progress.check()
            fetched += 1
            if fetched % _PROGRESS_EVERY == 0:
                progress.report(min(fetched / max(layer.count, fetched), 1.0), tr("Fetching the layer"))
            if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise _not_copied(layer, writer.errorMessage())
        if not writer.flushBuffer() or fetched < layer.count:
            text = tr("Only {fetched} of {expected} rows of the layer {layer} came. Try again.")
            raise ScenkartanError(
                text.format(fetched=fetched, expected=layer.count, layer=layer.name), writer.errorMessage()
            )
    finally:
        # The file is whole, and can be removed, when nothing holds the writer: no traceback either.
        del writer
    return path


def _writer(layer: TakenLayer, path: Path) -> QgsVectorFileWriter:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "delivery"
    options.layerOptions = ["FID=scenkartan_fid"]
    source = layer.source
    return QgsVectorFileWriter.create(
        str(path), source.fields(), layer.wkb_type, source.crs(), QgsCoordinateTransformContext(), options
    )


def _not_copied(layer: TakenLayer, detail: str) -> ScenkartanError:
    return ScenkartanError(tr("The layer {layer} could not be copied.").format(layer=layer.name), detail)
