"""Undoing a delivery, from the wizard that received it or from the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from ...i18n import tr
from ..messages import Messages
from ..runner import Runner

if TYPE_CHECKING:
    from ...domain.progress import Progress
    from ...register.register import Register


def undo(
    runner: Runner, messages: Messages, delivery_id: str, year: int, done: Callable[[], None] | None = None
) -> None:
    """Start the job that brings a year back to what it was before a delivery, and tell when it is done."""

    def work(register: Register, _progress: Progress) -> None:
        from ...workflow.undo_delivery import undo_delivery

        undo_delivery(register, delivery_id)

    def told(_result: object) -> None:
        messages.success(tr("The delivery was undone; {year} is as it was.").format(year=year))
        if done is not None:
            done()

    runner.write(tr("Undoing the delivery"), work, told)
