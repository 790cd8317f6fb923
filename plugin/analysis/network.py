"""A walking network made of lines: where lines meet, how long they are, which of them hang together.

Lines meet where they share a vertex, and only there: a bridge over a street has none in common with it.
Everything can be walked in both directions. Coordinates are in one metric coordinate reference system,
metres; the caller sees to that (``plugin.crs``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from ..geos import shapely
from .proximity import Geometries

Indices = NDArray[np.intp]
Floats = NDArray[np.float64]

# Distances along a network are given to the micrometre, like those as the crow flies.
DECIMALS = 6
# Vertices are the same to the millimetre: what one tool drew together another may have moved a hair.
_VERTEX_DECIMALS = 3


@dataclass(frozen=True)
class Network:
    """Nodes, and edges between them that keep the shape of the lines they were made of.

    Attributes
    ----------
    vertices, segment, segment_edge, segment_offset_m
        Coordinates of all lines, one line after another; which of them a straight segment goes on from (to
        the next); the edge that the segment belongs to and how far along the edge it starts. Segments of an
        edge follow each other.
    edge_line, edge_first, edge_last, edge_from, edge_to, edge_length_m
        Of each edge: the line it is a part of, its first and last vertex, its two nodes, its length.
    node_xy
        Coordinates of each node, from west to east.
    matrix, entry_edge
        The shortest edge between neighbours, both ways, and which edge that is for each entry.
    """

    vertices: Floats
    segment: Indices
    segment_edge: Indices
    segment_offset_m: Floats
    edge_line: Indices
    edge_first: Indices
    edge_last: Indices
    edge_from: Indices
    edge_to: Indices
    edge_length_m: Floats
    node_xy: Floats
    matrix: csr_matrix
    entry_edge: Indices

    def edge_between(self, node: Indices, neighbour: Indices) -> Indices:
        """Give the shortest edge between each node and its neighbour."""
        return self.entry_edge[np.searchsorted(self._entry_key, node * len(self.node_xy) + neighbour)]

    @cached_property
    def _entry_key(self) -> Indices:
        rows = np.repeat(np.arange(len(self.node_xy)), np.diff(self.matrix.indptr))
        return rows * len(self.node_xy) + self.matrix.indices

    @property
    def segment_lines(self) -> Geometries:
        """The segments as lines, in their order."""
        return shapely.linestrings(
            np.stack([self.vertices[self.segment], self.vertices[self.segment + 1]], 1)
        )


@dataclass(frozen=True)
class Parts:
    """The parts of a network that hang together, the longest first.

    Attributes
    ----------
    of_node
        The part that each node belongs to.
    length_m
        How long each part is.
    """

    of_node: Indices
    length_m: Floats


def build_network(lines: Geometries) -> Network:
    """Make a network of lines (LineString or MultiLineString; null and empty ones are left out).

    A node is where a line starts or ends and where lines share a vertex, to the millimetre. A line that
    has no length is no edge. No lines give a network without nodes.
    """
    parts, line = shapely.get_parts(np.asarray(lines, dtype=object), return_index=True)
    vertices, part = shapely.get_coordinates(parts, return_index=True)
    vertices, part, place = _without_repeats(vertices, part)
    starts = np.append(True, part[1:] != part[:-1])[: len(part)]
    ends = np.append(starts[1:], True)[: len(part)]
    is_node = starts | ends | (np.bincount(place)[place] > 1)

    bends = np.flatnonzero(is_node)
    is_edge = ~ends[bends]
    first, last = bends[is_edge], bends[np.flatnonzero(is_edge) + 1]
    node_places, nodes = np.unique(place[bends], return_inverse=True)
    node_xy = np.empty((len(node_places), 2))
    node_xy[nodes] = vertices[bends]
    edge_from, edge_to = nodes[is_edge], nodes[np.flatnonzero(is_edge) + 1]

    segment = np.flatnonzero(~ends)
    segment_edge = np.cumsum(is_node[segment]) - 1
    length_m = np.hypot(*(vertices[segment + 1] - vertices[segment]).T)
    so_far = np.cumsum(length_m)
    offset_m = so_far - length_m
    offset_m -= offset_m[is_node[segment]][segment_edge]
    is_last = np.append(is_node[segment][1:], True)[: len(segment)]
    edge_length_m = (offset_m + length_m)[is_last]
    matrix, entry_edge = _matrix(len(node_xy), edge_from, edge_to, edge_length_m)
    return Network(
        vertices,
        segment,
        segment_edge,
        offset_m,
        line[part[first]],
        first,
        last,
        edge_from,
        edge_to,
        edge_length_m,
        node_xy,
        matrix,
        entry_edge,
    )


def parts_of(network: Network) -> Parts:
    """Find what of a network hangs together; every part but the first is an island."""
    count, label = connected_components(network.matrix, directed=False)
    length_m = np.bincount(label[network.edge_from], network.edge_length_m, minlength=count).astype(float)
    order = np.argsort(-length_m, kind="stable")
    rank = np.empty(count, dtype=np.intp)
    rank[order] = np.arange(count)
    return Parts(rank[label], length_m[order])


def _without_repeats(vertices: Floats, part: Indices) -> tuple[Floats, Indices, Indices]:
    """Leave out lines without length and vertices that repeat the one before; number where the rest are."""
    rounded = vertices.round(_VERTEX_DECIMALS)
    # West to east, then south to north.
    _, place = np.unique(rounded[:, 0] + 1j * rounded[:, 1], return_inverse=True)
    repeats = np.append(False, (place[1:] == place[:-1]) & (part[1:] == part[:-1]))[: len(part)]
    # A line of one vertex has no length.
    left = ~repeats & (np.bincount(part, ~repeats)[part] > 1)
    return vertices[left], part[left], place[left]


def _matrix(
    n_nodes: int, edge_from: Indices, edge_to: Indices, length_m: Floats
) -> tuple[csr_matrix, Indices]:
    """Give the shortest of parallel edges both ways; an edge back to where it started leads nowhere."""
    leads = np.flatnonzero(edge_from != edge_to)
    row = np.concatenate([edge_from[leads], edge_to[leads]])
    column = np.concatenate([edge_to[leads], edge_from[leads]])
    edge = np.concatenate([leads, leads])
    order = np.lexsort((length_m[edge], column, row))
    row, column, edge = row[order], column[order], edge[order]
    is_shortest = np.append(True, (row[1:] != row[:-1]) | (column[1:] != column[:-1]))[: len(row)]
    row, column, edge = row[is_shortest], column[is_shortest], edge[is_shortest]
    pointers = np.searchsorted(row, np.arange(n_nodes + 1))
    return csr_matrix((length_m[edge], column, pointers), shape=(n_nodes, n_nodes)), edge
