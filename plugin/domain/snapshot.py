"""What was read into the register from other registers, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from .identity import new_id


@dataclass(frozen=True)
class Snapshot:
    """One reading of reference data.

    ``kind`` says what was read, as "facility:skolverket" or "street"; ``register_date`` how old the
    source was. ``rows`` were read; of them so many were new, changed, closed or moved.
    """

    kind: str
    source: str
    file_name: str = ""
    sha256: str = ""
    register_date: date | None = None
    imported_at: datetime | None = None
    rows: int = 0
    n_new: int = 0
    n_changed: int = 0
    n_closed: int = 0
    n_moved: int = 0
    id: str = field(default_factory=new_id)
