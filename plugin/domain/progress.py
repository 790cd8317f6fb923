"""How a long job tells how far it has come and learns that it was cancelled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Iterator, Protocol, TypeVar

Item = TypeVar("Item")

# How often something long is told of.
_TOLD = 100


class Progress(Protocol):
    """What a job sees of the person who waits for it."""

    def report(self, fraction: float, text: str = "") -> None:
        """Say that ``fraction`` (0 to 1) is done and, in words, what is being done."""

    def check(self) -> None:
        """Raise ``errors.Cancelled`` if the person has cancelled."""


class Silent:
    """Nobody waits: reports go nowhere and nothing is cancelled."""

    def report(self, fraction: float, text: str = "") -> None:
        """Do nothing."""

    def check(self) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class Part:
    """A step's progress as a part of a whole job's, from ``start`` to ``end`` (0 to 1)."""

    whole: Progress
    start: float
    end: float

    def report(self, fraction: float, text: str = "") -> None:
        """Report the step's fraction scaled into the whole."""
        self.whole.report(self.start + (self.end - self.start) * fraction, text)

    def check(self) -> None:
        """Raise ``errors.Cancelled`` if the whole job was cancelled."""
        self.whole.check()


def told(items: Iterable[Item], total: int, progress: Progress) -> Iterator[Item]:
    """Give ``total`` items one by one, with a look at each whether the job was cancelled."""
    step = max(total // _TOLD, 1)
    for number, item in enumerate(items):
        progress.check()
        if number % step == 0:
            progress.report(min(number / max(total, 1), 1.0))
        yield item
