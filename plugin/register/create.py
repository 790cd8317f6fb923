"""Making a new register: an empty GeoPackage with the schema in it."""

from __future__ import annotations

import os
import sqlite3
import uuid
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

from osgeo import gdal, ogr, osr

from ..domain.definition import DEFINITION, DEFINITION_VERSION, Definition
from ..domain.proximity import Rule
from ..errors import ScenkartanError
from ..i18n import tr
from .connection import connect, translated
from .definitions import add_definition
from .facts import put_facts
from .migrations import current_version
from .network_share import is_network_path
from .register import Register, RegisterInfo
from .rules import add_rule
from .schema import TABLES
from .schema.ddl import literal
from .schema.triggers import create_triggers
from .tables import make_table


def create_register(path: Path, crs_authid: str, municipality: str) -> None:
    """Make a new register.

    It is made under another name and given its own when it is complete, so a failure leaves no
    half register behind.

    Parameters
    ----------
    path
        The file to make; its folder must exist.
    crs_authid
        The working CRS, as "EPSG:3006". That it is metric is the caller's to see to.
    municipality
        The municipality that the register is for.

    Raises
    ------
    ScenkartanError
        If the file exists, its folder does not or cannot be written, it would lie on a network
        share, or the CRS is unknown.
    """
    if path.exists():
        raise _exists(path)
    if is_network_path(path.parent):
        raise ScenkartanError(
            tr("A register cannot be made on a network share. Choose a folder on a local disk."), str(path)
        )
    reference = _reference(crs_authid)
    unfinished = path.with_name(f".scenkartan-{uuid.uuid4().hex}.gpkg")
    info = RegisterInfo(municipality, crs_authid, current_version(), DEFINITION, DEFINITION_VERSION)
    try:
        _make_empty(unfinished, path)
        with translated(path), closing(connect(unfinished)) as connection:
            _make_tables(connection, reference)
            register = Register(unfinished, connection, info, "", read_only=False)
            with register.transaction():
                _first_rows(register)
        _make_spatial_indexes(unfinished, path)
        _give_name(unfinished, path)
    except OSError as error:
        raise _cannot_make(path, str(error)) from error
    finally:
        for left in path.parent.glob(f"{unfinished.name}*"):
            left.unlink()


def _reference(crs_authid: str) -> osr.SpatialReference:
    """Give the reference system of an EPSG code; whether GDAL raises or returns a code is not ours to set."""
    reference = osr.SpatialReference()
    authority, _, code = crs_authid.partition(":")
    try:
        known = authority == "EPSG" and reference.ImportFromEPSG(int(code)) == ogr.OGRERR_NONE
    except (RuntimeError, ValueError):
        known = False
    if not known:
        raise ScenkartanError(
            tr("The coordinate reference system {crs} is unknown. Choose one with an EPSG code.").format(
                crs=crs_authid
            )
        )
    return reference


def _make_empty(unfinished: Path, path: Path) -> None:
    """Let GDAL make the GeoPackage, in version 1.2, which the oldest GDAL in use reads without warning."""
    options = ["VERSION=1.2", "ADD_GPKG_OGR_CONTENTS=NO"]
    try:
        dataset = gdal.GetDriverByName("GPKG").Create(
            str(unfinished), 0, 0, 0, gdal.GDT_Unknown, options=options
        )
    except RuntimeError as error:
        raise _cannot_make(path, str(error)) from error
    if dataset is None:
        raise _cannot_make(path, gdal.GetLastErrorMsg())


def _make_tables(connection: sqlite3.Connection, reference: osr.SpatialReference) -> None:
    srs_id = int(reference.GetAuthorityCode(None))
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "INSERT OR IGNORE INTO gpkg_spatial_ref_sys"
        " (srs_name, srs_id, organization, organization_coordsys_id, definition) VALUES (?, ?, 'EPSG', ?, ?)",
        (reference.GetName(), srs_id, srs_id, reference.ExportToWkt()),
    )
    for table in TABLES:
        make_table(connection, table, srs_id)
    for statement in create_triggers(TABLES):
        connection.execute(statement)
    connection.execute("COMMIT")


def _first_rows(register: Register) -> None:
    info = register.info
    put_facts(
        register,
        {
            "schema_version": str(info.schema_version),
            "crs": info.crs_authid,
            "municipality": info.municipality,
            "created_at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        },
    )
    add_definition(register, Definition(info.definition_version, info.definition))
    add_rule(register, Rule())


def _make_spatial_indexes(unfinished: Path, path: Path) -> None:
    # Nothing is raised where the dataset is: the traceback would keep the file open, and so in the way.
    if not _are_indexes_made(unfinished):
        raise _cannot_make(path, gdal.GetLastErrorMsg())


def _are_indexes_made(unfinished: Path) -> bool:
    """Let GDAL make a spatial index for each geometry; whether it raises a failure is not ours to set."""
    try:
        dataset = gdal.OpenEx(str(unfinished), gdal.OF_VECTOR | gdal.OF_UPDATE)
        geometries = [(table.name, table.geometry.name) for table in TABLES if table.geometry]
        return dataset is not None and all(_is_index_made(dataset, *names) for names in geometries)
    except RuntimeError:
        return False


def _is_index_made(dataset: gdal.Dataset, table_name: str, column_name: str) -> bool:
    arguments = f"{literal(table_name)}, {literal(column_name)}"
    result = dataset.ExecuteSQL(f"SELECT CreateSpatialIndex({arguments})")
    made = result is not None and result.GetNextFeature().GetField(0) == 1
    dataset.ReleaseResultSet(result)
    return made


def _give_name(unfinished: Path, path: Path) -> None:
    """Give the finished register its name, unless somebody has made a file of that name meanwhile."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError as error:
        raise _exists(path) from error
    try:
        unfinished.replace(path)
    except OSError:
        path.unlink()
        raise


def _exists(path: Path) -> ScenkartanError:
    text = tr("There is already a file {register}. Choose another name; nothing was changed.")
    return ScenkartanError(text.format(register=path.name))


def _cannot_make(path: Path, detail: str) -> ScenkartanError:
    text = tr(
        "The register {register} could not be made. Check that the folder exists and that you may"
        " write in it."
    )
    return ScenkartanError(text.format(register=path.name), detail)
