"""What an open drug scene is: every wording that a mapping year was mapped by, and the current one."""

from __future__ import annotations

from ..domain.definition import Definition
from ..errors import ScenkartanError
from ..i18n import tr
from .facts import put_facts
from .records import to_record, to_row
from .register import Register
from .rows import insert, select


def list_definitions(register: Register) -> list[Definition]:
    """Give every wording, in the order they were adopted here."""
    return [to_record(Definition, row) for row in select(register, "definition")]


def definition_of(register: Register, year: int) -> Definition | None:
    """Give the wording that a mapping year was mapped by; None where the register says none."""
    for row in select(register, "mapping_year", year=year):
        for found in select(register, "definition", version=row["definition_version"]):
            return to_record(Definition, found)
    return None


def add_definition(register: Register, definition: Definition) -> None:
    """Add a wording and make it the current one: the one that new mapping years get.

    Raises ScenkartanError if the register has another wording of the same version.
    """
    stored = select(register, "definition", version=definition.version)
    if not stored:
        insert(register, "definition", [to_row(definition)])
    elif to_record(Definition, stored[0]) != definition:
        raise ScenkartanError(
            tr(
                "There is already another definition with the version {version}. Give the new one a version"
                " of its own: mapping years refer to the old one."
            ).format(version=definition.version)
        )
    put_facts(register, {"definition": definition.text, "definition_version": definition.version})
