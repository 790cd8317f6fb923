"""Enums that are stored by code and shown by label."""

from __future__ import annotations

from enum import Enum


class Coded(str, Enum):
    """An enum whose value is stored in the register and whose label people see.

    Members are written ``NAME = "code", mark("label")``; show ``tr(member.label)``. Being a
    ``str``, a member can be stored and compared as its code; ``order`` is its place among the members as
    they are declared, from 0.
    """

    label: str
    order: int

    def __new__(cls, code: str, label: str = "") -> Coded:
        """Make a member whose value is the code alone."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        member.order = len(cls.__members__)
        return member

    def __str__(self) -> str:
        return self.value
