"""The school rule's versions. A rule is never changed: a changed rule is a new version."""

from __future__ import annotations

from dataclasses import replace

from ..domain.proximity import Rule
from ..errors import ScenkartanError
from ..i18n import tr
from .records import to_record, to_row
from .register import Register
from .rows import insert, select


def current_rule(register: Register) -> Rule:
    """Give the latest version of the rule."""
    return to_record(Rule, select(register, "rule", order=["version"])[-1])


def rule(register: Register, version: int) -> Rule:
    """Give a version of the rule.

    Raises ScenkartanError if there is no such version.
    """
    rows = select(register, "rule", version=version)
    if not rows:
        raise ScenkartanError(
            tr("The register has no version {version} of the school rule.").format(version=version)
        )
    return to_record(Rule, rows[0])


def rule_of(register: Register, year: int) -> Rule:
    """Give the rule by which a year was classified; the latest version for a year without classes."""
    version = register.execute("SELECT max(rule_version) FROM classification WHERE year = ?", [year])[0][0]
    return current_rule(register) if version is None else rule(register, version)


def add_rule(register: Register, rule: Rule) -> Rule:
    """Store a rule as the next version, and give it with that version."""
    rows = register.execute("SELECT coalesce(max(version), 0) + 1 FROM rule")
    added = replace(rule, version=rows[0][0])
    insert(register, "rule", [to_row(added)])
    return added
