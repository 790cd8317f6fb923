"""The police's lists of areas received as three mapping years; what is true is in test_match_real_data."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "polisen_utsatta_omraden"
if not FOLDER.is_dir():
    pytest.skip("the real files are not on this machine", allow_module_level=True)

from qgis.core import QgsCoordinateTransformContext  # noqa: E402

from scenkartan.plugin.register.create import create_register  # noqa: E402
from scenkartan.plugin.register.opening import open_register  # noqa: E402
from scenkartan.plugin.register.scenes import list_changes, list_names, list_scenes  # noqa: E402
from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices  # noqa: E402
from scenkartan.plugin.workflow.receive_delivery import receive_delivery  # noqa: E402

REMOVED = {"Smedby", "Klockaretorpet", "Rannebergen", "Falkagård"}
CEASED = {"Termovägen", "Edsberg", "Älvsjö / Solberga", "Lagersberg", "Östberga", "Charlottesborg"}
NEW = {"Hagalund", "Saltskog", "Hageby", "Årby"}
RENAMED = {
    "Kronogården / Lextorp / Sylte": "Kronogården / Lextorp",
    "Rosengård": "Rosengård söder om Amiralsgatan",
    "Dalhem / Drottninghög / Fredriksdal": "Dalhem / Drottninghög / Fredriksberg",
}


@pytest.fixture(scope="module")
def register(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("register") / "utsatta.gpkg"
    create_register(path, "EPSG:3006", "Sverige")
    choices = {
        2019: ("USO_historiska", DeliveryChoices(name_field="namn")),
        2021: ("UO2021", DeliveryChoices(name_field="namn")),
        2023: ("uso_2023", DeliveryChoices(name_field="NAMN")),
    }
    with closing(open_register(path, who="test")) as register:
        for year, (name, chosen) in choices.items():
            file, context = FOLDER / f"{name}.shp", QgsCoordinateTransformContext()
            receive_delivery(register, file, year, chosen, transform_context=context)
        yield register


def names_of(register, year, kind):
    names = {scene.id: scene.name for scene in list_scenes(register)}
    return {
        names[change.to_scene_id or change.from_scene_id]
        for change in list_changes(register, year)
        if change.kind.value == kind
    }


def test_the_four_that_were_removed_have_ceased_when_the_next_list_comes(register):
    changes = list_changes(register, 2021)
    assert names_of(register, 2021, "ceased") == REMOVED
    assert len(changes) == 4 + 61


def test_2021_to_2023(register):
    """61 - 6 + 4 = 59."""
    assert names_of(register, 2023, "ceased") == CEASED
    assert names_of(register, 2023, "new") == NEW
    unchanged = [change for change in list_changes(register, 2023) if change.kind.value == "unchanged"]
    assert len(unchanged) == 55
    assert all(change.from_scene_id == change.to_scene_id for change in unchanged)


def test_a_scene_that_got_another_name_is_the_same_scene(register):
    scenes = {scene.name: scene for scene in list_scenes(register)}
    for name, before in RENAMED.items():
        assert before in scenes[name].aliases
        called = [one.name for one in list_names(register) if one.scene_id == scenes[name].id]
        assert called == [before, name]
    assert len(scenes) == 4 + 61 + 4
