"""What was read from other registers, and what it changed."""

from __future__ import annotations

from dataclasses import replace

from ..domain.snapshot import Snapshot
from .records import now, to_record, to_row
from .register import Register
from .rows import insert, select


def list_snapshots(register: Register, kind: str = "") -> list[Snapshot]:
    """Give the readings of a kind, or of all kinds, in the order they were made."""
    rows = select(register, "snapshot", kind=kind) if kind else select(register, "snapshot")
    return [to_record(Snapshot, row) for row in rows]


def add_snapshot(register: Register, snapshot: Snapshot) -> Snapshot:
    """Store a reading, made now if it does not say when, and give it as stored."""
    stored = replace(snapshot, imported_at=snapshot.imported_at or now())
    insert(register, "snapshot", [to_row(stored)])
    return stored
