"""What GDAL says of a damaged file: kept from the log, and known when it is raised."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator

from osgeo import gdal

RAISED_BY_GDAL = (RuntimeError, UnicodeDecodeError)
"""What GDAL's functions raise where its exceptions are switched on, which is not ours to set.

Its words quote the file. Where these are no UTF-8, Python raises that in their stead.
"""


@contextmanager
def quiet_gdal() -> Iterator[None]:
    """Keep GDAL's messages, which quote coordinates and content, from the log; this thread only."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
