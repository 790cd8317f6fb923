"""The register's tables are ordinary layers: QGIS edits them, and says what the database refuses."""

from __future__ import annotations

import pytest

from scenkartan.plugin.domain.scene import Boundary
from scenkartan.plugin.register.facilities import list_facilities
from scenkartan.plugin.register.history import history
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.scenes import list_boundaries, put_boundaries

pytestmark = [pytest.mark.qgis, pytest.mark.usefixtures("qgis_app")]


@pytest.fixture
def layer_of(path, register, sample):
    """Open a table as a layer, with an edit begun; the register is closed."""
    from qgis.core import QgsVectorLayer

    register.close()

    def open_layer(table):
        layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
        assert layer.isValid()
        assert layer.startEditing()
        return layer

    return open_layer


def of_year(layer, year):
    return next(feature for feature in layer.getFeatures() if feature["year"] == year)


def set_value(layer, year, field, value):
    assert layer.changeAttributeValue(of_year(layer, year).id(), layer.fields().indexOf(field), value)


def test_a_signed_year_is_refused_with_a_reason_that_can_be_read(layer_of):
    layer = layer_of("boundary")
    set_value(layer, 2025, "status", "ceased")
    assert not layer.commitChanges()
    message = " ".join(layer.commitErrors())
    assert "Kartläggningsåret är signerat och kan inte ändras." in message
    assert "The mapping year is signed and cannot be changed." in message
    layer.rollBack()
    assert of_year(layer, 2025)["status"] == "open_drug_scene"


def test_a_boundary_of_a_signed_year_cannot_be_deleted(layer_of):
    layer = layer_of("boundary")
    assert layer.deleteFeature(of_year(layer, 2025).id())
    assert not layer.commitChanges()
    assert "signerat" in " ".join(layer.commitErrors())
    layer.rollBack()
    assert layer.featureCount() == 2


def test_unlocking_takes_a_reason(layer_of):
    layer = layer_of("mapping_year")
    set_value(layer, 2025, "status", "draft")
    assert not layer.commitChanges()
    assert "angivet skäl" in " ".join(layer.commitErrors())
    set_value(layer, 2025, "unlock_reason", "Fel gräns levererad")
    assert layer.commitChanges()


def test_a_code_outside_the_value_list_is_refused(layer_of):
    layer = layer_of("boundary")
    set_value(layer, 2026, "status", "nedlagd")
    assert not layer.commitChanges()
    assert "boundary.status" in " ".join(layer.commitErrors())
    layer.rollBack()


def test_a_draft_is_changed_logged_and_found_again(path, layer_of):
    from qgis.core import QgsFeatureRequest, QgsGeometry, QgsRectangle

    layer = layer_of("boundary")
    fid = of_year(layer, 2026).id()
    moved = QgsGeometry.fromWkt("MULTIPOLYGON (((900 900, 910 900, 910 910, 900 900)))")
    assert layer.changeGeometry(fid, moved)
    set_value(layer, 2026, "quality", "sketched")
    assert layer.commitChanges()
    found = layer.getFeatures(QgsFeatureRequest().setFilterRect(QgsRectangle(890, 890, 920, 920)))
    assert [feature.id() for feature in found] == [fid]
    assert layer.extent() == QgsRectangle(0, 0, 910, 910)
    with open_register(path) as register:
        last = history(register, "boundary", fid)[-1]
        assert last.who == "outside Scenkartan"
        (boundary,) = list_boundaries(register, 2026)
    stored = QgsGeometry()
    stored.fromWkb(boundary.wkb)
    assert stored.equals(moved)


def test_a_row_added_in_qgis_gets_the_defaults(path, layer_of, sample):
    from qgis.core import QgsGeometry, QgsVectorLayerUtils

    layer = layer_of("facility")
    given = {"id": "ny", "name": "Parkleken", "kind": "playground"}
    values = {layer.fields().indexOf(name): value for name, value in given.items()}
    point = QgsGeometry.fromWkt("POINT (5 6)")
    assert layer.addFeature(QgsVectorLayerUtils.createFeature(layer, point, values))
    assert layer.commitChanges(), layer.commitErrors()
    with open_register(path) as register:
        added = next(one for one in list_facilities(register) if one.id == "ny")
    assert (added.name, added.forms, added.status.value, added.moved_by_hand) == (
        "Parkleken",
        (),
        "active",
        False,
    )


def test_an_open_layer_does_not_stop_the_plugin_from_writing(path, layer_of, sample, shapes):
    from qgis.core import QgsRectangle

    layer = layer_of("boundary")
    assert layer.rollBack()
    with open_register(path) as register, register.transaction():
        put_boundaries(register, [Boundary(sample.scene.id, 2026, shapes.square(50, 50, 10), 100.0)])
    layer.reload()
    layer.updateExtents(True)
    assert of_year(layer, 2026).geometry().boundingBox() == QgsRectangle(50, 50, 60, 60)
    assert layer.extent() == QgsRectangle(0, 0, 60, 60)


def test_what_the_plugin_writes_is_seen_by_a_new_layer_with_its_extent(path, layer_of):
    from qgis.core import QgsRectangle

    layer = layer_of("boundary")
    assert layer.crs().authid() == "EPSG:3011"
    assert layer.featureCount() == 2
    assert layer.extent() == QgsRectangle(0, 0, 10, 10)
