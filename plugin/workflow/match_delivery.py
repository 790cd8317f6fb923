"""Matching a delivery to the register's scenes: a proposal for a person to change, before anything is written."""

from __future__ import annotations

from typing import Sequence

from ..delivery.prepare import PreparedRow
from ..domain.matching import Proposal
from ..domain.progress import Progress, Silent
from ..register.register import Register


def propose(
    register: Register,
    year: int,
    rows: Sequence[PreparedRow],
    *,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Proposal:
    """Propose what each delivered row is, by overlap, name and alias; nothing is written.

    The rows are compared with the latest mapping year before ``year`` that has boundaries. A row that
    comes from none of its scenes may be one of an earlier year that comes back, or that the year itself
    has from an earlier delivery.

    Raises ``errors.Cancelled`` from ``progress``.
    """
    raise NotImplementedError
