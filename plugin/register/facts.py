"""Facts about the register itself, in its table ``meta``."""

from __future__ import annotations

from typing import Mapping

from .register import Register
from .rows import save, select


def facts(register: Register) -> dict[str, str]:
    """Give the facts that have a value, by name."""
    return {row["name"]: row["value"] for row in select(register, "meta") if row["value"] is not None}


def put_facts(register: Register, values: Mapping[str, str]) -> None:
    """Write facts by name, over those of the same name."""
    save(register, "meta", ({"name": name, "value": value} for name, value in values.items()), by=["name"])
