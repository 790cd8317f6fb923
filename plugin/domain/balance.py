"""One year's places set against the next year's, so that the two counts meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Hashable, Iterable, Optional, Tuple

from ..i18n import Translate

# The place of the previous year and the one of the current year; None where there is none.
Succession = Tuple[Optional[Hashable], Optional[Hashable]]


@dataclass(frozen=True)
class Balance:
    """How many places there were, what became of them, and how many there are.

    previous - ceased - merged_away + new + split_off = current, whatever the places have done.

    Attributes
    ----------
    previous, current
        Places in the previous and in the current year.
    ceased, new
        Places without a successor, and without a predecessor.
    merged, merged_away
        Current places with several predecessors, and the predecessors beyond the first of each.
    split, split_off
        Previous places with several successors, and the successors beyond the first of each.
    """

    previous: int
    ceased: int
    merged: int
    merged_away: int
    new: int
    split: int
    split_off: int
    current: int

    def in_words(self, tr: Translate) -> str:
        """Write the balance as the sum that it is."""
        return tr(
            "{previous} last year − {ceased} ceased − {merged_away} merged away "
            "+ {new} new + {split_off} split off = {current} this year"
        ).format(
            previous=self.previous,
            ceased=self.ceased,
            merged_away=self.merged_away,
            new=self.new,
            split_off=self.split_off,
            current=self.current,
        )


def balance_of(successions: Iterable[Succession]) -> Balance:
    """Count what happened, from who succeeded whom.

    Every place is in at least one succession: with None beside it if it ceased or is new. A place
    that was split, and a part of which merged with another, is counted as split and as merged.

    Examples
    --------
    >>> balance = balance_of([("a", "a"), ("b", "a"), ("c", None), (None, "d")])
    >>> balance.previous, balance.ceased, balance.merged_away, balance.new, balance.split_off, balance.current
    (3, 1, 1, 1, 0, 2)
    """
    predecessors: dict[Hashable, set[Hashable]] = {}
    successors: dict[Hashable, set[Hashable]] = {}
    for before, after in successions:
        if before is not None:
            successors.setdefault(before, set()).update(() if after is None else (after,))
        if after is not None:
            predecessors.setdefault(after, set()).update(() if before is None else (before,))
    into = [len(found) for found in predecessors.values()]
    out_of = [len(found) for found in successors.values()]
    return Balance(
        previous=len(out_of),
        ceased=out_of.count(0),
        merged=sum(count > 1 for count in into),
        merged_away=sum(count - 1 for count in into if count > 1),
        new=into.count(0),
        split=sum(count > 1 for count in out_of),
        split_off=sum(count - 1 for count in out_of if count > 1),
        current=len(into),
    )
