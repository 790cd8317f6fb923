"""The register's streets and paths as a network to walk on."""

from __future__ import annotations

from dataclasses import dataclass

from ..analysis.arrays import Geometries
from ..analysis.line_cuts import with_cuts
from ..analysis.near_misses import near_misses
from ..analysis.network import Network, Parts, build_network, parts_of
from ..domain.walking import NEAR_MISS_M
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.reference import list_rows
from ..register.register import Register
from .geometries import geometries_of
from .walk_rule import checked_walk_rule, read_walk_rule, said_of


@dataclass(frozen=True)
class WalkNetwork:
    """Where people walk: the network, what of it hangs together, and how many ends nearly meet a line."""

    network: Network
    parts: Parts
    unsnapped_ends: int

    @property
    def islands(self) -> int:
        """How many parts cannot be reached from the longest."""
        return len(self.parts.length_m) - 1

    def faults_in_words(self) -> list[str]:
        """Say what is wrong with the network, nothing where nothing is."""
        found = []
        if self.unsnapped_ends:
            text = tr("Streets that end {limit} m or less from another without meeting it: {count}.")
            found.append(text.format(limit=f"{NEAR_MISS_M:g}", count=self.unsnapped_ends))
        if self.islands:
            text = tr("Islands of streets that cannot be reached from the rest: {count}.")
            found.append(text.format(count=self.islands))
        return found


def walk_network(register: Register, areas: Geometries | None = None) -> WalkNetwork:
    """Make a network of the register's streets that people walk on by the register's rule.

    It has nodes where it crosses the boundaries of ``areas``. Raises ScenkartanError where there is none.
    """
    rule = checked_walk_rule(read_walk_rule(register))
    wkbs = [row["wkb"] for row in list_rows(register, "street") if not rule.excludes(said_of(row))]
    lines = geometries_of(wkbs)
    network = build_network(lines) if areas is None else build_network(*with_cuts(lines, areas))
    if not len(network.edge_length_m):
        raise ScenkartanError(
            tr(
                "The register has no streets or paths to walk on. "
                "Import them first, from OpenStreetMap or NVDB, or change which streets nobody walks on."
            )
        )
    return WalkNetwork(network, parts_of(network), len(near_misses(network, NEAR_MISS_M).gap_m))
