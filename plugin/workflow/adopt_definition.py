"""The definition that a mapping year follows: seen, and another one adopted while the year is a draft."""

from __future__ import annotations

from dataclasses import replace

from ..domain.definition import Definition
from ..domain.scene import YearStatus
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.definitions import add_definition
from ..register.register import Register
from ..register.scenes import list_years, put_year


def adopt_definition(register: Register, year: int, definition: Definition) -> None:
    """Let a draft year follow a definition, which new mapping years get from then on too.

    Other years keep theirs. A wording that the register has is taken by its version.

    Raises ScenkartanError if the version or the wording is missing, the register has another wording of
    the version, there is no such year, or it is signed.
    """
    if not (definition.version.strip() and definition.text.strip()):
        raise ScenkartanError(tr("A definition has a version and a wording: state both."))
    with register.transaction():
        found = next((known for known in list_years(register) if known.year == year), None)
        if found is None:
            raise ScenkartanError(tr("The register has no mapping year {year}.").format(year=year))
        if found.status is YearStatus.SIGNED:
            raise ScenkartanError(
                tr("The mapping year {year} is signed and cannot be changed. Unlock it first.").format(
                    year=year
                )
            )
        add_definition(register, definition)
        put_year(register, replace(found, definition_version=definition.version))
