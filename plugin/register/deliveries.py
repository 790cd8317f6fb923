"""What was received, and how each sender's files are read."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import datetime, timezone
from typing import Any, Mapping

from ..domain.delivery import Delivery, DeliveryFinding, SenderProfile
from .records import to_record, to_row
from .register import Register
from .rows import insert, save, select


def list_deliveries(register: Register, year: int) -> list[Delivery]:
    """Give what was received as boundaries of a year, in the order it came."""
    return [_delivery(row) for row in select(register, "delivery", year=year)]


def add_delivery(register: Register, delivery: Delivery) -> Delivery:
    """Store a delivery, received now if it does not say when, and give it as stored."""
    stored = replace(
        delivery, received_at=delivery.received_at or datetime.now(timezone.utc).replace(microsecond=0)
    )
    findings = json.dumps([asdict(finding) for finding in stored.findings])
    insert(register, "delivery", [{**to_row(stored), "findings": findings}])
    return stored


def list_profiles(register: Register) -> list[SenderProfile]:
    """Give the senders that have a profile, by name."""
    return [to_record(SenderProfile, row) for row in select(register, "sender_profile", order=["sender"])]


def put_profile(register: Register, profile: SenderProfile) -> None:
    """Store a sender's profile, over the one that the sender has."""
    save(register, "sender_profile", [to_row(profile)], by=["sender"])


def _delivery(row: Mapping[str, Any]) -> Delivery:
    findings = tuple(DeliveryFinding(**finding) for finding in json.loads(row["findings"]))
    return to_record(Delivery, row, findings=findings)
