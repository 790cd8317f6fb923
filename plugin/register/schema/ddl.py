"""From the declared schema to SQL that makes the tables of a GeoPackage."""

from __future__ import annotations

from .model import Column, Reference, Table, Type

_DECLARED = {Type.LIST: "TEXT"}
# SQLite stores any value in any column: the checks hold what the declared types only promise.
_TYPE_CHECKS = {
    Type.TEXT: "typeof({0}) = 'text'",
    Type.INTEGER: "typeof({0}) = 'integer'",
    Type.REAL: "typeof({0}) IN ('real', 'integer')",
    Type.BOOLEAN: "{0} IN (0, 1)",
    Type.DATE: "{0} IS date({0}, '+0 days')",  # the modifier turns 30 February into another date
    Type.TIME: "datetime({0}) IS NOT NULL",
    Type.LIST: "json_valid({0}) AND json_type({0}) = 'array'",
}
_GEOMETRY_CHECK = "typeof({0}) = 'blob' AND substr({0}, 1, 2) = x'4750'"


def quoted(name: str) -> str:
    """Write an identifier; those of the schema never hold a quotation mark."""
    return f'"{name}"'


def literal(value: str | int) -> str:
    """Write a value of the schema in SQL."""
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


def create_table(table: Table) -> str:
    """Write CREATE TABLE with every key, check and reference of the table."""
    lines = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL']
    lines += [_column(table, column) for column in table.columns]
    lines += [f"UNIQUE ({_names(columns)})" for columns in table.identities[1:]]
    lines += [_reference(reference) for reference in table.references]
    if table.check:
        lines.append(f'CONSTRAINT "{table.name}" CHECK ({table.check})')
    body = ",\n  ".join(lines)
    return f"CREATE TABLE {quoted(table.name)} (\n  {body}\n)"


def add_column(table: Table, column: Column) -> str:
    """Write ALTER TABLE that gives an older table a column; its references are the triggers' alone."""
    return f"ALTER TABLE {quoted(table.name)} ADD COLUMN {_column(table, column)}"


def create_indexes(table: Table) -> list[str]:
    """Write every declared index, and one for every reference that no unique key begins with.

    One that is there stays.
    """
    begun = {
        columns[: len(reference.columns)] for reference in table.references for columns in table.identities
    }
    of_references = (one.columns for one in table.references if one.columns not in begun)
    return [
        f"CREATE INDEX IF NOT EXISTS {quoted('_'.join((table.name, *columns)))}"
        f" ON {quoted(table.name)} ({_names(columns)})"
        for columns in (*of_references, *table.indexes)
    ]


def _column(table: Table, column: Column) -> str:
    words = [quoted(column.name), _DECLARED.get(column.type, column.type.value)]
    if column.required:
        words.append("NOT NULL")
    if column.default is not None:
        words.append(f"DEFAULT {literal(column.default)}")
    # The name of the check is what the database says when it fails: table and column.
    words.append(f'CONSTRAINT "{table.name}.{column.name}" CHECK ({_check(column)})')
    return " ".join(words)


def _check(column: Column) -> str:
    name = quoted(column.name)
    conditions = [(_GEOMETRY_CHECK if column.type.is_geometry else _TYPE_CHECKS[column.type]).format(name)]
    if column.values is not None and column.type is not Type.LIST:
        conditions = [f"{name} IN ({', '.join(literal(member.value) for member in column.values)})"]
    if column.check:
        conditions.append(f"({column.check})")
    if column.required and column.type is Type.TEXT and column.values is None:
        conditions.append(f"trim({name}) <> ''")
    held = " AND ".join(conditions)
    return held if column.required else f"{name} IS NULL OR ({held})"


def _reference(reference: Reference) -> str:
    columns, keys = _names(reference.columns), _names(reference.key)
    return f"FOREIGN KEY ({columns}) REFERENCES {quoted(reference.table)} ({keys})"


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(quoted(column) for column in columns)
