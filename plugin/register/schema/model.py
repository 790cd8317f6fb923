"""How the schema is declared: tables and columns as data, from which everything else is made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Type as PyType

from ...domain.coded import Coded
from ...domain.secrecy import Secrecy
from ...i18n import mark

CodedType = PyType[Coded]


class Type(Enum):
    """What a column holds. A list is of texts; the geometries are 2D in the working CRS."""

    TEXT = "TEXT"
    INTEGER = "INTEGER"
    REAL = "REAL"
    BOOLEAN = "BOOLEAN"
    DATE = "DATE"
    TIME = "DATETIME"
    LIST = "LIST"
    POINT = "POINT"
    LINES = "MULTILINESTRING"
    POLYGONS = "MULTIPOLYGON"
    ANY_GEOMETRY = "GEOMETRY"

    @property
    def is_geometry(self) -> bool:
        """Whether the column holds a geometry."""
        return self in (Type.POINT, Type.LINES, Type.POLYGONS, Type.ANY_GEOMETRY)


@dataclass(frozen=True)
class Column:
    """One column.

    ``label`` and ``help`` are marked for translation. ``values`` is the value list: an enum of
    the domain, stored by code. ``check`` is a condition in SQL over the row. ``default`` is what a
    row gets when it is added without the column, in QGIS for example.
    """

    name: str
    type: Type
    label: str
    help: str = ""
    required: bool = False
    values: CodedType | None = None
    check: str = ""
    default: str | int | None = None


@dataclass(frozen=True)
class Reference:
    """A foreign key: rows of ``table`` whose ``key`` equals ``columns``.

    A referenced row cannot be deleted, unless ``cascade``: then the rows that refer go with it.
    With ``of_shape`` they were computed from its geometry, and go when that is redrawn too.
    """

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]
    cascade: bool = False
    of_shape: bool = False


@dataclass(frozen=True)
class Table:
    """One table. A row number ``fid`` is added to the columns, as GeoPackage requires.

    Attributes
    ----------
    key
        The column that names a row in ``change_log``.
    unique
        The sets of columns that no two rows may share; ``key`` is one without being listed.
    logged
        Whether every change is written to ``change_log``. Bulk reference data, which is read from
        files and replaced as a whole, is not; it says so in ``help``.
    immutable
        Rows are added, never changed or deleted.
    frozen
        Whether rows of a signed mapping year are read-only, for tables that refer to ``mapping_year``.
    indexes
        The sets of columns that rows are found by, but for keys and references.
    """

    name: str
    label: str
    help: str
    columns: tuple[Column, ...]
    key: str = "fid"
    unique: tuple[tuple[str, ...], ...] = ()
    references: tuple[Reference, ...] = ()
    check: str = ""
    logged: bool = True
    immutable: bool = False
    frozen: bool = True
    indexes: tuple[tuple[str, ...], ...] = ()

    @property
    def geometry(self) -> Column | None:
        """The geometry column, if the table has one."""
        return next((column for column in self.columns if column.type.is_geometry), None)

    @property
    def identities(self) -> tuple[tuple[str, ...], ...]:
        """Every set of columns that tells rows apart, ``fid`` first."""
        keys = (("fid",), (self.key,)) if self.key != "fid" else (("fid",),)
        return keys + self.unique

    @property
    def year_column(self) -> str | None:
        """The column with the mapping year that the row belongs to and is frozen with."""
        if not self.frozen:
            return None
        return next((ref.columns[0] for ref in self.references if ref.table == "mapping_year"), None)

    def column(self, name: str) -> Column:
        """Give a column by name; KeyError if there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name}.{name}")


ID = Column("id", Type.TEXT, mark("Id"), mark("Permanent; made by the register."), required=True)
YEAR = Column("year", Type.INTEGER, mark("Mapping year"), required=True)
SCENE = Column("scene_id", Type.TEXT, mark("Scene"), required=True)


def refers(column: str, table: str, key: str = "id", *, cascade: bool = False) -> Reference:
    """Declare that a column refers to the key of another table."""
    return Reference((column,), table, (key,), cascade)


SECRECY = Column(
    "secrecy", Type.TEXT, mark("Secrecy"), required=True, values=Secrecy, default=Secrecy.INTERNAL
)
# Where bulk data comes from, and how old it is.
SOURCE = Column("source", Type.TEXT, mark("Source"))
REGISTER_DATE = Column("register_date", Type.DATE, mark("Date of the source"))

OF_YEAR = refers("year", "mapping_year", "year")
OF_SCENE = refers("scene_id", "scene")
OF_BOUNDARY = Reference(("scene_id", "year"), "boundary", ("scene_id", "year"), cascade=True, of_shape=True)
