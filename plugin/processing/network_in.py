"""A line layer as a network to walk on, and what is wrong with it said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsProcessingFeedback,
)

from ..domain.walking import NEAR_MISS_M, WalkRule
from ..errors import ScenkartanError
from ..i18n import tr
from .base import warn
from .layers_in import Layer, geometries_in

if TYPE_CHECKING:
    from ..analysis.arrays import Geometries
    from ..analysis.near_misses import NearMisses
    from ..analysis.network import Network, Parts
    from ..analysis.network_access import Access


@dataclass(frozen=True)
class Streets:
    """The lines that people walk on as a network, with what is wrong with it."""

    layer: Layer
    network: Network
    parts: Parts
    near_misses: NearMisses

    @property
    def islands(self) -> int:
        """How many parts cannot be reached from the longest."""
        return len(self.parts.length_m) - 1

    def id(self, line: int) -> int:
        """Give the id of a line's feature."""
        return self.layer.features[line].id()

    def faults(self) -> tuple[Geometries, list[list[object]]]:
        """Give what is wrong as points, each with its kind, its line, and the gap or the island's length."""
        import numpy as np

        from ..geos import shapely

        misses, parts = self.near_misses, self.parts
        # An island is shown at the start of one of its lines.
        part = parts.of_node[self.network.edge_from]
        islands, edge = np.unique(part, return_index=True)
        edge = edge[islands > 0]
        xy = np.concatenate([misses.xy, self.network.vertices[self.network.edge_first[edge]]])
        rows: list[list[object]] = [
            ["unsnapped_end", self.id(line), gap_m]
            for line, gap_m in zip(misses.line.tolist(), misses.gap_m.tolist())
        ]
        rows += [
            ["island", self.id(line), length_m]
            for line, length_m in zip(
                self.network.segment_line[self.network.edge_segment[edge]].tolist(),
                parts.length_m[part[edge]].tolist(),
            )
        ]
        return shapely.points(xy), rows


@dataclass(frozen=True)
class Places:
    """A layer's places, and where they meet the network."""

    layer: Layer
    geometries: Geometries
    access: Access
    off_network: int

    def id(self, index: int) -> int:
        """Give the id of a place's feature."""
        return self.layer.features[index].id()


def streets_in(
    lines: Layer,
    rule: WalkRule,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    feedback: QgsProcessingFeedback,
    areas: Geometries | None = None,
) -> Streets:
    """Make a network of the lines that the rule leaves, and tell what was left out and what is wrong.

    It has nodes where it crosses the boundaries of ``areas``. Raises ScenkartanError where no line is left.
    """
    from ..analysis.line_cuts import with_cuts
    from ..analysis.near_misses import near_misses
    from ..analysis.network import build_network, parts_of

    walked = Layer(lines.name, lines.crs, _walked_on(lines.features, rule))
    left_out = len(lines.features) - len(walked.features)
    if left_out:
        text = tr("{layer}: left out by the rule of what nobody walks on: {count} of {total}")
        feedback.pushInfo(text.format(layer=lines.name, count=left_out, total=len(lines.features)))
    geometries, findings = geometries_in(walked, crs, context)
    other = _without_lines(geometries)
    if other:
        text = tr("{layer}: {count} that are no lines, left out.")
        findings.append(text.format(layer=lines.name, count=other))
    warn(feedback, findings)
    network = build_network(*with_cuts(geometries, areas)) if areas is not None else build_network(geometries)
    if not len(network.edge_length_m):
        raise ScenkartanError(
            tr(
                "{layer}: there is no line to walk on. Choose a layer of streets and paths, and check the "
                "rule of what nobody walks on."
            ).format(layer=lines.name)
        )
    streets = Streets(walked, network, parts_of(network), near_misses(network, NEAR_MISS_M))
    warn(feedback, _findings(streets))
    return streets


def places_in(
    layer: Layer,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    streets: Streets,
    snap_m: float,
    feedback: QgsProcessingFeedback,
) -> Places:
    """Find where a layer's places meet the network, and tell how many do not."""
    from ..analysis.network_access import access
    from ..geos import shapely

    geometries, findings = geometries_in(layer, crs, context)
    entrances = access(streets.network, geometries, snap_m)
    is_placed = ~shapely.is_missing(geometries)
    off_network = int((is_placed & ~entrances.is_on_network).sum())
    if off_network:
        text = tr("{layer}: further than {limit} m from the network, not measured on foot: {count}")
        findings.append(text.format(layer=layer.name, count=off_network, limit=f"{snap_m:g}"))
    if not is_placed.any():
        findings.append(tr("{layer}: nothing has a place, so nothing is measured.").format(layer=layer.name))
    warn(feedback, findings)
    return Places(layer, geometries, entrances, off_network)


def _walked_on(features: list[QgsFeature], rule: WalkRule) -> list[QgsFeature]:
    """Leave out what the rule excludes, by a layer's fields and by the tags in GDAL's ``other_tags``."""
    from ..delivery.osm import REST, tags_in

    if not features:
        return []
    fields = features[0].fields().names()
    names = [name for name in fields if name.casefold() in rule.names]
    has_rest = REST in fields

    def attributes(feature: QgsFeature) -> dict[str, object]:
        known = {name: _value(feature[name]) for name in names}
        # A tag that has a field of its own is not among the rest.
        return {**tags_in(str(_value(feature[REST]) or "")), **known} if has_rest else known

    return [feature for feature in features if not rule.excludes(attributes(feature))]


def _without_lines(geometries: Geometries) -> int:
    """Empty what is no line, such as the outline of a block, and count it: qgis_process takes any layer."""
    from ..geos import shapely

    kinds = shapely.GeometryType
    kind = shapely.get_type_id(geometries)
    is_other = (kind != kinds.MISSING) & (kind != kinds.LINESTRING) & (kind != kinds.MULTILINESTRING)
    geometries[is_other] = None
    return int(is_other.sum())


def _value(value: object) -> object:
    return None if value == NULL else value


def _findings(streets: Streets) -> list[str]:
    findings = []
    misses, length_m = streets.near_misses, streets.parts.length_m
    if len(misses.gap_m):
        text = tr(
            "Streets and paths: ends that lie {limit} m or nearer to another line without meeting it: "
            "{count}. Ways that should pass there are too long; see the faults of the network."
        )
        findings.append(text.format(count=len(misses.gap_m), limit=f"{NEAR_MISS_M:g}"))
    if streets.islands:
        text = tr(
            "Streets and paths: islands that cannot be reached from the rest: {count}, {apart} m of "
            "{total} m in all. See the faults of the network."
        )
        apart, total = (f"{float(length.sum()):.0f}" for length in (length_m[1:], length_m))
        findings.append(text.format(count=streets.islands, apart=apart, total=total))
    return findings
