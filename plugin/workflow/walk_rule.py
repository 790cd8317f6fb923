"""The register's own rule of which of its streets nobody walks on."""

from __future__ import annotations

from typing import Any, Mapping

from ..domain.walking import EXCLUDED_IN_REGISTER, WalkRule
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.facts import facts, put_facts
from ..register.register import Register
from .walk_forget import forget_walking

_FACT = "not_walked"
# What the rule can ask of a street: its kind by its code, the rest by yes, no or null.
FIELDS = ("kind", "walkable", "tunnel", "bridge", "lit")


def read_walk_rule(register: Register) -> str:
    """Give the rule as it is written."""
    return facts(register).get(_FACT, EXCLUDED_IN_REGISTER)


def checked_walk_rule(text: str) -> WalkRule:
    """Read a rule of the register's streets.

    Raises ScenkartanError where it cannot be read, or asks for what the streets do not have.
    """
    rule = WalkRule.from_text(text)
    unknown = sorted(rule.names - set(FIELDS))
    if unknown:
        raise ScenkartanError(
            tr("The register's streets have no field called {name}. They have: {names}.").format(
                name=unknown[0], names=", ".join(FIELDS)
            )
        )
    return rule


def save_walk_rule(register: Register, text: str) -> None:
    """Save the rule in one transaction; what was walked by another rule is forgotten in every draft.

    Raises ScenkartanError as ``checked_walk_rule``.
    """
    checked_walk_rule(text)
    with register.transaction():
        if text.strip() != read_walk_rule(register):
            put_facts(register, {_FACT: text.strip()})
            forget_walking(register)


def said_of(street: Mapping[str, Any]) -> dict[str, str | None]:
    """Give what the rule can ask of a street, from its row."""
    return {name: _said(street[name]) for name in FIELDS}


def _said(value: Any) -> str | None:  # noqa: ANN401 - a column's own
    if value is None:
        return None
    return ("no", "yes")[value] if isinstance(value, bool) else str(value.value)
