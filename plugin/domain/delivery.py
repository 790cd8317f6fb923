"""Deliveries as the register remembers them: what came, from whom, what was mended, what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from ..i18n import mark
from .coded import Coded
from .identity import new_id


class UnsaidStatus(Coded):
    """What the status of a delivered area is taken for where the file says none."""

    AS_BEFORE = "as_before", mark("as the year before; new ones open drug scenes")
    OPEN = "open", mark("open drug scene")
    NOT_ASSESSED = "not_assessed", mark("not assessed")


@dataclass(frozen=True)
class DeliveryFinding:
    """What was found in a delivery: codes and a count, never anything of its content."""

    rule: str
    severity: str
    count: int


@dataclass(frozen=True)
class Delivery:
    """One file that was received as the boundaries of one mapping year.

    Attributes
    ----------
    received_at
        When, with time zone; None until it is stored.
    sender
        An organisation or unit, never a private person.
    file_name, file_size, sha256
        The file as it came; the size in bytes.
    features, written
        Features in the file, and boundaries that were written.
    fixes
        Codes of the fixes that were accepted.
    changes_from
        The last row of the change log before the delivery: what follows, up to the delivery's own
        row, is what it wrote.
    """

    year: int
    file_name: str
    sha256: str
    file_size: int = 0
    sender: str = ""
    driver: str = ""
    crs_authid: str = ""
    encoding: str = ""
    features: int = 0
    written: int = 0
    fixes: tuple[str, ...] = ()
    findings: tuple[DeliveryFinding, ...] = ()
    received_at: datetime | None = None
    changes_from: int | None = None
    id: str = field(default_factory=new_id)


@dataclass(frozen=True)
class SenderProfile:
    """How a sender's files are read: accepted the last time, proposed the next."""

    sender: str
    fixes: tuple[str, ...] = ()
    crs_authid: str = ""
    name_field: str = ""
    id_field: str = ""
    status_field: str = ""
    dropped_columns: tuple[str, ...] = ()
