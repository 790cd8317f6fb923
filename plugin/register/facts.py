"""Facts about the register itself, in its table ``meta``."""

from __future__ import annotations

from typing import Mapping

from .register import Register
from .rows import save


def put_facts(register: Register, facts: Mapping[str, str]) -> None:
    """Write facts by name, over those of the same name."""
    save(register, "meta", ({"name": name, "value": value} for name, value in facts.items()), by=["name"])
