"""The register's layers: made once, found by custom property, whatever a person does to them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from qgis.core import QgsProject, QgsVectorLayer, QgsVectorLayerJoinInfo

from scenkartan.plugin.domain.scene import SceneName, YearStatus
from scenkartan.plugin.paths import STYLES
from scenkartan.plugin.register import layers
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.scenes import (
    list_boundaries,
    list_scenes,
    list_years,
    put_name,
    unlock_year,
    update_scene,
)

pytestmark = pytest.mark.qgis


@pytest.fixture
def project(qgis_new_project, register_path) -> QgsProject:
    project = QgsProject()
    layers.add_layers(project, register_path, "Exempelstaden", "EPSG:3011", 2026, 2025)
    yield project
    project.clear()


def shown(project, path, role) -> int:
    """Count by reading: QGIS 3.22 counts a GeoPackage layer without its filter."""
    return len(list(find(project, path, role).getFeatures()))


def find(project, path, role):
    return layers.find_layer(project, path, role)


def labels(project, path, role=layers.BOUNDARY) -> set[str]:
    return {feature["scene_name"] for feature in find(project, path, role).getFeatures()}


def test_every_role_has_a_valid_layer_in_one_group(project, register_path):
    assert layers.missing_roles(project, register_path) == []
    group = layers.find_group(project, register_path)
    assert group.name() == "Scenkartan – Exempelstaden"
    assert len(group.findLayers()) == len(layers.ROLES)
    assert project.crs().authid() == "EPSG:3011"


def test_lamps_and_cameras_wait_until_they_are_asked_for(project, register_path):
    root = project.layerTreeRoot()
    unchecked = {
        layer.customProperty(layers.ROLE)
        for layer in project.mapLayers().values()
        if not root.findLayer(layer.id()).itemVisibilityChecked()
    }
    assert unchecked == {"camera", "luminaire"}


def test_schools_do_not_drown_the_scenes_of_a_whole_country(project, register_path):
    schools = layers.find_layer(project, register_path, "facility")
    assert schools.isInScaleRange(20_000)
    assert not schools.isInScaleRange(2_500_000)
    assert layers.find_layer(project, register_path, "boundary").isInScaleRange(2_500_000)


def test_boundaries_show_one_year_and_the_one_before(project, register_path):
    """Six boundaries in 2026 and four in 2025, as the example's truth has them."""
    assert shown(project, register_path, layers.BOUNDARY) == 6
    assert shown(project, register_path, layers.PREVIOUS) == 4
    style = find(project, register_path, layers.BOUNDARY).renderer().dump()
    layers.show_year(project, register_path, 2023, None)
    assert find(project, register_path, layers.BOUNDARY).renderer().dump() == style
    assert shown(project, register_path, layers.PREVIOUS) == 0
    assert find(project, register_path, layers.BOUNDARY).name() == "Boundaries 2023"
    assert find(project, register_path, layers.PREVIOUS).name() == "Boundaries of the year before (none)"


def test_year_cannot_change_while_boundaries_are_edited(project, register_path):
    from scenkartan.plugin.errors import ScenkartanError

    layer = find(project, register_path, layers.BOUNDARY)
    assert layer.startEditing()
    with pytest.raises(ScenkartanError, match="is being edited"):
        layers.show_year(project, register_path, 2025, 2024)
    assert layer.rollBack()


def test_renamed_layers_and_group_are_found_and_keep_their_names(project, register_path):
    group = layers.find_group(project, register_path)
    group.setName("Min grupp")
    layer = find(project, register_path, layers.BOUNDARY)
    layer.setName("Årets ytor")
    layers.show_year(project, register_path, 2025, 2024)
    layers.add_layers(project, register_path, "Exempelstaden", "EPSG:3011", 2025, 2024)
    assert find(project, register_path, layers.BOUNDARY) is layer
    assert layer.name() == "Årets ytor"
    assert layers.find_group(project, register_path).name() == "Min grupp"
    assert len(project.layerTreeRoot().findGroups()) == 1


def test_removed_layer_is_a_normal_state_and_is_put_back_in_its_place(project, register_path):
    project.removeMapLayer(find(project, register_path, layers.BOUNDARY).id())
    assert layers.missing_roles(project, register_path) == [layers.BOUNDARY]
    layers.show_year(project, register_path, 2025, 2024)
    layers.reload(project, register_path)
    layers.add_layers(project, register_path, "Exempelstaden", "EPSG:3011", 2026, 2025)
    group = layers.find_group(project, register_path)
    roles = [node.layer().customProperty(layers.ROLE) for node in group.findLayers()]
    assert roles.index("facility") < roles.index(layers.BOUNDARY) < roles.index(layers.PREVIOUS)


def test_showing_the_register_does_not_touch_the_file(project, register_path):
    """No write-ahead log: in that state the file cannot be opened from a folder that is read-only."""
    layers.show_year(project, register_path, 2024, 2023)
    assert [file.name for file in register_path.parent.iterdir()] == [register_path.name]


def test_another_layer_of_the_same_name_is_not_mistaken(project, register_path):
    own = find(project, register_path, layers.BOUNDARY)
    other = QgsVectorLayer("Polygon?crs=EPSG:3011&field=year:integer", own.name(), "memory")
    project.addMapLayer(other)
    assert find(project, register_path, layers.BOUNDARY) is own
    assert layers.registers_in(project) == [register_path]


def test_saved_project_finds_its_register_also_after_both_have_moved(project, register_path, tmp_path):
    import shutil

    file = register_path.parent / "projekt.qgz"
    assert project.write(str(file))
    project.clear()
    moved = tmp_path / "flyttad mapp"
    shutil.move(str(register_path.parent), moved)
    other = QgsProject()
    assert other.read(str(moved / "projekt.qgz"))
    path = moved / register_path.name
    assert layers.registers_in(other) == [path]
    assert layers.missing_roles(other, path) == []
    assert layers.find_group(other, path) is not None
    other.clear()


def test_forms_come_from_the_schema(project, register_path):
    layer = find(project, register_path, layers.BOUNDARY)
    fields = layer.fields()
    assert layer.attributeAlias(fields.indexOf("seen_as_problem")) == "Seen as a problem"
    status = layer.editorWidgetSetup(fields.indexOf("status"))
    assert status.type() == "ValueMap"
    assert {"Watched": "watched"} in status.config()["map"]
    scene = layer.editorWidgetSetup(fields.indexOf("scene_id"))
    assert scene.type() == "ValueRelation"
    assert scene.config()["Layer"] == find(project, register_path, layers.NAMES).id()
    assert scene.config()["Key"] == "scene_id"


def test_legends_are_in_words(project, register_path):
    renderer = find(project, register_path, layers.BOUNDARY).renderer()
    assert [category.label() for category in renderer.categories()] == [
        "Open drug scene", "Watched", "Ceased", "Not assessed",
    ]  # fmt: skip


def test_every_status_and_kind_has_its_symbol(project, register_path):
    """A value of the schema without a symbol would be invisible on the map."""
    from qgis.core import QgsCategorizedSymbolRenderer

    from scenkartan.plugin.register.schema import table

    for role in layers.ROLES:
        renderer = find(project, register_path, role.name).renderer()
        if isinstance(renderer, QgsCategorizedSymbolRenderer):
            values = table(role.table).column(renderer.classAttribute()).values
            shown = {category.value() for category in renderer.categories()}
            assert {member.value for member in values} == shown, role.name


@pytest.mark.parametrize(("year", "previous"), [(2026, 2025), (2025, 2024)])
def test_boundaries_carry_their_scenes_names_in_every_year(project, register_path, year, previous):
    layers.show_year(project, register_path, year, previous)
    with open_register(register_path, read_only=True) as register:
        names = {scene.id: scene.name for scene in list_scenes(register)}
        expected = {names[boundary.scene_id] for boundary in list_boundaries(register, year)}
    assert labels(project, register_path) == expected
    layer = find(project, register_path, layers.BOUNDARY)
    assert layer.labeling().settings().fieldName == "scene_name"


def test_labels_are_the_names_of_the_year_that_is_shown(project, register_path):
    """Renamed for 2024 and again in 2026: 2023 has the first name, 2025 the one from 2024."""
    with open_register(register_path) as register, register.transaction():
        for year in list_years(register):
            if year.status is YearStatus.SIGNED:
                unlock_year(register, year.year, "Fel namn")
        scene = next(scene for scene in list_scenes(register) if scene.name == "Kvarntorget")
        put_name(register, SceneName(scene.id, "Mellantorget", 2024))
        update_scene(register, replace(scene, name="Mjölnartorget"))
    layers.reload(project, register_path)
    found = {}
    for year in (2026, 2025, 2024, 2023, 2026):
        layers.show_year(project, register_path, year, year - 1)
        found[year] = labels(project, register_path) & {"Kvarntorget", "Mellantorget", "Mjölnartorget"}
    assert found == {
        2026: {"Mjölnartorget"},
        2025: {"Mellantorget"},
        2024: {"Mellantorget"},
        2023: {"Kvarntorget"},
    }
    assert "Mjölnartorget" in labels(project, register_path, layers.PREVIOUS)


def test_a_project_of_an_earlier_version_gets_the_names_of_the_year(project, register_path):
    """It has the scenes with their current names as a layer, and labels joined from that."""
    boundaries = find(project, register_path, layers.BOUNDARY)
    project.removeMapLayer(find(project, register_path, layers.NAMES).id())
    scenes = QgsVectorLayer(f"{register_path}|layername=scene", "Scenes", "ogr")
    project.addMapLayer(scenes)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(scenes)
    join.setTargetFieldName("scene_id")
    join.setJoinFieldName("id")
    join.setJoinFieldNamesSubset(["name"])
    join.setPrefix("scene_")
    assert boundaries.addJoin(join)
    assert layers.missing_roles(project, register_path) == [layers.NAMES]
    layers.add_layers(project, register_path, "Exempelstaden", "EPSG:3011", 2026, 2025)
    names = find(project, register_path, layers.NAMES)
    assert [one.joinLayerId() for one in boundaries.vectorJoins()] == [names.id()]
    assert "Kvarntorget" in labels(project, register_path)


@pytest.mark.parametrize("style", sorted(STYLES.glob("*.qml")), ids=lambda path: path.stem)
def test_no_style_asks_the_project_while_the_map_is_drawn(style):
    """QGIS 3.22 crashes now and then on what looks into the project from a thread that draws."""
    text = style.read_text(encoding="utf-8")
    assert not re.search(r"represent_|get_feature|aggregate\(|layer_property|relation_", text)


def test_what_was_selected_is_selected_after_a_job(opened, finish):
    """A layer that is read again forgets its selection; the person has not."""
    facilities = layers.find_layer(QgsProject.instance(), opened.workspace.overview.path, "facility")
    boundaries = opened.link._boundaries
    for layer in (facilities, boundaries):
        layer.selectByIds([feature.id() for feature in layer.getFeatures()][:2])
    opened.actions_.classify()
    finish(opened)
    assert [layer.selectedFeatureCount() for layer in (facilities, boundaries)] == [2, 2]


def test_what_is_edited_in_qgis_is_seen_in_the_dock_when_it_is_saved(opened, finish):
    layer = opened.link._boundaries
    feature = next(layer.getFeatures())
    scene_id = feature["scene_id"]

    def status() -> str:
        return opened.workspace.overview.by_id[scene_id].boundary.status.value

    for value, is_left in (("watched", False), ("not_assessed", True)):
        assert layer.isEditable() or layer.startEditing()
        assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("status"), value)
        assert status() != value
        assert layer.commitChanges(is_left)
        finish(opened)
        assert status() == value


def test_a_dock_that_is_closed_hears_nothing_more(opened, finish):
    layer = opened.link._boundaries
    assert layer.startEditing()
    opened.close_down()
    feature = next(layer.getFeatures())
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("status"), "watched")
    assert layer.commitChanges()
    assert not opened.workspace._reading.under_way
