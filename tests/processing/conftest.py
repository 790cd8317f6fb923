"""The provider in Processing, and layers made from text."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core")


@pytest.fixture
def provider(qgis_processing):
    from scenkartan.plugin.processing.provider import ScenkartanProvider

    provider = ScenkartanProvider()
    registry = core.QgsApplication.processingRegistry()
    assert registry.addProvider(provider)
    yield provider
    assert registry.removeProvider(provider)


@pytest.fixture
def run(provider):
    """Run an algorithm of ours; what it said is in ``run.feedback``."""
    import processing

    def run(name, parameters, context=None):
        run.feedback = Listener()
        return processing.run(f"scenkartan:{name}", parameters, context=context, feedback=run.feedback)

    return run


class Listener(core.QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.infos, self.warnings = [], []

    def pushInfo(self, info):  # noqa: N802
        self.infos.append(info)

    def pushWarning(self, warning):  # noqa: N802
        self.warnings.append(warning)


@pytest.fixture
def layer():
    """Make a memory layer from WKT, None for no geometry."""

    def make(kind, crs, wkts, fields="name:string"):
        layer = core.QgsVectorLayer(f"{kind}?crs={crs}&field={fields}", kind, "memory")
        assert layer.isValid()
        for number, wkt in enumerate(wkts):
            feature = core.QgsFeature(layer.fields())
            feature.setAttribute(0, f"no {number}")
            if wkt is not None:
                feature.setGeometry(core.QgsGeometry.fromWkt(wkt))
            assert layer.dataProvider().addFeatures([feature])[0]
        layer.updateExtents()
        return layer

    return make
