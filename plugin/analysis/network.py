"""A walking network made of lines: where lines meet, how long they are, which of them hang together.

Lines meet where they share a vertex, and only there: a bridge over a street has none in common with it.
Where there is nothing to choose, two lines end to end are one street.
Everything can be walked in both directions. Coordinates are in one metric coordinate reference system,
metres; the caller sees to that (``plugin.crs``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from ..geos import shapely
from .arrays import Flags, Floats, Geometries, Indices
from .chains import Chains, chains_of
from .ranges import run_ends, run_least, run_starts, spread

# Distances along a network are given to the micrometre, like those as the crow flies.
DECIMALS = 6
# Vertices are the same to the millimetre: what one tool drew together another may have moved a hair.
_VERTEX_DECIMALS = 3
# A strip that nodes are numbered along is about so many of them wide.
_NODES_ACROSS = 4


@dataclass(frozen=True)
class Network:
    """Nodes, and edges between them that keep the shape of the lines they were made of.

    Attributes
    ----------
    vertices, segment, segment_edge, segment_line, segment_offset_m
        Coordinates of all edges, one edge after another; which of them a straight segment goes on from (to
        the next); the edge that the segment belongs to, the line it is a part of, and how far along the edge
        it starts. Segments of an edge follow each other.
    edge_first, edge_last, edge_from, edge_to, edge_length_m
        Of each edge: its first and last vertex, its two nodes, its length.
    node_xy, west_to_east
        Coordinates of each node, and the nodes in that order; neighbours have numbers near each other.
    is_closed
        Whether nobody may walk on each edge.
    pair, pair_edge
        Every edge both ways, but for those back to where they started: the number of the node that it leaves,
        times all nodes, plus the number of the node that it leads to, sorted; which edge it is.
    """

    vertices: Floats
    segment: Indices
    segment_edge: Indices
    segment_line: Indices
    segment_offset_m: Floats
    edge_first: Indices
    edge_last: Indices
    edge_from: Indices
    edge_to: Indices
    edge_length_m: Floats
    node_xy: Floats
    west_to_east: Indices
    is_closed: Flags
    pair: Indices
    pair_edge: Indices

    @cached_property
    def _shortest(self) -> tuple[Indices, Indices]:
        """The pair and the edge of the shortest open edges between neighbours, sorted by pair."""
        is_open = ~self.is_closed[self.pair_edge]
        pair, edge = self.pair[is_open], self.pair_edge[is_open]
        shortest = run_least(pair, self.edge_length_m[edge])
        return pair[shortest], edge[shortest]

    @cached_property
    def matrix(self) -> csr_matrix:
        """The length of the shortest open edge between neighbours, both ways."""
        count = len(self.node_xy)
        pair, edge = self._shortest
        first = np.searchsorted(pair, np.arange(count + 1) * count)
        return csr_matrix((self.edge_length_m[edge], pair % count, first), shape=(count, count))

    def edge_between(self, node: Indices, neighbour: Indices) -> Indices:
        """Give the shortest open edge between each node and its neighbour."""
        pair, edge = self._shortest
        return edge[np.searchsorted(pair, node * len(self.node_xy) + neighbour)]

    @cached_property
    def edge_segment(self) -> Indices:
        """The first segment of each edge, and where those of the last one end."""
        return np.append(np.flatnonzero(run_starts(self.segment_edge)), len(self.segment))

    @cached_property
    def is_dead_end(self) -> Flags:
        """Whether one edge only ends at each node, so that no way goes on there."""
        return np.bincount(np.append(self.edge_from, self.edge_to), minlength=len(self.node_xy)) == 1

    @cached_property
    def through_nodes(self) -> Indices:
        """The nodes where ways go on, from west to east."""
        return self.west_to_east[~self.is_dead_end[self.west_to_east]]

    @cached_property
    def through_xy(self) -> Floats:
        """Coordinates of the nodes where ways go on, each column in one piece."""
        return np.asfortranarray(self.node_xy[self.through_nodes])

    @cached_property
    def segment_boxes(self) -> Floats:
        """West, south, east and north of each segment."""
        begin, end = self.vertices[self.segment], self.vertices[self.segment + 1]
        return np.concatenate([np.minimum(begin, end), np.maximum(begin, end)], axis=1)

    def segment_lines(self, segment: Indices) -> Geometries:
        """Give segments as lines."""
        first = self.segment[segment]
        return shapely.linestrings(np.stack([self.vertices[first], self.vertices[first + 1]], 1))


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


def build_network(lines: Geometries, stops: Floats | None = None) -> Network:
    """Make a network of lines (LineString or MultiLineString; null and empty ones are left out).

    A node is where streets begin, end or meet: where other than two ends of lines share a vertex, to the
    millimetre, and at ``stops``, coordinates of vertices. A line that has no length is no edge. No lines
    give a network without nodes.
    """
    parts, line = _parts(np.asarray(lines, dtype=object))
    vertices, part = shapely.get_coordinates(parts, return_index=True)
    vertices, part, place = _without_repeats(vertices, part)
    is_stop = _are_among(vertices, stops)
    first, last = _pieces(part, is_stop | (np.bincount(place)[place] > 1))
    end = np.stack([first, last], axis=1).ravel()
    chains = chains_of(place[end], is_stop[end])
    vertex, piece = _vertices_of(chains, first, last)
    edge = np.cumsum(chains.begins)[piece] - 1
    begins = run_starts(edge)
    ends = run_ends(begins)
    edge_first, edge_last = np.flatnonzero(begins), np.flatnonzero(ends)
    end = vertex[np.append(edge_first, edge_last)]
    node_xy, west_to_east, nodes = _numbered(place[end], vertices[end])
    edge_from, edge_to = np.split(nodes, 2)

    segment = np.flatnonzero(~ends)
    # A segment ends at a vertex of its own piece; the first vertex of a piece may be of the piece before.
    segment_line = line[part[first[chains.piece[piece[segment + 1]]]]]
    vertices = vertices[vertex]
    offset_m, edge_length_m = _along(vertices, segment, edge[segment])
    is_closed = np.zeros(len(edge_first), dtype=bool)
    return Network(
        vertices,
        segment,
        edge[segment],
        segment_line,
        offset_m,
        edge_first,
        edge_last,
        edge_from,
        edge_to,
        edge_length_m,
        node_xy,
        west_to_east,
        is_closed,
        *_pairs(len(node_xy), edge_from, edge_to),
    )


def with_closed(network: Network, is_closed: Flags) -> Network:
    """Give a network with some edges closed; ways from places on it begin as ``Access.on`` says."""
    return replace(network, is_closed=is_closed)


def parts_of(network: Network) -> Parts:
    """Find what of a network hangs together; every part but the first is an island."""
    count, label = connected_components(network.matrix, directed=False)
    length_m = np.bincount(label[network.edge_from], network.edge_length_m, minlength=count).astype(float)
    order = np.argsort(-length_m, kind="stable")
    rank = np.empty(count, dtype=np.intp)
    rank[order] = np.arange(count)
    return Parts(rank[label], length_m[order])


def points_along(network: Network, edge: Indices, along_m: Floats) -> tuple[Indices, Floats]:
    """Give the segment and the point that are so far along an edge."""
    edge_start_m = np.cumsum(network.edge_length_m) - network.edge_length_m
    segment_m = edge_start_m[network.segment_edge] + network.segment_offset_m
    segment = np.searchsorted(segment_m, edge_start_m[edge] + along_m, side="right") - 1
    # In the last bits of a long sum the point may seem to be on the next edge.
    first = np.searchsorted(network.segment_edge, edge)
    last = np.searchsorted(network.segment_edge, edge, side="right") - 1
    segment = segment.clip(first, last)
    begin = network.vertices[network.segment[segment]]
    along = network.vertices[network.segment[segment] + 1] - begin
    share = (along_m - network.segment_offset_m[segment]) / np.hypot(*along.T)
    return segment, begin + along * share.clip(0, 1)[:, None]


def _parts(lines: Geometries) -> tuple[Geometries, Indices]:
    """Give the parts of lines, and which line each is of; lines of one part need not be taken apart."""
    if (shapely.get_num_geometries(lines) <= 1).all():
        return lines, np.arange(len(lines))
    return shapely.get_parts(lines, return_index=True)


def _without_repeats(vertices: Floats, part: Indices) -> tuple[Floats, Indices, Indices]:
    """Leave out lines without length and vertices that repeat the one before; number where the rest are."""
    rounded = vertices.round(_VERTEX_DECIMALS)
    # West to east, then south to north.
    position = rounded[:, 0] + 1j * rounded[:, 1]
    order = np.argsort(position, kind="stable")
    place = np.empty(len(order), dtype=np.intp)
    place[order] = np.cumsum(run_starts(position[order])) - 1
    is_new = run_starts(part, place)
    # A line of one vertex has no length.
    left = is_new & (np.bincount(part, is_new)[part] > 1)
    return vertices[left], part[left], place[left]


def _pieces(part: Indices, is_bend: Flags) -> tuple[Indices, Indices]:
    """Part lines where they bend into another: give the first and the last vertex of each piece."""
    begins = run_starts(part)
    is_end = run_ends(begins)
    bends = np.flatnonzero(begins | is_end | is_bend)
    is_piece = ~is_end[bends]
    return bends[is_piece], bends[np.flatnonzero(is_piece) + 1]


def _are_among(vertices: Floats, some: Floats | None) -> Flags:
    if some is None:
        return np.zeros(len(vertices), dtype=bool)
    own, others = (xy.round(_VERTEX_DECIMALS) for xy in (vertices, some))
    return np.isin(own[:, 0] + 1j * own[:, 1], others[:, 0] + 1j * others[:, 1])


def _vertices_of(chains: Chains, first: Indices, last: Indices) -> tuple[Indices, Indices]:
    """Give the vertices of chains in order, and which piece of the chains each is of.

    A piece shares its first vertex with the piece before it.
    """
    first, last = first[chains.piece], last[chains.piece]
    shared = (~chains.begins).astype(np.intp)
    piece, step = spread(shared, last - first + 1)
    return np.where(chains.is_back[piece], last[piece] - step, first[piece] + step), piece


def _along(vertices: Floats, segment: Indices, edge: Indices) -> tuple[Floats, Floats]:
    """Give how far along its edge each segment starts, and how long each edge is."""
    length_m = np.hypot(*(vertices[segment + 1] - vertices[segment]).T)
    so_far = np.cumsum(length_m)
    begins = run_starts(edge)
    offset_m = so_far - length_m
    offset_m -= offset_m[begins][edge]
    return offset_m, (offset_m + length_m)[run_ends(begins)]


def _numbered(place: Indices, xy: Floats) -> tuple[Floats, Indices, Indices]:
    """Give the coordinates of the places of edges' ends, their numbers from west to east, and each end's.

    The numbers go along strips of the ground, so that a search finds neighbours near each other in memory;
    with a hundred thousand nodes it takes little more than half the time. Places are numbered from west to
    east already.
    """
    is_node = np.zeros(place.max(initial=-1) + 1, dtype=bool)
    is_node[place] = True
    from_west = (np.cumsum(is_node) - 1)[place]
    node_xy = np.empty((np.count_nonzero(is_node), 2))
    node_xy[from_west] = xy
    count = len(node_xy)
    strip = np.arange(count) // max(_NODES_ACROSS * round(count**0.5), 1)
    order = np.lexsort((node_xy[:, 1], strip))
    number = np.empty(count, dtype=np.intp)
    number[order] = np.arange(count)
    return node_xy[order], number, number[from_west]


def _pairs(n_nodes: int, edge_from: Indices, edge_to: Indices) -> tuple[Indices, Indices]:
    """Give the pairs of ``Network``, and the edge of each."""
    edge = np.flatnonzero(edge_from != edge_to)
    start, end = edge_from[edge], edge_to[edge]
    pair = np.stack([start * n_nodes + end, end * n_nodes + start], axis=1).ravel()
    # Stable: of parallel edges as long as each other the first is taken both ways.
    order = np.argsort(pair, kind="stable")
    return pair[order], np.repeat(edge, 2)[order]
