"""Importing a list of schools or other places into the register, again and again as it is updated."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext

from ..domain.facility import FacilityKind
from ..domain.progress import Progress, Silent
from ..domain.reference import ReferenceKind
from ..register.register import Register
from .import_reference import ImportedReference, ReferenceChoices, import_reference


def import_facilities(
    register: Register,
    path: Path,
    *,
    kind: FacilityKind | None = None,
    crs_authid: str | None = None,
    register_date: date | None = None,
    transform_context: QgsCoordinateTransformContext,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> ImportedReference:
    """Add the units of a list to the register, or update those it has, all or nothing.

    A unit is the same as one of the same source with the same unit code (without a code, with the
    same name). It keeps its id, its yard, and its position if that was moved by hand. Units of the
    source that are not in the list any more are kept and counted in a finding.

    Parameters
    ----------
    register
        Open for writing, outside a transaction.
    path
        See ``delivery.facility_file.read_facilities``.
    kind
        What the places are where the file does not say.
    crs_authid
        The CRS of metres and geometries where the file does not state it.
    register_date
        Of when the list is, where the file does not say.
    transform_context
        QGIS' settings for the way to the register's CRS.
    progress
        Checked for cancelling at every unit.

    Raises
    ------
    ScenkartanError
        The file cannot be read, holds no places, or something in it blocks.
    Cancelled
        From ``progress``; the register is as it was.
    """
    choices = ReferenceChoices(crs_authid=crs_authid, register_date=register_date, facility_kind=kind)
    return import_reference(
        register,
        path,
        ReferenceKind.FACILITY,
        choices,
        transform_context=transform_context,
        progress=progress,
    )
