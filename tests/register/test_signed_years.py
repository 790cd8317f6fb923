"""A signed year cannot be changed, whichever table of it and however one tries; every table is tried."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress

import pytest

from scenkartan.plugin.register.connection import connect
from scenkartan.plugin.register.schema import TABLES, table

pytestmark = pytest.mark.qgis

SIGNED, DRAFT = 2025, 2026
# What a signed year consists of; a table that refers to a mapping year is one of these or says why not.
OF_A_YEAR = [one.name for one in TABLES if one.year_column]
# What the rows have beside scene and year; the rest is what a row gets by itself.
VALUES = {
    "assessment": {"place": "'Torget'"},
    "time_profile": {"levels": f"'{'0' * 168}'"},
    "school_way": {"n_ways": "3", "n_crossing": "1"},
    "delivery": {
        "id": "'d' || {year}",
        "file_name": "'fil'",
        "sha256": "'a'",
        "received_at": "'2026-01-01T00:00:00.000Z'",
    },
}


def test_every_table_that_refers_to_a_year_is_frozen_with_it_but_the_printed_sheets():
    referring = {one.name for one in TABLES for ref in one.references if ref.table == "mapping_year"}
    assert referring - set(OF_A_YEAR) == {"sheet"}


@pytest.fixture
def raw(path, register, sample):
    """A signed year and a draft with a row in every table, as another program sees the file."""
    register.close()
    with closing(connect(path)) as connection:
        connection.execute("UPDATE mapping_year SET status = 'draft', unlock_reason = 'x' WHERE year = 2025")
        for name in OF_A_YEAR:
            for year in (SIGNED, DRAFT):
                if not connection.execute(f"SELECT 1 FROM {name} WHERE year = {year}").fetchall():
                    _add(connection, name, year)
        connection.execute(
            "UPDATE mapping_year SET status = 'signed', unlock_reason = NULL WHERE year = 2025"
        )
        yield connection


def _add(connection: sqlite3.Connection, name: str, year: int) -> None:
    values = {"year": str(year), **VALUES[name]}
    if any(column.name == "scene_id" for column in table(name).columns):
        values["scene_id"] = "(SELECT id FROM scene)"
    given = ", ".join(values.values()).format(year=year)
    connection.execute(f"INSERT INTO {name} ({', '.join(values)}) VALUES ({given})")


def attempts(name: str) -> list[str]:
    """Give every way to change the signed year through one table that comes to mind."""
    columns = [column.name for column in table(name).columns]
    others = [column for column in columns if column != "year"]
    listed, copied = ", ".join(("year", *others)), ", ".join(others)
    of_signed = f"WHERE year = {SIGNED}"
    tried = [f"UPDATE {how} {name} SET {column} = {column} {of_signed}"
             for how in ("", "OR IGNORE", "OR REPLACE", "OR FAIL") for column in columns]  # fmt: skip
    tried += [f"UPDATE {name} SET {column} = NULL {of_signed}" for column in columns]
    tried += [
        f"UPDATE {name} SET year = {DRAFT} {of_signed}",
        f"UPDATE {name} SET year = {SIGNED} WHERE year = {DRAFT}",
        f"UPDATE OR REPLACE {name} SET year = {SIGNED} WHERE year = {DRAFT}",
        f"UPDATE {name} SET fid = fid + 1000 {of_signed}",
        f"UPDATE OR REPLACE {name} SET fid = (SELECT fid FROM {name} {of_signed}) WHERE year = {DRAFT}",
        f"DELETE FROM {name} {of_signed}",
        f"DELETE FROM {name}",
    ]
    for how in ("", "OR IGNORE", "OR REPLACE"):
        copy = f"INSERT {how} INTO {name} ({listed}) SELECT {SIGNED}, {copied} FROM {name}"
        tried += [f"{copy} {of_signed}", f"{copy} WHERE year = {DRAFT}"]
    tried.append(
        f"INSERT OR REPLACE INTO {name} (fid, {listed}) SELECT (SELECT fid FROM {name} {of_signed}),"
        f" {DRAFT}, {copied} FROM {name} WHERE year = {DRAFT}"
    )
    tried.append(
        f"INSERT INTO {name} (fid, {listed}) SELECT fid, {listed} FROM {name} {of_signed}"
        f" ON CONFLICT DO UPDATE SET {others[-1]} = NULL"
    )
    return tried


def content_of(connection: sqlite3.Connection) -> dict[str, list[tuple]]:
    return {
        name: [tuple(row) for row in connection.execute(f"SELECT * FROM {name} WHERE year = {SIGNED}")]
        for name in (*OF_A_YEAR, "mapping_year")
    }


def try_all(connection: sqlite3.Connection, name: str) -> list[str]:
    """Make each attempt and take it back; give those that changed something."""
    before = content_of(connection)
    assert all(before.values())
    changed = []
    for sql in attempts(name):
        connection.execute("SAVEPOINT attempt")
        with suppress(sqlite3.Error):
            connection.execute(sql)
        if content_of(connection) != before:
            changed.append(sql)
        connection.execute("ROLLBACK TO attempt")
        connection.execute("RELEASE attempt")
    return changed


@pytest.mark.parametrize("name", OF_A_YEAR)
def test_nothing_changes_it(raw, name):
    """With each switch of SQLite that loosens its rules; unlocked, the same attempts do change it."""
    assert try_all(raw, name) == []
    for loosened in ("foreign_keys = OFF", "ignore_check_constraints = ON", "recursive_triggers = ON"):
        raw.execute(f"PRAGMA {loosened}")
        assert try_all(raw, name) == [], loosened
    raw.execute("UPDATE mapping_year SET status = 'draft', unlock_reason = 'x' WHERE year = 2025")
    assert len(try_all(raw, name)) >= 3


@pytest.mark.parametrize("name", ["scene", "facility", "rule", "definition", "scene_name"])
def test_what_it_refers_to_does_not_go_from_under_it(raw, name):
    before = content_of(raw)
    for sql in (f"DELETE FROM {name}", f"INSERT OR REPLACE INTO {name} SELECT * FROM {name}"):
        for position in ("OFF", "ON"):
            raw.execute(f"PRAGMA foreign_keys = {position}")
            with pytest.raises(sqlite3.IntegrityError):
                raw.execute(sql)
            assert content_of(raw) == before
