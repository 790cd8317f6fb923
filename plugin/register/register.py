"""An open register."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Iterator, Mapping, Sequence

from .connection import translated
from .schema import table
from .schema.ddl import quoted


@dataclass(frozen=True)
class RegisterInfo:
    """What a register says of itself."""

    municipality: str
    crs_authid: str
    schema_version: int
    definition: str
    definition_version: str


class Register:
    """An open register: one connection, used by the thread that opened it. ``opening`` makes it.

    Reading needs nothing more. Whatever writes is called inside ``transaction``.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, info: RegisterInfo, who: str, read_only: bool
    ) -> None:
        self.path = path
        self.info = info
        self.read_only = read_only
        self._connection = connection
        self._who = who or "Scenkartan"
        self._written: set[str] = set()

    def __enter__(self) -> Register:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; an open transaction is lost."""
        self._connection.close()

    @property
    def srs_id(self) -> int:
        """The number of the working CRS, as geometry carries it."""
        return int(self.info.crs_authid.rpartition(":")[2])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make what is written inside one job: all of it, or, if anything is raised, nothing.

        The write lock is taken at once, so what is read inside stays true until the end. What is
        written is logged under the name that the register was opened with.

        Raises
        ------
        ScenkartanError
            If the register is locked by someone else, or cannot be written.
        """
        if self._connection.in_transaction:
            raise RuntimeError("transactions do not nest")
        with translated(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._connection.execute("DELETE FROM writer")
                self._connection.execute("INSERT INTO writer (who) VALUES (?)", (self._who,))
                yield
                self._connection.execute("DELETE FROM writer")
                self._announce()
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # some errors make SQLite roll back by itself
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                self._written.clear()

    def execute(self, sql: str, values: Mapping[str, object] | Sequence[object] = ()) -> list[sqlite3.Row]:
        """Read rows. For the modules of this room; others read through the functions for each table."""
        with translated(self.path):
            return self._connection.execute(sql, values).fetchall()

    def write(self, name: str, sql: str, rows: Sequence[Mapping[str, object]]) -> int:
        """Run a statement that changes a table once a row of values; give the number of rows changed."""
        if not self._connection.in_transaction:
            raise RuntimeError(f"writing to {name} outside a transaction")
        self._written.add(name)
        with translated(self.path):
            return self._connection.executemany(sql, rows).rowcount

    def reach_of(self, name: str, which: str = "") -> str:
        """Write the SELECT of west, south, east and north of a table, to the metre; NULL without any shape.

        ``which`` is a condition on ``id``, the rows' ``fid``.
        """
        # The index holds the boxes of all rows, in a fraction of the room that their shapes take. Somebody
        # may have taken it away, as in QGIS' DB Manager.
        boxes = f"rtree_{name}_geom"
        if not self.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (boxes,)):
            sides = ", ".join(f"ST_{side}(geom) AS {side}" for side in ("MinX", "MinY", "MaxX", "MaxY"))
            boxes = f"(SELECT fid AS id, {sides} FROM {quoted(name)})"
        return f"SELECT min(minx), min(miny), max(maxx), max(maxy) FROM {boxes}{which and f' WHERE {which}'}"

    def _announce(self) -> None:
        """Tell other programs which tables changed and how far they reach now, to the metre.

        GDAL takes an extent that is not given for that of the next feature it writes.
        """
        for name in sorted(self._written):
            extent = "min_x, min_y, max_x, max_y"
            reach = f", ({extent}) = ({self.reach_of(name)})" if table(name).geometry else ""
            self._connection.execute(
                f"UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'){reach}"
                " WHERE table_name = ?",
                (name,),
            )
