"""Which reference system a delivery without one is in: where it would land decides."""

from __future__ import annotations

from dataclasses import dataclass

from .fixes import Fix


@dataclass(frozen=True)
class CrsGuess:
    """One way to read the coordinates.

    Parameters
    ----------
    authid, name
        The system, such as "EPSG:3011", and its name for people.
    inside_share
        The share of the delivery (0 to 1) that would be inside the municipality.
    where
        The outline of the delivery where it would land: WKB, degrees in WGS 84.
    fixes
        What must be accepted too: turned axes, or a unit of the numbers.
    """

    authid: str
    name: str
    inside_share: float
    where: bytes
    fixes: frozenset[Fix] = frozenset()
