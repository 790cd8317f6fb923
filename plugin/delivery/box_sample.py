"""A sample of a delivery's extents: enough to judge where it is, however many rows it has."""

from __future__ import annotations

import math

from .source_crs import Extent

_MOST = 1_000


class BoxSample:
    """Keeps every n-th extent, evenly over the file, and the box around all of them."""

    def __init__(self) -> None:
        self._boxes: list[Extent] = []
        self._step = 1
        self._count = 0
        self._around = (math.inf, math.inf, -math.inf, -math.inf)

    @property
    def boxes(self) -> tuple[Extent, ...]:
        """The sample."""
        return tuple(self._boxes)

    @property
    def extent(self) -> Extent | None:
        """The box around everything, None around nothing."""
        return self._around if self._count else None

    def add(self, box: Extent) -> None:
        """Take a finite extent into the sample."""
        west, south, east, north = self._around
        self._around = min(west, box[0]), min(south, box[1]), max(east, box[2]), max(north, box[3])
        if self._count % self._step == 0:
            self._boxes.append(box)
            if len(self._boxes) > _MOST:
                self._boxes = self._boxes[::2]
                self._step *= 2
        self._count += 1
