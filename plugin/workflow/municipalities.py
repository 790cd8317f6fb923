"""Which municipalities a register knows, and which of its schools lie in another than its own."""

from __future__ import annotations

from typing import Iterable

from ..domain.facility import Facility
from ..domain.municipality import Municipalities
from ..i18n import Translate
from ..register.register import Register
from .areas import municipalities_in_force


def read_municipalities(register: Register) -> Municipalities:
    """Read the municipalities among a register's areas; its own is the one of its name."""
    names = {row["code"]: row["name"] for row in municipalities_in_force(register) if row["code"]}
    own = next((code for code, name in names.items() if name == register.info.municipality), "")
    return Municipalities(own, names)


def elsewhere(facilities: Iterable[Facility], known: Municipalities, tr: Translate) -> dict[str, str]:
    """Give, by id, the municipality's name of each facility that lies in another one."""
    named = ((facility.id, known.elsewhere(facility.municipality_code, tr)) for facility in facilities)
    return {facility_id: name for facility_id, name in named if name}
