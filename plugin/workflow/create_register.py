"""Making a register."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from ..crs import require_metric
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.create import create_register as make_file


def create_register(path: Path, crs: QgsCoordinateReferenceSystem, municipality: str) -> Path:
    """Make a new register with the first version of the school rule and of the definition.

    Parameters
    ----------
    path
        The file to make; ".gpkg" is added if the name has no such ending.
    crs
        The working CRS: projected, in metres, and not Web Mercator.
    municipality
        The municipality that the register is for.

    Returns
    -------
    Path
        The file that was made.

    Raises
    ------
    ScenkartanError
        If distances cannot be measured in the CRS, the municipality is missing, or the file
        cannot be made. There is then no new file.
    """
    require_metric(crs)
    if not municipality.strip():
        raise ScenkartanError(tr("State the municipality that the register is for."))
    if path.suffix.lower() != ".gpkg":
        path = path.with_name(f"{path.name}.gpkg")
    make_file(path, crs.authid(), municipality.strip())
    return path
