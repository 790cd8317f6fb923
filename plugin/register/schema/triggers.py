"""From the declared schema to the triggers by which the database holds its own rules.

Programs that write to the file behind the plugin's back are held to the rules too. Three habits
of theirs decide how the triggers are written. GDAL opens a GeoPackage without foreign keys, so
references are checked, and deletions passed on, by triggers. INSERT OR REPLACE deletes the row
that is in its way without firing any delete trigger, so a row is never inserted over another.
And any text that RAISE gives reaches the person in QGIS, so it is written for a person.
"""

from __future__ import annotations

from ..refusals import Refusal
from .ddl import literal, quoted
from .model import Reference, Table, Type

PREFIX = "scenkartan_"


def create_triggers(tables: tuple[Table, ...]) -> list[str]:
    """Write every trigger of the schema."""
    statements: list[str] = []
    for table in tables:
        statements += _value_lists(table)
        statements += [sql for reference in table.references for sql in _reference_held(table, reference)]
        statements += [
            _computed_anew(table, reference) for reference in table.references if reference.of_shape
        ]
        if table.year_column:
            statements += _frozen(table, table.year_column)
        if table.immutable:
            statements += _immutable(table)
        if table.logged:
            statements += _logged(table)
        if table.logged or table.immutable:
            statements += _not_replaced(table)
        if table.name == "mapping_year":
            statements += _signing()
        if table.name == "scene_change":
            statements.append(_figures_of_a_redrawn_boundary())
        if table.name == "scene_name":
            statements += _names_kept()
        statements += _walks_forgotten(table)
    return statements


def _trigger(table: str, name: str, event: str, when: str, body: str) -> str:
    return (
        f"CREATE TRIGGER {quoted(f'{PREFIX}{table}_{name}')} {event} ON {quoted(table)}"
        f" FOR EACH ROW WHEN {when} BEGIN {body}; END"
    )


def _refuse(refusal: Refusal) -> str:
    return f"SELECT RAISE(ABORT, {literal(refusal.database_text)})"


def _match(columns: tuple[str, ...], row: str, keys: tuple[str, ...] = ()) -> str:
    pairs = zip(keys or columns, columns)
    return " AND ".join(f"{quoted(key)} = {row}.{quoted(column)}" for key, column in pairs)


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(quoted(name) for name in names)


def _value_lists(table: Table) -> list[str]:
    """Hold every entry of a list to its value list; a CHECK cannot look inside."""
    statements: list[str] = []
    for column in table.columns:
        if column.type is not Type.LIST or column.values is None:
            continue
        codes = ", ".join(literal(member.value) for member in column.values)
        new = f"NEW.{quoted(column.name)}"
        when = (
            f"EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid({new}) THEN {new} ELSE '[]' END)"
            f" WHERE value NOT IN ({codes}))"
        )
        refuse = _refuse(Refusal.NOT_IN_LIST)
        for event in ("INSERT", f"UPDATE OF {quoted(column.name)}"):
            name = f"{column.name}_list_{event[:6].lower()}"
            statements.append(_trigger(table.name, name, f"BEFORE {event}", when, refuse))
    return statements


def _reference_held(table: Table, reference: Reference) -> list[str]:
    """Hold a foreign key from both ends."""
    parent, child = quoted(reference.table), quoted(table.name)
    name = "_".join(reference.columns)
    given = " AND ".join(f"NEW.{quoted(column)} IS NOT NULL" for column in reference.columns)
    found = f"EXISTS (SELECT 1 FROM {parent} WHERE {_match(reference.columns, 'NEW', reference.key)})"
    missing = f"{given} AND NOT {found}"
    referring = f"SELECT 1 FROM {child} WHERE {_match(reference.key, 'OLD', reference.columns)}"
    changed = " OR ".join(f"NEW.{quoted(key)} IS NOT OLD.{quoted(key)}" for key in reference.key)
    refuse_missing = _refuse(Refusal.REFERENCE_MISSING)
    refuse_leaving = _refuse(Refusal.ROW_REFERRED_TO)
    if reference.cascade:
        leaving = f"DELETE FROM {child} WHERE {_match(reference.key, 'OLD', reference.columns)}"
    else:
        leaving = refuse_leaving
    of_columns, of_key = _list(reference.columns), _list(reference.key)
    return [
        _trigger(table.name, f"{name}_insert", "BEFORE INSERT", missing, refuse_missing),
        _trigger(table.name, f"{name}_update", f"BEFORE UPDATE OF {of_columns}", missing, refuse_missing),
        _trigger(
            reference.table,
            f"from_{table.name}_{name}_delete",
            "BEFORE DELETE",
            f"EXISTS ({referring})",
            leaving,
        ),
        _trigger(
            reference.table,
            f"from_{table.name}_{name}_update",
            f"BEFORE UPDATE OF {of_key}",
            f"({changed}) AND EXISTS ({referring})",
            refuse_leaving,
        ),
    ]


def _computed_anew(table: Table, reference: Reference) -> str:
    """Delete what was computed from a shape when that is redrawn: no figure is better than an old one.

    A class that somebody has decided stays: the next calculation says whether the rule still agrees.
    """
    kept = " AND override_outcome IS NULL" if table.name == "classification" else ""
    return _trigger(
        reference.table,
        f"redrawn_{table.name}",
        "AFTER UPDATE OF geom",
        "OLD.geom IS NOT NEW.geom",
        f"DELETE FROM {quoted(table.name)} WHERE {_match(reference.key, 'OLD', reference.columns)}{kept}",
    )


def _frozen(table: Table, year: str) -> list[str]:
    """Refuse any change of a row of a signed year, and any row moved into or out of one."""
    statements: list[str] = []
    for event, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",))):
        years = ", ".join(f"{row}.{quoted(year)}" for row in rows)
        when = f"EXISTS (SELECT 1 FROM mapping_year WHERE status = 'signed' AND year IN ({years}))"
        name = f"signed_{event.lower()}"
        statements.append(_trigger(table.name, name, f"BEFORE {event}", when, _refuse(Refusal.YEAR_SIGNED)))
    return statements


def _signing() -> list[str]:
    """Refuse to delete a signed year, and any change of it but being unlocked with a reason."""
    unlocked = "NEW.status = 'draft' AND NEW.year = OLD.year AND trim(coalesce(NEW.unlock_reason, '')) <> ''"
    return [
        _trigger(
            "mapping_year",
            "signed_update",
            "BEFORE UPDATE",
            f"OLD.status = 'signed' AND NOT ({unlocked})",
            _refuse(Refusal.UNLOCK_WITHOUT_REASON),
        ),
        _trigger(
            "mapping_year",
            "signed_delete",
            "BEFORE DELETE",
            "OLD.status = 'signed'",
            _refuse(Refusal.YEAR_SIGNED),
        ),
    ]


def _figures_of_a_redrawn_boundary() -> str:
    """Empty the figures of a change when a boundary that they were measured from is redrawn by hand.

    What the scene came from stays as it was decided. A signed year keeps what it was signed with.
    """
    following = "(SELECT min(year) FROM boundary WHERE year > OLD.year)"
    return _trigger(
        "boundary",
        "redrawn_scene_change",
        "AFTER UPDATE OF geom",
        "OLD.geom IS NOT NEW.geom",
        "UPDATE scene_change SET previous_share = NULL, current_share = NULL, area_change_m2 = NULL"
        " WHERE (year = OLD.year AND to_scene_id = OLD.scene_id"
        f" OR year = {following} AND from_scene_id = OLD.scene_id)"
        " AND year NOT IN (SELECT year FROM mapping_year WHERE status = 'signed')",
    )


def _walks_forgotten(table: Table) -> list[str]:
    """Forget what was measured on foot in the drafts when a street, or the facility that it led to, changes.

    So it is never silently out of date, whoever edits them; a signed year keeps what it was signed with.
    """
    drafts = "SELECT year FROM mapping_year WHERE status <> 'signed'"
    ways = f"DELETE FROM school_way WHERE year IN ({drafts})"
    # A code is more than an empty text; that finds it by the index, which IS NOT NULL may not.
    distances = (
        "UPDATE proximity SET walking_m = NULL, snap_m = NULL, snap_facility_m = NULL, reach = NULL"
        f" WHERE year IN ({drafts}) AND reach > ''"
    )
    if table.name == "street":
        walked, led = (
            f"EXISTS ({drafts} AND EXISTS (SELECT 1 FROM {of} WHERE year = mapping_year.year{so}))"
            for of, so in (("proximity", " AND reach > ''"), ("school_way", ""))
        )
        columns = ("geom", "kind", "lit", "bridge", "tunnel", "walkable")
        return _on_change(table, columns, f"({walked} OR {led})", f"{distances}; {ways}")
    if table.name == "facility":
        columns = ("geom", "kind", "status", "forms")
        return _on_change(table, columns, "1", f"{distances} AND facility_id = {{row}}.id; {ways}")
    if table.name == "facility_yard":
        return _on_change(table, ("geom",), "1", f"{distances} AND facility_id = {{row}}.facility_id; {ways}")
    return []


def _on_change(table: Table, columns: tuple[str, ...], when: str, body: str) -> list[str]:
    """Do something when a row comes or goes or one of some columns is changed; ``{row}`` is the row."""
    changed = " OR ".join(f"OLD.{quoted(name)} IS NOT NEW.{quoted(name)}" for name in columns)
    return [
        _trigger(table.name, f"walks_{event[:6].lower()}", f"AFTER {event}", condition, body.format(row=row))
        for event, condition, row in (
            ("INSERT", when, "NEW"),
            ("DELETE", when, "OLD"),
            (f"UPDATE OF {_list(columns)}", f"({changed}) AND {when}", "NEW"),
        )
    ]


def _names_kept() -> list[str]:
    """Keep what a scene was called, wherever it is renamed, and refuse what would rename it in a signed year.

    A new name holds from the last mapping year on, or from the one after if that is signed. The first
    name holds for the years before it too.
    """
    year = (
        "coalesce((SELECT year + (status = 'signed') FROM mapping_year ORDER BY year DESC LIMIT 1),"
        " NEW.created_year, 0)"
    )
    same = f"scene_id = NEW.id AND from_year = {year}"
    keep = (
        f"UPDATE scene_name SET name = NEW.name WHERE {same} AND name <> NEW.name;"
        f" INSERT INTO scene_name (scene_id, name, from_year) SELECT NEW.id, NEW.name, {year}"
        f" WHERE NOT EXISTS (SELECT 1 FROM scene_name WHERE {same})"
    )
    statements = [
        _trigger("scene", "named", "AFTER INSERT", "1", keep),
        _trigger("scene", "renamed", "AFTER UPDATE OF name", "OLD.name <> NEW.name", keep),
    ]
    for event, when in (
        ("INSERT", _names_a_signed_year("NEW", "NEW.name IS NOT {}")),
        ("UPDATE", f"{_names_a_signed_year('OLD')} OR {_names_a_signed_year('NEW')}"),
        ("DELETE", _names_a_signed_year("OLD", "OLD.name IS NOT {}", "AND fid <> OLD.fid")),
    ):
        name = f"signed_{event.lower()}"
        statements.append(_trigger("scene_name", name, f"BEFORE {event}", when, _refuse(Refusal.YEAR_SIGNED)))
    return statements


def _names_a_signed_year(row: str, unless: str = "1", others: str = "") -> str:
    """Say whether a name is that of its scene in a signed year: the last up to that year, else the first.

    ``unless`` compares with what the scene is called there by the other names.
    """
    names = f"FROM scene_name WHERE scene_id = {row}.scene_id"
    between = f"SELECT 1 {names} AND from_year > {row}.from_year AND from_year <= boundary.year"
    earlier = f"SELECT 1 {names} AND from_year < {row}.from_year"
    last = f"SELECT name {names} {others} AND from_year <= boundary.year ORDER BY from_year DESC LIMIT 1"
    first = f"SELECT name {names} {others} ORDER BY from_year LIMIT 1"
    return (
        "EXISTS (SELECT 1 FROM boundary JOIN mapping_year USING (year) WHERE mapping_year.status = 'signed'"
        f" AND boundary.scene_id = {row}.scene_id AND NOT CASE WHEN boundary.year >= {row}.from_year"
        f" THEN EXISTS ({between}) ELSE EXISTS ({earlier}) END"
        f" AND {unless.format(f'coalesce(({last}), ({first}))')})"
    )


def _immutable(table: Table) -> list[str]:
    return [
        _trigger(table.name, f"fixed_{event.lower()}", f"BEFORE {event}", "1", _refuse(Refusal.ROW_IMMUTABLE))
        for event in ("UPDATE", "DELETE")
    ]


def _not_replaced(table: Table) -> list[str]:
    """Refuse to write a row over another: REPLACE would delete that one unseen."""
    same = " OR ".join(f"({_match(columns, 'NEW')})" for columns in table.identities)
    columns = tuple(dict.fromkeys(column for columns in table.identities for column in columns))
    other = f"SELECT 1 FROM {quoted(table.name)} WHERE ({same})"
    refuse = _refuse(Refusal.ROW_EXISTS)
    return [
        _trigger(table.name, "exists_insert", "BEFORE INSERT", f"EXISTS ({other})", refuse),
        _trigger(
            table.name,
            "exists_update",
            f"BEFORE UPDATE OF {_list(columns)}",
            f"EXISTS ({other} AND fid <> OLD.fid)",
            refuse,
        ),
    ]


def _logged(table: Table) -> list[str]:
    """Write every change of a row to the change log; saving a row as it was is no change."""
    columns = ("fid", *(column.name for column in table.columns))
    changed = " OR ".join(f"OLD.{quoted(name)} IS NOT NEW.{quoted(name)}" for name in columns)
    return [
        _trigger(
            table.name, "log_insert", "AFTER INSERT", "1", _log(table, "insert", "NULL", _json(table, "NEW"))
        ),
        _trigger(
            table.name,
            "log_update",
            "AFTER UPDATE",
            changed,
            _log(table, "update", _json(table, "OLD"), _json(table, "NEW")),
        ),
        _trigger(
            table.name, "log_delete", "AFTER DELETE", "1", _log(table, "delete", _json(table, "OLD"), "NULL")
        ),
    ]


def _log(table: Table, action: str, before: str, after: str) -> str:
    row = "OLD" if after == "NULL" else "NEW"
    return (
        "INSERT INTO change_log (table_name, row_id, action, changed_at, who, before, after) VALUES ("
        f"{literal(table.name)}, CAST({row}.{quoted(table.key)} AS TEXT), {literal(action)},"
        f" strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT who FROM writer), {before}, {after})"
    )


def _json(table: Table, row: str) -> str:
    pairs = ["'fid'", f"{row}.fid"]
    for column in table.columns:
        value = f"{row}.{quoted(column.name)}"
        pairs += [literal(column.name), f"nullif(hex({value}), '')" if column.type.is_geometry else value]
    return f"json_object({', '.join(pairs)})"
