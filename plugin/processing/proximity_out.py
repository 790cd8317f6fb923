"""What came of measuring, as the two layers that are written: the pairs, and the scenes with their counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Iterable, Iterator

from qgis.core import NULL, QgsFeature, QgsFields
from qgis.PyQt.QtCore import QMetaType

from ..domain.proximity import Band
from .lines_out import fields_of, line_wkbs, wkb_features
from .radii_and_kinds import CountColumn, Kinds
from .shapes_in import Shapes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ..analysis.ground import GroundNearest, GroundPairs


BANDS = tuple(Band)


@dataclass(frozen=True)
class Measured:
    """What was measured: each array has an entry for each pair, or for each scene, in their order.

    ``bands`` are places in ``BANDS``.
    """

    pairs: GroundPairs
    bands: NDArray[np.intp]
    nearest: GroundNearest
    n_inside: list[int]
    n_within: list[int]
    n_borderline: list[int]
    is_measured: list[bool]
    kinds: Kinds
    more: list[CountColumn]


def pair_fields(measured: Measured) -> QgsFields:
    """Give the fields of the pairs; the kind only where kinds were asked for."""
    types = QMetaType.Type
    return fields_of(
        ("scene_id", types.LongLong),
        ("facility_id", types.LongLong),
        ("distance_m", types.Double),
        ("band", types.QString),
        ("plane_m", types.Double),
        *([("kind", types.QString)] if measured.kinds.wanted else []),
    )


def pair_features(scenes: Shapes, facilities: Shapes, measured: Measured) -> Iterator[QgsFeature]:
    """Give each pair as its shortest line, with the fields of ``pair_fields``."""
    pairs, kinds = measured.pairs, measured.kinds
    names = [band.value for band in BANDS]
    columns = [
        scenes.ids[pairs.boundary_index].tolist(),
        facilities.ids[pairs.facility_index].tolist(),
        pairs.distance_m.tolist(),
        [names[band] for band in measured.bands.tolist()],
        pairs.plane_m.tolist(),
    ]
    if kinds.wanted:
        columns.append([kinds.wanted[kinds.of_facility[index]] for index in pairs.facility_index.tolist()])
    return wkb_features(pair_fields(measured), line_wkbs(pairs.lines), zip(*columns))


def count_fields(measured: Measured) -> QgsFields:
    """Give the fields that the scenes get beside their own."""
    types = QMetaType.Type
    return fields_of(
        ("n_inside", types.Int),
        ("n_within", types.Int),
        ("n_borderline", types.Int),
        ("nearest_m", types.Double),
        *((column.name, types.Int if column.is_count else types.Double) for column in measured.more),
    )


def scene_features(
    fields: QgsFields, features: Iterable[QgsFeature], scenes: Shapes, measured: Measured
) -> Iterator[QgsFeature]:
    """Give the scenes' own features with their figures; null, not zero, for what was not measured."""
    figures = zip(
        measured.n_inside,
        measured.n_within,
        measured.n_borderline,
        measured.nearest.distance_m.tolist(),
        *(column.figures for column in measured.more),
    )
    known = zip(scenes.ids.tolist(), measured.is_measured, figures)
    rows = {number: row for number, is_measured, row in known if is_measured}
    nothing = (None,) * count_fields(measured).count()
    made = QgsFeature(fields)
    for feature in features:
        made.setGeometry(feature.geometry())
        # NaN is no distance.
        row = rows.get(feature.id(), nothing)
        made.setAttributes(
            feature.attributes() + [NULL if value is None or value != value else value for value in row]
        )
        yield made
