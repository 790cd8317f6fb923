"""A layer that is not a file, such as a WFS: fetched once into a GeoPackage, which is then the delivery."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureSink,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..domain.progress import Progress, Silent
from ..errors import ScenkartanError
from ..i18n import tr

_PROGRESS_EVERY = 200
_NO_FILE_NAME = re.compile(r"[^\w\- ]")


def fetch_layer(
    source: str,
    provider: str,
    name: str,
    folder: Path,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Path:
    """Copy a layer into a GeoPackage in ``folder``; give the file.

    Parameters
    ----------
    source, provider
        How QGIS knows the layer: ``QgsVectorLayer.source()`` and ``providerType()``. The layer is
        opened anew, so this may run in a task.
    name
        What the layer is called; the file is named after it.
    folder
        Where the copy is kept until it is received.
    progress
        Checked for cancelling at every feature.

    Raises
    ------
    ScenkartanError
        The layer cannot be reached, or not all of it came.
    Cancelled
        From ``progress``.
    """
    layer = QgsVectorLayer(source, name, provider)
    if not layer.isValid():
        raise ScenkartanError(
            tr("The layer {layer} cannot be reached. Check that the service answers and try again.").format(
                layer=name
            ),
            layer.error().message(),
        )
    path = folder / f"{_NO_FILE_NAME.sub('_', name) or 'layer'}.gpkg"
    expected, fetched = layer.featureCount(), 0
    writer = _writer(layer, path)
    for feature in layer.getFeatures():
        progress.check()
        fetched += 1
        if fetched % _PROGRESS_EVERY == 0:
            progress.report(min(fetched / max(expected, fetched), 1.0), tr("Fetching the layer"))
        if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise ScenkartanError(
                tr("The layer {layer} could not be copied.").format(layer=name), writer.errorMessage()
            )
    if not writer.flushBuffer() or fetched < expected:
        raise ScenkartanError(
            tr("Only {fetched} of {expected} rows of the layer {layer} came. Try again.").format(
                fetched=fetched, expected=expected, layer=name
            ),
            writer.errorMessage(),
        )
    # The file is whole when the writer is gone.
    del writer
    return path


def _writer(layer: QgsVectorLayer, path: Path) -> QgsVectorFileWriter:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "delivery"
    options.layerOptions = ["FID=scenkartan_fid"]
    writer = QgsVectorFileWriter.create(
        str(path), layer.fields(), layer.wkbType(), layer.crs(), QgsCoordinateTransformContext(), options
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise ScenkartanError(
            tr("The layer {layer} could not be copied.").format(layer=layer.name()), writer.errorMessage()
        )
    return writer
