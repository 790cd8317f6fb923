"""The features of a delivered layer, as far as they can be read."""

from __future__ import annotations

from typing import Iterator

from osgeo import gdal, ogr

from .findings import FindingRule, Findings, Severity
from .gdal_errors import RAISED_BY_GDAL


def features_of(layer: ogr.Layer, found: Findings) -> Iterator[ogr.Feature]:
    """Give a layer's features in order; that reading stops before the last is a finding that blocks.

    What stops it GDAL raises or only says: which is not ours to set.
    """
    gdal.ErrorReset()
    count = 0
    try:
        while (feature := layer.GetNextFeature()) is not None:
            count += 1
            yield feature
        stopped = gdal.GetLastErrorType() >= gdal.CE_Failure
    except RAISED_BY_GDAL:
        stopped = True
    if stopped or count < layer.GetFeatureCount():
        found.note(FindingRule.FILE_DAMAGED, Severity.BLOCKING)
