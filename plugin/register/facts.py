"""Facts about the register itself, in its table ``meta``."""

from __future__ import annotations

from typing import Mapping

from .register import Register
from .rows import save


def put_facts(register: Register, facts: Mapping[str, str]) -> None:
    """Write facts by name, over those of the same name."""
    save(register, "meta", ({"name": name, "value": value} for name, value in facts.items()), by=["name"])


def put_definition(register: Register, text: str, version: str) -> None:
    """Write the definition of an open drug scene that new mapping years follow.

    An open register's ``info`` is as it was opened; open it again to see the new definition.
    """
    put_facts(register, {"definition": text, "definition_version": version})
