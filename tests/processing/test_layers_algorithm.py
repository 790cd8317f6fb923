"""What is written is written to the end, or the run fails: a sink that refuses is never passed over."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis
qgis_core = pytest.importorskip("qgis.core")

from qgis.core import (  # noqa: E402
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingException,
    QgsWkbTypes,
)

from scenkartan.plugin.processing.layers_algorithm import LayersAlgorithm  # noqa: E402


class Sink(QgsFeatureSink):
    """Takes so many features, and writes them at the end unless the disk is full."""

    def __init__(self, room: int, full: bool) -> None:
        super().__init__()
        self.room, self.full, self.taken = room, full, 0

    def addFeature(self, _feature, _flags=None) -> bool:  # noqa: N802 - its own name
        self.taken += 1
        return self.taken <= self.room

    def flushBuffer(self) -> bool:  # noqa: N802 - its own name
        return not self.full


class Writing(LayersAlgorithm):
    """An algorithm with a sink that a test gives it."""

    def __init__(self, sink: Sink) -> None:
        super().__init__()
        self.sink = sink

    def parameterAsSink(self, *_arguments):  # noqa: N802 - its own name
        return self.sink, "made up"


def write(sink: Sink, count: int = 3) -> dict[str, object]:
    none, crs = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()
    features = (QgsFeature() for _ in range(count))
    context = QgsProcessingContext()
    return Writing(sink).write({"OUTPUT": "x"}, "OUTPUT", context, QgsFields(), none, crs, features)


def test_what_the_sink_takes_is_written() -> None:
    assert write(Sink(3, False)) == {"OUTPUT": "made up"}
    assert write(Sink(0, False), 0) == {"OUTPUT": "made up"}


@pytest.mark.parametrize(("room", "full"), [(2, False), (3, True)])
def test_what_it_does_not_take_fails_the_run(room, full) -> None:
    with pytest.raises(QgsProcessingException, match="OUTPUT"):
        write(Sink(room, full))
