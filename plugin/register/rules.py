"""The school rule's versions. A rule is never changed: a changed rule is a new version."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Mapping

from ..domain.proximity import Rule
from ..errors import ScenkartanError
from ..i18n import tr
from .register import Register
from .rows import insert, select

_FIELDS = tuple(field.name for field in fields(Rule))


def current_rule(register: Register) -> Rule:
    """Give the latest version of the rule."""
    return _rule(select(register, "rule", order=["version"])[-1])


def rule(register: Register, version: int) -> Rule:
    """Give a version of the rule.

    Raises ScenkartanError if there is no such version.
    """
    rows = select(register, "rule", version=version)
    if not rows:
        raise ScenkartanError(
            tr("The register has no version {version} of the school rule.").format(version=version)
        )
    return _rule(rows[0])


def add_rule(register: Register, rule: Rule) -> Rule:
    """Store a rule as the next version, and give it with that version."""
    rows = register.execute("SELECT coalesce(max(version), 0) + 1 FROM rule")
    added = replace(rule, version=rows[0][0])
    insert(register, "rule", [{name: getattr(added, name) for name in _FIELDS}])
    return added


def _rule(row: Mapping[str, Any]) -> Rule:
    return Rule(**{name: row[name] for name in _FIELDS})
