"""The jobs in a register as algorithms: names, help, the main job on small and on real files."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"

PARAMETERS = {
    "createregister": {"REGISTER", "CRS", "MUNICIPALITY"},
    "checkdelivery": {
        "INPUT",
        "LAYER",
        "MUNICIPALITY",
        "CRS",
        "NAME_FIELD",
        "ID_FIELD",
        "STATUS_FIELD",
        "FIXES",
        "DROP_COLUMNS",
        "REPORT",
    },
    "receivedelivery": {
        "REGISTER",
        "INPUT",
        "YEAR",
        "NAME_FIELD",
        "ID_FIELD",
        "STATUS_FIELD",
        "CRS",
        "REPAIR",
        "REPLACE",
        "UNSAID_STATUS",
        "FIXES",
        "DROP_COLUMNS",
        "SENDER",
        "MUNICIPALITY",
    },
    "importfacilities": {"REGISTER", "INPUT", "KIND", "CRS", "DATE", "CLOSE_MISSING", "LEAVE_KNOWN"},
    "importreference": {
        "REGISTER",
        "INPUT",
        "KIND",
        "FACILITY_KIND",
        "COLUMNS",
        "SOURCE",
        "ADMIN_LEVEL",
        "CRS",
        "DATE",
        "CLOSE_MISSING",
        "LEAVE_KNOWN",
        "PREVIEW",
    },
    "checkschools": {
        "FACILITIES",
        "MUNICIPALITIES",
        "BUILDINGS",
        "NAME_FIELD",
        "CODE_FIELD",
        "MUNICIPALITY_FIELD",
        "TOLERANCE",
        "CROWD",
        "BUILDING_DISTANCE",
        "OUTPUT",
    },
    "classify": {"REGISTER", "YEAR"},
    "printmapsheets": {"REGISTER", "YEAR", "FOLDER", "LANGUAGE", "BASEMAP"},
    "schoolproximity": {
        "SCENES",
        "FACILITIES",
        "RADIUS",
        "BORDERLINE",
        "ORIGIN",
        "RADII",
        "KIND_FIELD",
        "KINDS",
        "METRES",
        "OUTPUT",
        "SUMMARY",
    },
    "sensitivity": {
        "SCENES",
        "FACILITIES",
        "RADIUS",
        "BORDERLINE",
        "MIN",
        "MAX",
        "STEP",
        "RADII",
        "OUTPUT",
        "HTML",
    },
    "timeoverlap": {
        "SCENES",
        "LEVELS_FIELD",
        "REGISTER",
        "YEAR",
        "TIMETABLE",
        "TERMS",
        "BREAKS",
        "SEASON",
        "DATE",
        "MONTHS",
        "OUTPUT",
    },
    "schoolways": {
        "NETWORK",
        "SCENES",
        "SCHOOLS",
        "HOMES",
        "MAX_DISTANCE",
        "SNAP_LIMIT",
        "EXCLUDE",
        "NEAREST",
        "OUTPUT",
        "SUMMARY",
        "ALTERNATIVES",
    },
    "matchboundaries": {"PREVIOUS", "CURRENT", "PREVIOUS_NAME", "CURRENT_NAME", "OUTPUT"},
    "signyear": {
        "REGISTER",
        "YEAR",
        "DISTRICT_ROLE",
        "DISTRICT_UNIT",
        "POLICE_ROLE",
        "POLICE_UNIT",
        "DATE",
        "UNFINISHED",
    },
    "unlockyear": {"REGISTER", "YEAR", "REASON"},
    "reconcile": {
        "LOCAL",
        "REGIONAL",
        "REGISTER",
        "YEAR",
        "LOCAL_NAME",
        "LOCAL_STATUS",
        "LOCAL_ID",
        "REGIONAL_NAME",
        "REGIONAL_STATUS",
        "REGIONAL_ID",
        "OUTPUT",
    },
    "walkingdistance": {
        "NETWORK",
        "ORIGINS",
        "FACILITIES",
        "MAX_DISTANCE",
        "SNAP_LIMIT",
        "EXCLUDE",
        "OUTPUT",
        "REACHABLE",
        "FAULTS",
    },
}
OUTPUTS = {
    "createregister": {"REGISTER"},
    "checkdelivery": {"DRIVER", "FEATURES", "READY", "EPSG", "ENCODING", "FINDINGS", "GUESSES", "REPORT"},
    "receivedelivery": {"FEATURES", "WRITTEN"},
    "importfacilities": {"FEATURES", "WRITTEN", "SKIPPED"},
    "importreference": {
        "FEATURES",
        "WRITTEN",
        "SKIPPED",
        "NEW",
        "CHANGED",
        "MOVED",
        "CLOSED",
        "REMOVED",
        "HELD",
        "MISSING",
        "UNCHANGED",
    },
    "checkschools": {
        "OUTPUT",
        "CHECKED",
        "DOUBTED",
        "NO_COORDINATES",
        "OTHER_MUNICIPALITY",
        "CROWDED",
        "NO_BUILDING",
    },
    "classify": {"SCENES", "SCENES_IN_CLASS"},
    "printmapsheets": {"FILES", "PAGES", "FOLDER"},
    "schoolproximity": {"OUTPUT", "SUMMARY", "SCENES_INSIDE", "SCENES_WITHIN", "PAIRS_WITHIN"},
    "matchboundaries": {
        "OUTPUT",
        "UNCHANGED",
        "GROWN",
        "SHRUNK",
        "MOVED",
        "NEW",
        "CEASED",
        "MERGED",
        "SPLIT",
    },
    "sensitivity": {"OUTPUT", "HTML", "SCENES_MEASURED", "SCENES_IN_CLASS"},
    "timeoverlap": {"OUTPUT", "SCENES_COUNT", "WITH_WEEK"},
    "schoolways": {"OUTPUT", "SUMMARY", "ALTERNATIVES", "WAYS", "CROSSING", "WITHOUT_ALTERNATIVE"},
    "signyear": set(),
    "unlockyear": set(),
    "reconcile": {"OUTPUT", "ONLY_LOCAL", "ONLY_REGIONAL", "DIFFERENT_STATUS", "DIFFERENT_NAME", "SAME"},
    "walkingdistance": {
        "OUTPUT",
        "REACHABLE",
        "FAULTS",
        "PAIRS",
        "PAIRS_WALKED",
        "PAIRS_BARRED",
        "UNSNAPPED_ENDS",
        "ISLANDS",
        "OFF_NETWORK",
    },
}
# What a script must give; the rest has defaults.
REQUIRED = {
    "createregister": {"MUNICIPALITY"},
    "checkdelivery": {"INPUT"},
    "receivedelivery": {"REGISTER", "INPUT"},
    "importfacilities": {"REGISTER", "INPUT"},
    "importreference": {"REGISTER", "INPUT", "KIND"},
    "checkschools": {"FACILITIES"},
    "classify": {"REGISTER"},
    "printmapsheets": {"REGISTER"},
    "schoolproximity": {"SCENES", "FACILITIES"},
    "matchboundaries": {"PREVIOUS", "CURRENT"},
    "sensitivity": {"SCENES", "FACILITIES"},
    "timeoverlap": set(),
    "schoolways": {"NETWORK", "SCENES", "SCHOOLS"},
    "signyear": {"REGISTER", "DISTRICT_ROLE", "DISTRICT_UNIT", "POLICE_ROLE", "POLICE_UNIT"},
    "unlockyear": {"REGISTER", "REASON"},
    "reconcile": {"REGIONAL"},
    "walkingdistance": {"NETWORK", "ORIGINS", "FACILITIES"},
}


def test_the_provider_says_what_it_is(provider):
    assert (provider.id(), provider.name()) == ("scenkartan", "Scenkartan")
    assert {algorithm.name() for algorithm in provider.algorithms()} == set(PARAMETERS)


@pytest.mark.parametrize("name", PARAMETERS)
def test_parameters_and_outputs_have_the_names_that_scripts_use(provider, name):
    algorithm = provider.algorithm(name)
    assert {parameter.name() for parameter in algorithm.parameterDefinitions()} == PARAMETERS[name]
    assert {output.name() for output in algorithm.outputDefinitions()} == OUTPUTS[name]


@pytest.mark.parametrize("name", PARAMETERS)
def test_what_must_be_given(provider, name):
    optional = core.QgsProcessingParameterDefinition.Flag.FlagOptional
    required = {
        parameter.name()
        for parameter in provider.algorithm(name).parameterDefinitions()
        if not parameter.flags() & optional
        and parameter.defaultValue() in (None, "")
        and not parameter.isDestination()
    }
    assert required == REQUIRED[name]


@pytest.mark.parametrize("name", PARAMETERS)
def test_each_explains_itself(provider, name):
    algorithm = provider.algorithm(name)
    assert algorithm.displayName()
    assert algorithm.group()
    assert len(algorithm.shortHelpString()) > 100
    assert algorithm.createInstance().name() == name


def test_only_printing_stays_on_the_main_thread(provider):
    no_threading = core.QgsProcessingAlgorithm.Flag.FlagNoThreading
    staying = [algorithm.name() for algorithm in provider.algorithms() if algorithm.flags() & no_threading]
    assert staying == ["printmapsheets"]


@pytest.fixture
def register(run, tmp_path):
    folder = tmp_path / "Öppna scener"
    folder.mkdir()
    path = folder / "register åäö.gpkg"
    results = run(
        "createregister", {"REGISTER": str(path), "CRS": "EPSG:3006", "MUNICIPALITY": "Exempelstaden"}
    )
    assert results["REGISTER"] == str(path)
    return str(path)


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326"])
def test_a_register_is_not_made_in_a_system_that_cannot_be_measured_in(run, tmp_path, crs):
    path = tmp_path / "new.gpkg"
    with pytest.raises(core.QgsProcessingException, match="EPSG:3006"):
        run("createregister", {"REGISTER": str(path), "CRS": crs, "MUNICIPALITY": "Exempelstaden"})
    assert not path.exists()


def test_a_register_is_never_overwritten(run, register):
    before = Path(register).read_bytes()
    with pytest.raises(core.QgsProcessingException, match="already"):
        run("createregister", {"REGISTER": register, "CRS": "EPSG:3006", "MUNICIPALITY": "Exempelstaden"})
    assert Path(register).read_bytes() == before


@pytest.mark.parametrize("name", ["receivedelivery", "importfacilities", "classify", "printmapsheets"])
def test_a_file_that_is_no_register_is_refused(run, tmp_path, name):
    path = tmp_path / "notes.gpkg"
    path.write_text("no register", encoding="utf-8")
    parameters = {"REGISTER": str(path), "INPUT": str(path), "YEAR": 2026, "FOLDER": str(tmp_path)}
    given = {key: value for key, value in parameters.items() if key in PARAMETERS[name]}
    with pytest.raises(core.QgsProcessingException, match=r"notes\.gpkg"):
        run(name, given)
    assert path.read_text(encoding="utf-8") == "no register"


@pytest.mark.skipif(not DATA.is_dir(), reason="the real files are not on this machine")
def test_the_main_job_on_the_real_files(run, register):
    """The figures were computed independently with geopandas in EPSG:3006."""
    received = run(
        "receivedelivery",
        {"REGISTER": register, "INPUT": str(DATA / "polisen_utsatta_omraden" / "uso_2023.shp"), "YEAR": 2023},
    )
    assert received == {"FEATURES": 59, "WRITTEN": 59}
    table = DATA / "skolverket_skolor" / "skolenheter_2026-04-21.csv"
    imported = run("importfacilities", {"REGISTER": register, "INPUT": str(table)})
    assert imported == {"FEATURES": 2281, "WRITTEN": 2271, "SKIPPED": 10}
    assert any("coordinates" in warning for warning in run.feedback.warnings)
    assert run("classify", {"REGISTER": register, "YEAR": 2023}) == {"SCENES": 59, "SCENES_IN_CLASS": 50}
    with pytest.raises(core.QgsProcessingException, match="2024"):
        run("classify", {"REGISTER": register, "YEAR": 2024})


@pytest.mark.skipif(not DATA.is_dir(), reason="the real files are not on this machine")
def test_a_layer_in_a_file_and_a_kind_can_be_named(run, register):
    gpkg = DATA / "skolverket_skolor" / "skolenheter_2026-04-21.gpkg"
    sisab = DATA / "stockholm_sisab" / "sisab_skolor_forskolor.csv"
    imported = run("importfacilities", {"REGISTER": register, "INPUT": str(sisab), "KIND": 0})
    assert imported["FEATURES"] == 601
    parameters = {"REGISTER": register, "INPUT": f"{gpkg}|layername=skolenheter", "YEAR": 2026}
    with pytest.raises(core.QgsProcessingException, match="not lines or points"):
        run("receivedelivery", parameters)


@pytest.fixture
def delivery(tmp_path):
    """A square and a school 120 m east of it, as files."""
    scenes = tmp_path / "leverans.geojson"
    ring = "[[[674000,6580000],[674100,6580000],[674100,6580100],[674000,6580100],[674000,6580000]]]"
    scenes.write_text(
        '{"type": "FeatureCollection", '
        '"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}}, '
        '"features": [{"type": "Feature", "properties": {"Namn": "Sätra centrum"}, '
        f'"geometry": {{"type": "Polygon", "coordinates": {ring}}}}}]}}',
        encoding="utf-8",
    )
    schools = tmp_path / "skolor.csv"
    schools.write_text("Namn;Ost;Nord\nEkskolan;674220;6580050\n", encoding="utf-8")
    return scenes, schools


def test_from_delivery_to_printed_sheets(run, register, delivery, tmp_path):
    scenes, schools = delivery
    given = {"REGISTER": register, "YEAR": 2026}
    assert run("receivedelivery", {**given, "INPUT": str(scenes), "CRS": "EPSG:3006"}) == {
        "FEATURES": 1,
        "WRITTEN": 1,
    }
    imported = run(
        "importfacilities", {"REGISTER": register, "INPUT": str(schools), "KIND": 0, "CRS": "EPSG:3006"}
    )
    assert (imported["FEATURES"], imported["WRITTEN"], imported["SKIPPED"]) == (1, 1, 0)
    assert run("classify", given) == {"SCENES": 1, "SCENES_IN_CLASS": 1}
    folder = tmp_path / "kartblad åäö"
    printed = run("printmapsheets", {**given, "FOLDER": str(folder), "LANGUAGE": 1})
    assert printed["PAGES"] == 2  # the overview and the scene
    assert [Path(file).parent for file in printed["FILES"]] == [folder]
    assert all(Path(file).read_bytes().startswith(b"%PDF") for file in printed["FILES"])


def test_what_was_decided_otherwise_is_counted_and_said(run, register, delivery):
    """The one scene has a school 120 m away; somebody decides that it is not in the class all the same."""
    from scenkartan.plugin.register.opening import open_register
    from scenkartan.plugin.register.scenes import list_boundaries
    from scenkartan.plugin.workflow.decide_class import decide_class

    given = {"REGISTER": register, "YEAR": 2026}
    run("receivedelivery", {**given, "INPUT": str(delivery[0]), "CRS": "EPSG:3006"})
    run("importfacilities", {"REGISTER": register, "INPUT": str(delivery[1]), "KIND": 0, "CRS": "EPSG:3006"})
    assert run("classify", given)["SCENES_IN_CLASS"] == 1
    with open_register(Path(register)) as opened:
        (boundary,) = list_boundaries(opened, 2026)
        decide_class(opened, 2026, boundary.scene_id, False, reason="Skolan flyttar", who="samordnare")
    assert run("classify", given)["SCENES_IN_CLASS"] == 0
    assert run.feedback.warnings == ["Decided otherwise than the rule: 1"]


@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_register_that_cannot_be_written_is_printed_and_left_alone(
    run, register, delivery, tmp_path, monkeypatch, closed
):
    from scenkartan.plugin.register import opening

    given = {"REGISTER": register, "YEAR": 2026}
    run("receivedelivery", {**given, "INPUT": str(delivery[0]), "CRS": "EPSG:3006"})
    path = Path(register)
    # The superuser may write everything, so the answer of the operating system is put on.
    denied = path if closed == "file" else path.parent
    monkeypatch.setattr(opening, "_may", lambda asked, access: access != os.W_OK or asked != denied)
    before = path.read_bytes()
    assert run("printmapsheets", {**given, "FOLDER": str(tmp_path / "ut")})["PAGES"] == 2
    assert path.read_bytes() == before
    assert any("does not remember" in warning for warning in run.feedback.warnings)


def test_a_year_is_replaced_only_when_said(run, register, delivery):
    given = {"REGISTER": register, "YEAR": 2026, "INPUT": str(delivery[0]), "CRS": "EPSG:3006"}
    run("receivedelivery", given)
    with pytest.raises(core.QgsProcessingException, match="2026"):
        run("receivedelivery", given)
    assert run("receivedelivery", {**given, "REPLACE": True})["WRITTEN"] == 1


def test_a_senders_next_file_is_read_as_the_last_one(run, register, delivery):
    given = {"REGISTER": register, "INPUT": str(delivery[0]), "SENDER": "Lpo Syd"}
    run("receivedelivery", {**given, "YEAR": 2025, "CRS": "EPSG:3006", "FIXES": ["drop_slivers"]})
    silent = delivery[0].with_name("utan.geojson")
    text = delivery[0].read_text(encoding="utf-8")
    silent.write_text(re.sub(r'"crs": .*?}}, ', "", text), encoding="utf-8")
    assert run("receivedelivery", {**given, "INPUT": str(silent), "YEAR": 2026})["WRITTEN"] == 1
    assert any("Lpo Syd" in text and "Leave out parts" in text for text in run.feedback.infos)
    assert any("EPSG:3006" in text for text in run.feedback.warnings)


def test_changes_are_logged_under_the_name_of_the_person(run, register, delivery, monkeypatch):
    from scenkartan.plugin.register.opening import open_register
    from scenkartan.plugin.settings import Settings

    monkeypatch.setattr(Settings, "who", "Utredaren")
    run(
        "receivedelivery",
        {"REGISTER": register, "YEAR": 2026, "INPUT": str(delivery[0]), "CRS": "EPSG:3006"},
    )
    with open_register(Path(register), read_only=True) as opened:
        rows = opened.execute("SELECT DISTINCT who FROM change_log WHERE table_name = 'boundary'")
    assert [row["who"] for row in rows] == ["Utredaren"]
