"""Other ways to the pairs within a radius and each scene's nearest school, for bench_proximity.py.

A peer is made ready with the two arrays (tables loaded, indexes built; not timed), and then asked.
"""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterator

import numpy as np
from qgis_headless import register_package

register_package()
from scenkartan.plugin.geos import shapely  # noqa: E402

RADIUS_M = 500.0


@dataclass(frozen=True)
class Answer:
    """Pairs with distances, and each scene's distance to its nearest; what a peer leaves out is None."""

    scene: np.ndarray
    school: np.ndarray
    distance_m: np.ndarray | None = None
    nearest_m: np.ndarray | None = None


Way = Callable[[], Answer]


def scenkartan(scenes: np.ndarray, schools: np.ndarray) -> Way:
    """Ours."""
    from scenkartan.plugin.analysis.proximity import pairs_and_nearest

    def way() -> Answer:
        pairs, near = pairs_and_nearest(scenes, schools, RADIUS_M)
        return Answer(pairs.boundary_index, pairs.facility_index, pairs.distance_m, near.distance_m)

    return way


def geopandas(scenes: np.ndarray, schools: np.ndarray) -> Way:
    """Join twice; in new frames each time, for an index kept from the last round would cost nothing."""
    from geopandas import GeoDataFrame

    def way() -> Answer:
        left, right = GeoDataFrame(geometry=scenes), GeoDataFrame(geometry=schools)
        pairs = left.sjoin(right, predicate="dwithin", distance=RADIUS_M)
        near = left.sjoin_nearest(right, distance_col="distance_m")["distance_m"].groupby(level=0).first()
        return Answer(pairs.index.to_numpy(), pairs["index_right"].to_numpy(), None, near.to_numpy())

    return way


def shapely_plainly(scenes: np.ndarray, schools: np.ndarray) -> Way:
    """Ask a tree for the pairs and the nearest."""

    def way() -> Answer:
        tree = shapely.STRtree(schools)
        scene, school = tree.query(scenes, predicate="dwithin", distance=RADIUS_M)
        (first, _), nearest_m = tree.query_nearest(scenes, return_distance=True, all_matches=False)
        near = np.full(len(scenes), np.nan)
        near[first] = nearest_m
        return Answer(scene, school, shapely.distance(scenes[scene], schools[school]), near)

    return way


def duckdb_pairs(scenes: np.ndarray, schools: np.ndarray) -> Way:
    """DuckDB's join within a distance, with the distances; not the nearest."""
    import duckdb
    import duckdb_extension_spatial
    import pandas

    connection = duckdb.connect()
    folder = Path(duckdb_extension_spatial.__file__).parent
    connection.execute(f"LOAD '{next(folder.rglob('spatial.duckdb_extension'))}'")
    for name, geometries in (("scene", scenes), ("school", schools)):
        frame = pandas.DataFrame({"id": np.arange(len(geometries)), "wkb": shapely.to_wkb(geometries)})
        connection.register("frame", frame)
        connection.execute(f"CREATE TABLE {name} AS SELECT id, ST_GeomFromWKB(wkb) AS geom FROM frame")
        connection.unregister("frame")
    query = (
        "SELECT a.id AS scene, b.id AS school FROM scene a JOIN school b"
        f" ON ST_DWithin(a.geom, b.geom, {RADIUS_M})"
    )

    def way() -> Answer:
        found = connection.execute(query).fetchnumpy()
        return Answer(found["scene"], found["school"])

    return way


@contextmanager
def postgis_server() -> Iterator[str | None]:
    """Run a PostgreSQL of our own on a free port; None where it is not installed."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not binaries or not list(Path("/usr/share/postgresql").glob("*/extension/postgis.control")):
        yield None
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = Path(tempfile.mkdtemp(prefix="scenkartan_pg_"))
    # PostgreSQL does not run as root.
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(folder, "postgres")
    run = [*as_user, f"{binaries[-1]}/pg_ctl", "-D", f"{folder}/data", "-w", "-l", f"{folder}/log"]
    options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off -c work_mem=256MB"
    try:
        subprocess.run(
            [*as_user, f"{binaries[-1]}/initdb", "-D", f"{folder}/data", "--auth=trust", "-U", "postgres"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
        )
        subprocess.run([*run, "-o", options, "start"], check=True, stdout=subprocess.DEVNULL, cwd=folder)
        yield f"host=127.0.0.1 port={port} user=postgres dbname=postgres"
    finally:
        subprocess.run([*run, "-m", "immediate", "stop"], check=False, stdout=subprocess.DEVNULL, cwd=folder)
        shutil.rmtree(folder, ignore_errors=True)


def postgis(server: str, scenes: np.ndarray, schools: np.ndarray) -> Way:
    """Two queries on indexed tables: the pairs with their distances, and the nearest of each scene."""
    import psycopg2

    connection = psycopg2.connect(server)
    connection.autocommit = True
    cursor = connection.cursor()
    cursor.execute("CREATE EXTENSION IF NOT EXISTS postgis")
    for name, geometries in (("scene", scenes), ("school", schools)):
        cursor.execute(f"DROP TABLE IF EXISTS {name}")
        cursor.execute(f"CREATE UNLOGGED TABLE {name} (id integer PRIMARY KEY, geom geometry)")
        rows = (f"{i}\t{wkb}\n" for i, wkb in enumerate(shapely.to_wkb(geometries, hex=True)))
        cursor.copy_from(io.StringIO("".join(rows)), name)
        cursor.execute(f"CREATE INDEX ON {name} USING gist (geom)")
        cursor.execute(f"VACUUM ANALYZE {name}")

    def way() -> Answer:
        cursor.execute(
            "SELECT a.id, b.id, ST_Distance(a.geom, b.geom) FROM scene a JOIN school b"
            " ON ST_DWithin(a.geom, b.geom, %s)",
            (RADIUS_M,),
        )
        scene, school, distance_m = np.array(cursor.fetchall(), dtype=float).reshape(-1, 3).T
        cursor.execute(
            "SELECT a.id, near.d FROM scene a CROSS JOIN LATERAL"
            " (SELECT ST_Distance(a.geom, b.geom) AS d FROM school b ORDER BY a.geom <-> b.geom LIMIT 1) near"
        )
        order, nearest_m = np.array(cursor.fetchall(), dtype=float).reshape(-1, 2).T
        near = np.full(len(scenes), np.nan)
        near[order.astype(int)] = nearest_m
        return Answer(scene.astype(int), school.astype(int), distance_m, near)

    return way
