"""shapely, imported so that it reckons right inside QGIS. Whoever needs it takes it from here.

A shapely from PyPI carries a GEOS of its own. QGIS on Linux has another one loaded for the whole program to
see, and shapely would take half of its functions from that one: lines gain a third dimension, and distances
are not to be trusted. So shapely is told to look among its own libraries first, and is put to the test, since
something else may have imported it before: newer QGIS does so itself. One that was built with QGIS' own GEOS,
like Debian's own and Windows', is right in any case.
"""

from __future__ import annotations

import os
import sys
import warnings
from contextlib import contextmanager
from typing import Iterator

from .dependencies import require
from .errors import ScenkartanError
from .i18n import tr

__all__ = ["shapely"]


@contextmanager
def _own_names_first() -> Iterator[None]:
    """Let libraries loaded meanwhile prefer their own names; elsewhere than on Linux they do anyway."""
    if not hasattr(os, "RTLD_DEEPBIND"):
        yield
        return
    flags = sys.getdlopenflags()
    sys.setdlopenflags(flags | os.RTLD_DEEPBIND)
    try:
        yield
    finally:
        sys.setdlopenflags(flags)


require()
with _own_names_first():
    import shapely
    import shapely.affinity

# GEOS before 3.12 leaves the processor's mark of an invalid number behind, which numpy takes for its own.
warnings.filterwarnings("ignore", "invalid value encountered", RuntimeWarning, r"shapely\.")


def _reckons_right() -> bool:
    """Try what comes out wrong where two GEOS are mixed up: writing a line, and making one from another."""
    try:
        line = shapely.LineString([(0, 0), (3, 0)])
        beside = line.offset_curve(1).simplify(0.1)
        return (
            not beside.has_z
            and line.wkt == "LINESTRING (0 0, 3 0)"
            and line.distance(shapely.Point(6, 4)) == 5
        )
    except shapely.errors.GEOSException:
        return False


if not _reckons_right():
    raise ScenkartanError(
        tr(
            "The library shapely reckons wrong in this QGIS: something loaded it before, mixed up with what "
            "QGIS itself reckons with. Replace it by your Linux distribution's own (python3-shapely), or "
            "switch off the plugin that loads it, and start QGIS again."
        ),
        f"shapely {shapely.__version__} with GEOS {shapely.geos_version_string}",
    )
