"""The declared schema: all the tables, every column explained, every value list its enum's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scenkartan.plugin.register.schema import TABLES, Type, table
from scenkartan.plugin.register.schema.ddl import create_table
from scenkartan.plugin.register.schema.documentation import markdown
from scenkartan.plugin.register.schema.triggers import create_triggers

# The tables of the design, by hand.
DESIGNED = [
    "meta",
    "area",
    "definition",
    "mapping_year",
    "scene",
    "scene_name",
    "boundary",
    "scene_change",
    "assessment",
    "time_profile",
    "timetable",
    "school_way",
    "facility",
    "proximity",
    "classification",
    "intervention",
    "intervention_scene",
    "intervention_place",
    "intervention_event",
    "intervention_evaluation",
    "luminaire",
    "camera",
    "camera_case",
    "safety_walk",
    "observation",
    "goal",
    "indicator",
    "sheet",
    "delivery",
    "sender_profile",
    "snapshot",
    "change_log",
]
ADDED = ["writer", "rule", "facility_yard", "building", "street", "land_cover"]
BULK = {"area", "building", "street", "land_cover"}
COLUMNS = [(one, column) for one in TABLES for column in one.columns]


def test_every_designed_table_is_declared_once():
    assert sorted(one.name for one in TABLES) == sorted(DESIGNED + ADDED)


@pytest.mark.parametrize(("one", "column"), COLUMNS, ids=lambda value: value.name)
def test_names_are_ascii_and_everything_has_a_label(one, column):
    assert re.fullmatch(r"[a-z][a-z0-9_]*", column.name)
    assert column.label.strip()
    assert one.label.strip()
    assert one.help.strip().endswith(".")


@pytest.mark.parametrize(
    ("one", "column"),
    [(one, column) for one, column in COLUMNS if column.values],
    ids=lambda value: value.name,
)
def test_value_lists_in_the_database_are_the_enums(one, column):
    codes = [member.value for member in column.values]
    if column.type is Type.LIST:
        triggers = [sql for sql in create_triggers((one,)) if f"_{column.name}_list_" in sql]
        assert len(triggers) == 2
        texts = triggers
    else:
        texts = [create_table(one)]
    for text in texts:
        listed = re.search(rf'(?:"{column.name}"|value) (?:NOT )?IN \(([^)]*)\)', text).group(1)
        assert re.findall(r"'([^']*)'", listed) == codes


def test_only_bulk_data_and_the_books_themselves_are_not_logged():
    assert {one.name for one in TABLES if not one.logged} == BULK | {"writer", "change_log"}
    assert all("not logged" in one.help.lower() for one in TABLES if one.name in BULK)


def test_what_belongs_to_a_mapping_year_is_frozen_with_it():
    frozen = {one.name for one in TABLES if one.year_column}
    assert frozen == {
        "boundary",
        "scene_change",
        "assessment",
        "time_profile",
        "proximity",
        "classification",
        "school_way",
        "delivery",
    }
    # A signed year is printed too: the one table of a year that is not frozen.
    with_year = {one.name for one in TABLES for ref in one.references if ref.table == "mapping_year"}
    assert with_year - frozen == {"sheet"}


@pytest.mark.parametrize("one", TABLES, ids=lambda value: value.name)
def test_references_lead_to_a_key(one):
    for reference in one.references:
        assert reference.key in table(reference.table).identities
        for column in reference.columns:
            one.column(column)


def test_the_documentation_table_names_every_table_and_column():
    text = markdown(lambda label: label)
    for one, column in COLUMNS:
        assert f"`{one.name}`" in text
        assert f"| `{column.name}` |" in text


def test_the_written_documentation_is_the_schemas():
    text = (Path(__file__).resolve().parents[2] / "docs" / "register.md").read_text(encoding="utf-8")
    assert text.endswith(markdown(lambda label: label)), "run scripts/register_docs.py"
