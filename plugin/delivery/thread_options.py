"""GDAL's settings for the thread that reads, put back afterwards."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, Mapping

from osgeo import gdal


@contextmanager
def thread_options(options: Mapping[str, str]) -> Iterator[None]:
    """Set GDAL's configuration options in this thread only, for as long as the context lasts."""
    before = {option: gdal.GetThreadLocalConfigOption(option) for option in options}
    for option, value in options.items():
        gdal.SetThreadLocalConfigOption(option, value)
    try:
        yield
    finally:
        for option, value in before.items():
            gdal.SetThreadLocalConfigOption(option, value)
