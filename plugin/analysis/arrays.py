"""What arrays hold, for signatures, and tables whose columns are arrays."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Sequence, TypeVar

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
Floats = NDArray[np.float64]
Indices = NDArray[np.intp]
Geometries = NDArray[np.object_]
"""shapely's geometries; None is none."""

Table = TypeVar("Table", bound="Columns")


class Columns:
    """The base of dataclasses whose fields are arrays with an entry for each row."""

    def where(self: Table, chosen: Flags | Indices) -> Table:
        """Give some of the rows, or all in another order."""
        return type(self)(*(column[chosen] for column in self.columns()))

    @classmethod
    def together(cls: type[Table], parts: Sequence[Table]) -> Table:
        """Give the rows of one or more tables, one after another."""
        return cls(*map(np.concatenate, zip(*(part.columns() for part in parts))))

    def columns(self: Any) -> list[NDArray[Any]]:
        """Give the columns, in the order of the fields."""
        return [getattr(self, one.name) for one in fields(self)]
