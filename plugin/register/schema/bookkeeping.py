"""The register's own books: facts about itself, the rule, what was printed, what was changed."""

from __future__ import annotations

from dataclasses import replace

from ...domain.coded import Coded
from ...domain.facility import SchoolForm
from ...domain.sheet import SheetKind
from ...i18n import mark
from .model import ID, OF_YEAR, REGISTER_DATE, SECRECY, YEAR, Column, Table, Type, refers


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
        replace(SECRECY, name="stamp"),
        Column("file_name", Type.TEXT, mark("File"), required=True),
        Column("pages", Type.INTEGER, mark("Pages"), required=True, check="pages > 0"),
        Column("sha256", Type.TEXT, mark("SHA-256 of the file"), required=True),
        Column("printed_at", Type.TIME, mark("Printed (UTC)"), required=True),
    ),
    references=(OF_YEAR, refers("scene_id", "scene")),
    frozen=False,
)

_FILE = Column("file_name", Type.TEXT, mark("File"))
_SHA256 = Column("sha256", Type.TEXT, mark("SHA-256 of the file"))
_CRS = Column("crs_authid", Type.TEXT, mark("Coordinate reference system"))
_FIXES = Column("fixes", Type.LIST, mark("Accepted fixes"), required=True, default="[]")


def _count(name: str, label: str) -> Column:
    return Column(name, Type.INTEGER, label, required=True, default=0, check=f"{name} >= 0")


DELIVERY = Table(
    "delivery",
    mark("Deliveries"),
    mark("One file that was received as the boundaries of a mapping year, and what came of it."),
    (
        ID,
        YEAR,
        Column("received_at", Type.TIME, mark("Received (UTC)"), required=True),
        Column("sender", Type.TEXT, mark("Sender"), mark("An organisation or unit, no private person.")),
        replace(_FILE, required=True),
        _count("file_size", mark("Size (bytes)")),
        replace(_SHA256, required=True),
        Column("driver", Type.TEXT, mark("File format")),
        _CRS,
        Column("encoding", Type.TEXT, mark("Text encoding")),
        _count("features", mark("Features in the file")),
        _count("written", mark("Boundaries written")),
        _FIXES,
        Column(
            "findings",
            Type.TEXT,
            mark("Findings"),
            mark("JSON: what was found, how grave, and how many; nothing of the content."),
            required=True,
            default="[]",
            check="json_valid(findings)",
        ),
        Column(
            "changes_from",
            Type.INTEGER,
            mark("Last change before"),
            mark("The row of the change log after which the delivery's own begin."),
        ),
    ),
    key="id",
    references=(OF_YEAR,),
)

SENDER_PROFILE = Table(
    "sender_profile",
    mark("Senders"),
    mark("How a sender's files are read: what was accepted the last time."),
    (
        Column("sender", Type.TEXT, mark("Sender"), required=True),
        _FIXES,
        _CRS,
        Column("name_field", Type.TEXT, mark("Field with the name")),
        Column("id_field", Type.TEXT, mark("Field with the id")),
        Column("status_field", Type.TEXT, mark("Field with the status")),
        Column("dropped_columns", Type.LIST, mark("Columns left out"), required=True, default="[]"),
    ),
    key="sender",
)

SNAPSHOT = Table(
    "snapshot",
    mark("Readings of reference data"),
    mark("One reading of another register or a layer: what was read, how old it was, what it changed."),
    (
        ID,
        Column("kind", Type.TEXT, mark("Kind"), mark("As facility:skolverket or street."), required=True),
        Column("source", Type.TEXT, mark("Source"), required=True),
        _FILE,
        _SHA256,
        REGISTER_DATE,
        Column("imported_at", Type.TIME, mark("Read (UTC)"), required=True),
        _count("rows", mark("Rows")),
        _count("n_new", mark("New")),
        _count("n_changed", mark("Changed")),
        _count("n_closed", mark("Closed")),
        _count("n_moved", mark("Moved")),
    ),
    key="id",
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

TABLES = (META, WRITER, RULE, SHEET, DELIVERY, SENDER_PROFILE, SNAPSHOT, CHANGE_LOG)
