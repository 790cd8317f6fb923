"""Which columns of a delivery are read as name, id and status.

What a person chose goes first, then what the sender's last file had, then what the names and values say.
"""

from __future__ import annotations

from collections import Counter
from typing import Callable, Mapping, Sequence

from .fields import FieldMap, FieldRole, candidates, find_field, known_field, normalise
from .findings import FindingRule, Findings, Severity
from .statuses import known_status

# A column in which fewer rows than this have a value of their own tells places of some kind apart, such
# as municipalities, and is no id with mistakes in it.
_MOST = 0.5

Texts = Mapping[str, Sequence[str]]


def wanted_fields(names: Sequence[str], chosen: FieldMap, remembered: FieldMap) -> tuple[set[str], list[str]]:
    """Give the columns that were asked for, and those of the sender's last file that are not here.

    Raises ScenkartanError if a chosen column is not there.
    """
    wanted = {find_field(names, name) for name in map(chosen.of, FieldRole) if name}
    missing = []
    for role in FieldRole:
        name = remembered.of(role)
        if not name or chosen.of(role) is not None:
            continue
        known = known_field(names, name)
        if known is None:
            missing.append(name)
        else:
            wanted.add(known)
    return wanted, missing


def pick_fields(texts: Texts, chosen: FieldMap, remembered: FieldMap, found: Findings) -> FieldMap:
    """Pick a column for each role that has one, out of the values of the columns that may hold a role."""

    def pick(role: FieldRole, by_values: Callable[[], str | None]) -> str | None:
        stated = chosen.of(role)
        if stated is not None:
            return known_field(list(texts), stated) if stated else None
        return known_field(list(texts), remembered.of(role) or "") or by_values()

    name = pick(FieldRole.NAME, lambda: _first(texts, FieldRole.NAME, any))
    code = pick(FieldRole.ID, lambda: _id(texts, found))
    status = pick(FieldRole.STATUS, lambda: _status(texts, found))
    return FieldMap(name, code, status)


def _first(texts: Texts, role: FieldRole, fits: Callable[[Sequence[str]], bool]) -> str | None:
    return next((name for name in candidates(list(texts), role) if fits(texts[name])), None)


def _id(texts: Texts, found: Findings) -> str | None:
    """Give the first column that tells every row apart, else the first that tells most of them apart."""
    for share in (1.0, _MOST):
        code = _first(texts, FieldRole.ID, lambda values: bool(values) and _own_share(values) >= share)  # noqa: B023
        if code is not None:
            return code
    looks_like_one = _first(texts, FieldRole.ID, any)
    if looks_like_one is not None:
        found.note(FindingRule.ID_NOT_UNIQUE, Severity.WARNING, looks_like_one)
    return None


def _status(texts: Texts, found: Findings) -> str | None:
    """Give the first column with a word that stands for a status."""
    status = _first(texts, FieldRole.STATUS, lambda words: any(map(known_status, words)))
    called_so = next(
        (name for name in texts if normalise(name).endswith("status") and any(texts[name])), None
    )
    if status is None and called_so is not None:
        found.note(FindingRule.STATUS_NOT_READ, Severity.WARNING, called_so)
    return status


def _own_share(values: Sequence[str]) -> float:
    """Give the share (0 to 1) of the values that are filled in and no other row's."""
    times = Counter(values)
    return sum(count == 1 for value, count in times.items() if value) / len(values)
