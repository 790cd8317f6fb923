"""A layer in memory, for what is delivered as something else than a layer with polygons."""

from __future__ import annotations

from typing import Iterable, Sequence

from osgeo import gdal, ogr, osr

from ..domain.progress import Progress, Silent


def memory_dataset() -> gdal.Dataset:
    """Make an empty dataset in memory."""
    # GDAL 3.11 made one driver of two.
    driver = gdal.GetDriverByName("Memory") or gdal.GetDriverByName("MEM")
    return driver.Create("", 0, 0, 0, gdal.GDT_Unknown)


def add_layer(
    dataset: gdal.Dataset,
    name: str,
    crs: osr.SpatialReference | None,
    fields: Iterable[ogr.FieldDefn | str],
) -> ogr.Layer:
    """Add a layer for any geometry; a field that is only a name is one of text.

    Raises RuntimeError where GDAL does not take it, as GDAL does itself where its exceptions are on.
    """
    layer = dataset.CreateLayer(name, crs, ogr.wkbUnknown)
    if layer is None:
        raise RuntimeError(gdal.GetLastErrorMsg())
    for field in fields:
        _check(layer.CreateField(ogr.FieldDefn(field, ogr.OFTString) if isinstance(field, str) else field))
    return layer


def add_row(layer: ogr.Layer, row: ogr.Feature) -> None:
    """Add a row; RuntimeError where GDAL does not take it: none is lost unseen."""
    _check(layer.CreateFeature(row))


def add_rows(
    layer: ogr.Layer,
    rows: Iterable[tuple[Sequence[object], ogr.Geometry | None]],
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> None:
    """Add rows of values, in the order of the fields, each with its geometry; None is no value."""
    definition = layer.GetLayerDefn()
    for values, geometry in rows:
        progress.check()
        feature = ogr.Feature(definition)
        for index, value in enumerate(values):
            if value is not None:
                feature.SetField(index, value)
        if geometry is not None:
            feature.SetGeometryDirectly(geometry)
        add_row(layer, feature)


def reference(authid: str) -> osr.SpatialReference:
    """Give the system of a code with east or longitude first, as data in files is.

    Raises RuntimeError for an unknown code.
    """
    crs = osr.SpatialReference()
    _check(crs.SetFromUserInput(authid))
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def _check(code: int) -> None:
    if code != ogr.OGRERR_NONE:
        raise RuntimeError(gdal.GetLastErrorMsg())
