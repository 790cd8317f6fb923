"""The definition that a mapping year follows: seen, and another one adopted while the year is a draft."""

from __future__ import annotations

from dataclasses import replace

from ..domain.definition import Definition
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.definitions import add_definition
from ..register.register import Register
from ..register.scenes import put_year
from .years import require_draft


def adopt_definition(register: Register, year: int, definition: Definition) -> None:
    """Let a draft year follow a definition, which new mapping years get from then on too.

    Other years keep theirs. A wording that the register has is taken by its version.

    Raises ScenkartanError if the version or the wording is missing, the register has another wording of
    the version, there is no such year, or it is signed.
    """
    if not (definition.version.strip() and definition.text.strip()):
        raise ScenkartanError(tr("A definition has a version and a wording: state both."))
    with register.transaction():
        draft = require_draft(register, year)
        add_definition(register, definition)
        put_year(register, replace(draft, definition_version=definition.version))
