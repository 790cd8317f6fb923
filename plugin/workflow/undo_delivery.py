"""Undoing a delivery: the year is as it was before it."""

from __future__ import annotations

from ..domain.delivery import Delivery
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.deliveries import delivery_of, last_change_of
from ..register.register import Register
from ..register.undo import later_changes, take_back
from .years import why_not_changed


def undo_delivery(register: Register, delivery_id: str) -> Delivery:
    """Bring a draft year back to what it was before a delivery; give the delivery, no longer remembered.

    Boundaries, statuses, scenes, names and changes are as they were, and the year is gone if the
    delivery made it. Distances and classes that the delivery took away are back. The change log tells
    of it all.

    Raises
    ------
    ScenkartanError
        The register does not remember the delivery or how to undo it, its year is signed, what it
        wrote has been changed since, or something has come to refer to a scene that it made.
    """
    with register.transaction():
        delivery = delivery_of(register, delivery_id)
        hindrance = why_not(register, delivery)
        if hindrance:
            raise ScenkartanError(hindrance)
        take_back(register, *_written(register, delivery))
    return delivery


def why_not(register: Register, delivery: Delivery) -> str:
    """Say why a delivery cannot be undone, and what to do; empty where nothing is in the way.

    That something has come to refer to a scene that it made is found when it is undone.
    """
    hindrance = why_not_changed(register, delivery.year)
    if hindrance:
        return hindrance
    if delivery.changes_from is None:
        return tr("The register does not know what {file} changed, so it cannot be undone.").format(
            file=delivery.file_name
        )
    later = later_changes(register, *_written(register, delivery))
    if later is None:
        return ""
    return tr(
        "What {file} wrote has been changed since: {count} rows, the last {when} by {who}."
        " Undo later deliveries first, or change the year by hand."
    ).format(
        file=delivery.file_name,
        count=later.count,
        when=later.when.astimezone().strftime("%Y-%m-%d %H:%M"),
        who=later.who,
    )


def _written(register: Register, delivery: Delivery) -> tuple[int, int]:
    """Give the first and the last row of the change log that are the delivery's."""
    return (delivery.changes_from or 0) + 1, last_change_of(register, delivery)
