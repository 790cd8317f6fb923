"""The rows of a GeoPackage's layer, straight from GDAL: many at a time, not one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterator

from osgeo import gdal, ogr
from qgis.core import QgsProviderRegistry, QgsVectorLayer

from ..crs import PLANE_TYPES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = Iterator[tuple[NDArray[np.int64], list[bytes | None]]]

_PROVIDER = "ogr"
# Masked arrays would cost as much again: a missing geometry is None anyway.
_OPTIONS = ["USE_MASKED_ARRAYS=NO"]


def geopackage_rows(layer: QgsVectorLayer) -> Rows | None:
    """Give, in parts, the feature ids and the geometries as WKB of a layer, in its order.

    None for what is not a table of a GeoPackage as it stands in the file, in plane form: other formats,
    layers that are filtered or being edited, heights, curves; and where GDAL is older than 3.6.
    """
    if not _is_as_in_the_file(layer):
        return None
    source = QgsProviderRegistry.instance().decodeUri(_PROVIDER, layer.source())
    if any(source.get(name) for name in ("vsiPrefix", "vsiSuffix", "openOptions", "subset", "authcfg")):
        return None
    dataset = _opened(source.get("path", ""))
    if dataset is None:
        return None
    # QGIS, too, takes the first where none is named.
    name = source.get("layerName") or dataset.GetLayer(0).GetName()
    return _rows(dataset, name) if dataset.GetLayerByName(name) is not None else None


def _is_as_in_the_file(layer: QgsVectorLayer) -> bool:
    return (
        hasattr(ogr.Layer, "GetArrowStreamAsNumPy")
        and layer.providerType() == _PROVIDER
        and layer.storageType() == "GPKG"
        and not layer.isEditable()
        and not layer.subsetString()
        and layer.wkbType() in PLANE_TYPES
    )


def _opened(path: str) -> gdal.Dataset | None:
    try:
        return gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=["GPKG"])
    except RuntimeError:
        # Whoever wants the layer then reads it through QGIS, which says what is wrong.
        return None


def _rows(dataset: gdal.Dataset, name: str) -> Rows:
    table = dataset.GetLayerByName(name)
    definition = table.GetLayerDefn()
    fields = [definition.GetFieldDefn(number).GetName() for number in range(definition.GetFieldCount())]
    table.SetIgnoredFields(fields)
    fid, geometry = table.GetFIDColumn(), table.GetGeometryColumn()
    for batch in table.GetArrowStreamAsNumPy(options=_OPTIONS):
        yield batch[fid], batch[geometry].tolist()
