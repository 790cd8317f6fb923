"""The register's own books: facts about itself, the rule, what was printed, what was changed."""

from __future__ import annotations

from ...domain.coded import Coded
from ...domain.facility import SchoolForm
from ...domain.secrecy import Secrecy
from ...domain.sheet import SheetKind
from ...i18n import mark
from .model import OF_YEAR, YEAR, Column, Table, Type, refers


class Action(Coded):
    """What was done to a row."""

    INSERT = "insert", mark("added")
    UPDATE = "update", mark("changed")
    DELETE = "delete", mark("deleted")


META = Table(
    "meta",
    mark("Facts about the register"),
    mark("One fact a row: schema version, municipality, working CRS, definition and its version."),
    (
        Column("name", Type.TEXT, mark("Fact"), required=True),
        Column("value", Type.TEXT, mark("Value")),
    ),
    key="name",
)

WRITER = Table(
    "writer",
    mark("Who is writing"),
    mark("One row while Scenkartan writes, else none: the change log takes the name from it. Not logged."),
    (Column("who", Type.TEXT, mark("Who"), required=True),),
    logged=False,
)

RULE = Table(
    "rule",
    mark("School rule"),
    mark(
        "One row a version of the school rule. A version is never changed; a changed rule is a new version."
    ),
    (
        Column("version", Type.INTEGER, mark("Version"), required=True, check="version > 0"),
        Column("radius_m", Type.REAL, mark("Radius (m)"), required=True, check="radius_m >= 0"),
        Column(
            "borderline_m",
            Type.REAL,
            mark("Borderline (± m)"),
            mark("The uncertainty around the radius; 0 for none."),
            required=True,
            check="borderline_m >= 0",
        ),
        Column("forms", Type.LIST, mark("School forms that count"), required=True, values=SchoolForm),
        Column("count_unknown_forms", Type.BOOLEAN, mark("Schools of unknown form count"), required=True),
        Column("class_name", Type.TEXT, mark("Name of the class"), required=True),
    ),
    key="version",
    immutable=True,
)

SHEET = Table(
    "sheet",
    mark("Printed map sheets"),
    mark("One row a printed file. A signed year can still be printed, so these rows are not frozen with it."),
    (
        YEAR,
        Column("kind", Type.TEXT, mark("Kind"), required=True, values=SheetKind),
        Column("scene_id", Type.TEXT, mark("Scene"), mark("Empty: the whole area.")),
        Column("version", Type.INTEGER, mark("Version"), required=True, check="version > 0"),
        Column("stamp", Type.TEXT, mark("Secrecy"), required=True, values=Secrecy, default=Secrecy.INTERNAL),
        Column("file_name", Type.TEXT, mark("File"), required=True),
        Column("pages", Type.INTEGER, mark("Pages"), required=True, check="pages > 0"),
        Column("sha256", Type.TEXT, mark("SHA-256 of the file"), required=True),
        Column("printed_at", Type.TIME, mark("Printed (UTC)"), required=True),
    ),
    references=(OF_YEAR, refers("scene_id", "scene")),
    frozen=False,
)

CHANGE_LOG = Table(
    "change_log",
    mark("Change log"),
    mark("One row a change of one row, written by the database itself. Geometry is hexadecimal."),
    (
        Column("table_name", Type.TEXT, mark("Table"), required=True),
        Column("row_id", Type.TEXT, mark("Row"), required=True),
        Column("action", Type.TEXT, mark("Action"), required=True, values=Action),
        Column("changed_at", Type.TIME, mark("When (UTC)"), required=True),
        Column("who", Type.TEXT, mark("Who"), mark("Empty: changed outside Scenkartan.")),
        Column("before", Type.TEXT, mark("Before"), mark("The row as JSON.")),
        Column("after", Type.TEXT, mark("After"), mark("The row as JSON.")),
    ),
    logged=False,
    immutable=True,
)

TABLES = (META, WRITER, RULE, SHEET, CHANGE_LOG)
