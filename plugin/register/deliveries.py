"""What was received, and how each sender's files are read."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any, Mapping

from ..domain.delivery import Delivery, DeliveryFinding, SenderProfile
from ..errors import ScenkartanError
from ..i18n import tr
from .records import now, to_record, to_row
from .register import Register
from .rows import insert, save, select


def list_deliveries(register: Register) -> list[Delivery]:
    """Give what was received, in the order it came."""
    return [_delivery(row) for row in select(register, "delivery")]


def add_delivery(register: Register, delivery: Delivery) -> Delivery:
    """Store a delivery, received now if it does not say when, and give it as stored."""
    stored = replace(delivery, received_at=delivery.received_at or now())
    findings = json.dumps([asdict(finding) for finding in stored.findings])
    insert(register, "delivery", [{**to_row(stored), "findings": findings}])
    return stored


def delivery_of(register: Register, delivery_id: str) -> Delivery:
    """Give a delivery by its id.

    Raises ScenkartanError if the register does not remember it.
    """
    rows = select(register, "delivery", id=delivery_id)
    if not rows:
        raise ScenkartanError(tr("The delivery is no longer in the register. Refresh and try again."))
    return _delivery(rows[0])


def last_change_of(register: Register, delivery: Delivery) -> int:
    """Give the number of the log's row with which the delivery was entered: the last that it wrote."""
    rows = register.execute(
        "SELECT max(fid) FROM change_log WHERE table_name = 'delivery' AND row_id = ? AND action = 'insert'",
        (delivery.id,),
    )
    return int(rows[0][0])


def list_profiles(register: Register) -> list[SenderProfile]:
    """Give the senders that have a profile, by name."""
    return [to_record(SenderProfile, row) for row in select(register, "sender_profile", order=["sender"])]


def put_profile(register: Register, profile: SenderProfile) -> None:
    """Store a sender's profile, over the one that the sender has."""
    save(register, "sender_profile", [to_row(profile)], by=["sender"])


def _delivery(row: Mapping[str, Any]) -> Delivery:
    findings = tuple(DeliveryFinding(**finding) for finding in json.loads(row["findings"]))
    return to_record(Delivery, row, findings=findings)
