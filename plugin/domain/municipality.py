"""Municipalities by code: a school across the border counts, and is said to lie there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Mapping

from ..i18n import Translate


@dataclass(frozen=True)
class Municipalities:
    """The municipalities that a register knows: their names by code, and which of them is its own.

    Without its own nothing is said to lie elsewhere: unknown is not another one.
    """

    own: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    def elsewhere(self, code: str, tr: Translate) -> str:
        """Name the municipality of a code if it is another than the register's, else give nothing."""
        if not self.own or not code or code == self.own:
            return ""
        return self.names.get(code) or tr("municipality {code}").format(code=code)
