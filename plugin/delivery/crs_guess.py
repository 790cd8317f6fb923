"""Which reference system a delivery is in, when it does not say or says wrong: where it would land decides.

The zones of SWEREF 99 and of RT 90 cannot be told apart by their numbers, so each candidate is tried, with
the axes as they are and turned, in metres and in the smaller units of drawings. The area where the delivery
should be is brought to the candidate, not the delivery to the area: one polygon that exists in every
candidate, and nothing that could have no place there.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ..crs import SWEREF_99_TM, SWEREF_99_ZONES, WGS84, crs_name, transform_wkb
from ..domain.figures import percent
from ..errors import ScenkartanError
from ..geos import shapely
from .fixes import Fix
from .numbers_read import UNITS, as_read
from .region import Region
from .source_crs import Extent, from_authid

# RT 90 2.5 gon V was the national one; then the others (7.5 and 5 gon V, 0 gon, 2.5 and 5 gon O).
_RT_90 = ("EPSG:3021", "EPSG:3019", "EPSG:3020", "EPSG:3022", "EPSG:3023", "EPSG:3024")
_ST_74 = "EPSG:3152"
# ETRS89 / UTM 32 to 35; WGS 84 / UTM is the same within a metre. Zone 33 has the numbers of SWEREF 99 TM.
_UTM = tuple(f"EPSG:{code}" for code in range(25832, 25836))
_WEB_MERCATOR = "EPSG:3857"
# The zones of Stockholm, Göteborg, Malmö: where nothing else tells zones apart, most people live there.
_MOST_PEOPLE = ("EPSG:3011", "EPSG:3007", "EPSG:3008")
_ZONES = tuple(dict.fromkeys((*_MOST_PEOPLE, *SWEREF_99_ZONES)))
# The usual first: where two fit as well, the first is proposed.
CANDIDATES = (SWEREF_99_TM, *_ZONES, WGS84, *_RT_90, _ST_74, *_UTM, _WEB_MERCATOR)
_MAX_GUESSES = 6
# Without any hit, how near a delivery must come to be a guess at all.
_NEAR_M = 200_000.0
# No coordinate on Earth is larger, in millimetres neither.
_BEYOND_EARTH = 1e11
# How far beyond the area that a system is made for it is used all the same.
_BEYOND_DEG = 0.5
_METRES_PER_DEGREE = 111_000.0
_SAME_PLACE_DEG = 0.02


Numbers = npt.NDArray[np.float64]


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

    @property
    def in_figures(self) -> str:
        """The system and the share that would be inside: "EPSG:3011 (100 %)"."""
        return f"{self.authid} ({percent(self.inside_share)})"

    @property
    def centre(self) -> tuple[float, float]:
        """Longitude and latitude of the middle of the delivery, in degrees."""
        point = shapely.centroid(shapely.from_wkb(self.where))
        return float(point.x), float(point.y)

    def is_elsewhere_than(self, other: CrsGuess) -> bool:
        """Whether the two land kilometres apart: SWEREF 99 TM and UTM zone 33 are the same place."""
        return math.dist(self.centre, other.centre) > _SAME_PLACE_DEG


@dataclass(frozen=True)
class _Trial:
    authid: str
    fixes: frozenset[Fix]
    inside_share: float
    away_m: float
    rank: int

    @property
    def order(self) -> tuple[float, float, int, int]:
        """The best first: inside, then near; nothing to turn or divide before something; the usual first."""
        return -round(self.inside_share, 2), round(self.away_m, -3), len(self.fixes), self.rank


def guess_crs(
    boxes: Sequence[Extent],
    region: Region,
    context: QgsCoordinateTransformContext,
    *,
    first: Sequence[str] = (),
) -> tuple[CrsGuess, ...]:
    """Rank the ways to read a delivery's numbers by how much of it would be in the region.

    Parameters
    ----------
    boxes
        The extents of (a sample of) the delivery's features, in its own numbers.
    region
        Where the delivery should be.
    context
        QGIS' settings for the way between systems.
    first
        Systems to try before all others: the one that is stated, the register's own.

    Returns
    -------
    The likeliest first. Where nothing would be inside, those that would at least be near; none where
    the numbers are no place in Sweden, or there are no boxes.
    """
    numbers = _possible(boxes)
    if not len(numbers):
        return ()
    order = tuple(dict.fromkeys((*first, *CANDIDATES)))
    trials = [
        trial
        for rank, authid in enumerate(order)
        for trial in _trials(authid, rank, numbers, region, context)
        if trial.inside_share > 0 or trial.away_m < _NEAR_M
    ]
    hits = [trial for trial in trials if trial.inside_share > 0] or _nearest_of_each(trials)
    found = (_guess(trial, numbers, context) for trial in sorted(hits, key=lambda trial: trial.order))
    return tuple(guess for guess in found if guess is not None)[:_MAX_GUESSES]


def _nearest_of_each(trials: Sequence[_Trial]) -> list[_Trial]:
    """Give one way to read the numbers for each system: none is more than a try."""
    nearest: dict[str, _Trial] = {}
    for trial in sorted(trials, key=lambda trial: trial.order):
        nearest.setdefault(trial.authid, trial)
    return list(nearest.values())


def inside_share(
    boxes: Sequence[Extent],
    authid: str,
    fixes: frozenset[Fix],
    region: Region,
    context: QgsCoordinateTransformContext,
) -> float:
    """Give the share of a delivery that is inside a region, read in one certain way; 0 without boxes."""
    numbers = _possible(boxes)
    outline = _outline_in(authid, region, context)
    if outline is None or not len(numbers):
        return 0.0
    return _share(outline, *_centres(_read_as(numbers, fixes)))


def _possible(boxes: Sequence[Extent]) -> Numbers:
    """Give the extents that are somewhere on Earth in some unit; GEOS can crash on numbers far beyond."""
    numbers = np.asarray(boxes, dtype=float).reshape(-1, 4)
    return numbers[(np.abs(numbers) < _BEYOND_EARTH).all(axis=1)]


def _trials(
    authid: str, rank: int, numbers: Numbers, region: Region, context: QgsCoordinateTransformContext
) -> Iterator[_Trial]:
    outline = _outline_in(authid, region, context)
    if outline is None:
        return
    geographic = from_authid(authid).isGeographic()
    units = (None,) if geographic else (None, *UNITS)
    for unit, swapped in product(units, (False, True)):
        fixes = frozenset(fix for fix in (unit, Fix.SWAP_AXES if swapped else None) if fix)
        east, north = _centres(_read_as(numbers, fixes))
        share = _share(outline, east, north)
        away = shapely.distance(outline, shapely.Point(np.median(east), np.median(north)))
        yield _Trial(authid, fixes, share, away * (_METRES_PER_DEGREE if geographic else 1.0), rank)


def _outline_in(
    authid: str, region: Region, context: QgsCoordinateTransformContext
) -> shapely.Geometry | None:
    try:
        widened = region.widened_in(from_authid(authid), context)
    except ScenkartanError:
        # The region has no place in that system, so nothing in the region is in it.
        return None
    outline = shapely.make_valid(shapely.from_wkb(widened))
    if not region.is_municipality:
        outline = shapely.intersection(outline, _area_of_use(authid, context))
    if shapely.is_empty(outline):
        return None
    shapely.prepare(outline)
    return outline


def _area_of_use(authid: str, context: QgsCoordinateTransformContext) -> shapely.Geometry:
    """Give the box that a system is made for, a little widened: senders do not turn back at its edge."""
    crs = from_authid(authid)
    bounds = crs.bounds()
    box = shapely.box(bounds.xMinimum(), bounds.yMinimum(), bounds.xMaximum(), bounds.yMaximum())
    clear_of_poles = shapely.intersection(shapely.buffer(box, _BEYOND_DEG), shapely.box(-180, -80, 180, 80))
    wkb = shapely.to_wkb(shapely.segmentize(clear_of_poles, 1.0))
    return shapely.from_wkb(transform_wkb([wkb], from_authid(WGS84), crs, context)[0])


def _read_as(numbers: Numbers, fixes: frozenset[Fix]) -> Numbers:
    swapped, divisor = as_read(fixes)
    return (numbers[:, [1, 0, 3, 2]] if swapped else numbers) / divisor


def _centres(numbers: Numbers) -> tuple[Numbers, Numbers]:
    return (numbers[:, 0] + numbers[:, 2]) / 2, (numbers[:, 1] + numbers[:, 3]) / 2


def _share(outline: shapely.Geometry, east: Numbers, north: Numbers) -> float:
    return float(np.mean(shapely.contains_xy(outline, east, north)))


def _guess(trial: _Trial, numbers: Numbers, context: QgsCoordinateTransformContext) -> CrsGuess | None:
    crs = from_authid(trial.authid)
    placed = _read_as(numbers, trial.fixes)
    corners = np.concatenate([placed[:, [0, 1]], placed[:, [0, 3]], placed[:, [2, 1]], placed[:, [2, 3]]])
    hull = shapely.convex_hull(shapely.multipoints(corners))
    degrees = partial(transform_wkb, target=QgsCoordinateReferenceSystem(WGS84), context=context)
    try:
        (where,) = degrees([shapely.to_wkb(hull)], source=crs)
    except ScenkartanError:
        return None
    return CrsGuess(trial.authid, crs_name(crs), trial.inside_share, where or b"", trial.fixes)
