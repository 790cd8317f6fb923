"""Outlines that were drawn in pieces: lines that meet end to end, all the way round."""

from __future__ import annotations

import math
from typing import Hashable, Iterator, List, Sequence, Tuple

import numpy as np

from ..geos import shapely

# Further than any drawing reaches, in thousandths of a millimetre too.
_FARTHEST = 1e13

Points = List[Tuple[float, float]]


def length(points: Points) -> float:
    """Give the length of a line, in its own unit."""
    return sum(map(math.dist, points, points[1:]))


def rings(
    lines: Sequence[Points], kinds: Sequence[Hashable], gap: float
) -> Iterator[tuple[list[int], Points]]:
    """Give the rings that several lines make together: which ones, the first first, and the way round.

    Two ends meet where they are of the same kind and no further apart than ``gap``, a share of the
    shorter line. Where three meet nobody knows which two go on, so none of them does. Order and
    direction of the lines make no difference.
    """
    partner = _partners(lines, kinds, gap)
    seen: set[int] = set()
    for first in range(len(lines)):
        if first in seen:
            continue
        way = list(_way_round(2 * first, partner))
        seen.update(end // 2 for end in way)
        if len(way) > 1 and partner.get(way[-1] ^ 1) == way[0]:
            yield (
                [end // 2 for end in way],
                _joined([lines[end // 2][:: -1 if end % 2 else 1] for end in way]),
            )


def _partners(lines: Sequence[Points], kinds: Sequence[Hashable], gap: float) -> dict[int, int]:
    """Give the one end that each end meets; line n has the ends 2n and 2n + 1."""
    numbers = [end for n, line in enumerate(lines) for end in (2 * n, 2 * n + 1) if _is_somewhere(line)]
    if len(numbers) < 4:
        return {}
    points = shapely.points([lines[end // 2][-(end % 2)] for end in numbers])
    reach = [gap * length(lines[end // 2]) for end in numbers]
    found = shapely.STRtree(points).query(points, predicate="dwithin", distance=reach)
    pairs = np.asarray(numbers)[found].T.tolist()
    there = {(one, other) for one, other in pairs if one != other and kinds[one // 2] == kinds[other // 2]}
    meeting: dict[int, list[int]] = {}
    for one, other in there:
        if (other, one) in there:
            meeting.setdefault(one, []).append(other)
    sole = {one: others[0] for one, others in meeting.items() if len(others) == 1}
    return {one: other for one, other in sole.items() if other in sole}


def _is_somewhere(line: Points) -> bool:
    """Say whether a line is where a drawing can be; GEOS stumbles on what is not."""
    return all(abs(number) < _FARTHEST for point in line for number in point)


def _way_round(start: int, partner: dict[int, int]) -> Iterator[int]:
    """Give the ends at which one comes into line after line, from the first until it is met again."""
    end: int | None = start
    while end is not None:
        yield end
        end = partner.get(end ^ 1)
        if end == start:
            return


def _joined(lines: Sequence[Points]) -> Points:
    joined: Points = []
    for line in lines:
        joined += line[1:] if joined and joined[-1] == line[0] else line
    return joined
