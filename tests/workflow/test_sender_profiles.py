"""What was accepted of a sender's file and what becomes of it when the next one comes."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

pytestmark = pytest.mark.qgis

EAST, NORTH = 150_000, 6_570_000
BOW_TIE = [[[EAST, NORTH], [EAST + 90, NORTH + 90], [EAST + 90, NORTH], [EAST, NORTH + 90], [EAST, NORTH]]]
SQUARE = [[[EAST, NORTH], [EAST, NORTH + 90], [EAST + 90, NORTH + 90], [EAST + 90, NORTH], [EAST, NORTH]]]


@pytest.fixture
def sent(tmp_path):
    """Write one row as a file: its columns, its ring, its reference system (None: not stated)."""

    def write(properties, ring=SQUARE, epsg=3011, name="leverans.geojson"):
        geometry = {"type": "Polygon", "coordinates": ring}
        feature = {"type": "Feature", "properties": properties, "geometry": geometry}
        document = {"type": "FeatureCollection", "features": [feature]}
        if epsg:
            document["crs"] = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{epsg}"}}
        path = tmp_path / name
        path.write_text(json.dumps(document), "utf-8")
        return path

    return write


@pytest.fixture
def choices_of(register):
    """Give what is chosen for the next file of a sender when nothing else, or something else, is chosen."""
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices
    from scenkartan.plugin.workflow.sender_profiles import choices_for

    return lambda sender, **chosen: choices_for(register, sender, DeliveryChoices(**chosen))


@pytest.fixture
def check(register):
    """Inspect a file for the register; give the report, and the example of each finding."""
    from qgis.core import QgsCoordinateTransformContext

    from scenkartan.plugin.workflow.inspect_delivery import inspect_delivery

    def run(path, choices, municipality=None):
        context = QgsCoordinateTransformContext()
        report = inspect_delivery(path, choices, register.info, context, municipality=municipality)
        return report, {finding.rule.value: finding.example for finding in report.findings}

    return run


@pytest.fixture
def municipality(qgis_app):
    """Ten kilometres each way around the deliveries."""
    from scenkartan.plugin.delivery.region import united
    from scenkartan.plugin.geos import shapely

    box = shapely.box(EAST - 5_000, NORTH - 5_000, EAST + 5_000, NORTH + 5_000)
    return united([shapely.to_wkb(box)], "EPSG:3011")


@pytest.fixture
def received(receive, sent):
    """A unit's file without reference system, whose columns were chosen and whose geometry was repaired."""
    from scenkartan.plugin.delivery.fixes import Fix
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices

    choices = DeliveryChoices(
        name_field="Anm",
        crs_authid="EPSG:3011",
        fixes=frozenset({Fix.REPAIR_GEOMETRY, Fix.DROP_COLUMN}),
        dropped_columns=frozenset({"Kontakt"}),
    )
    path = sent({"namn": "fel", "Anm": "Torget", "nr": "7", "Kontakt": "a@b.se"}, BOW_TIE, epsg=None)
    return receive(path, 2025, choices, sender="Lpo Syd")


def test_the_next_file_is_read_alike(received, choices_of, check, sent):
    path = sent({"namn": "fel", "anm": "Torget", "nr": "7", "Kontakt": "a@b.se"}, BOW_TIE, epsg=None)
    report, found = check(path, choices_of("Lpo Syd"))
    assert (report.file.chosen.name, report.file.chosen.id) == ("anm", "nr")
    assert report.file.fields == ("namn", "anm", "nr")
    assert (found["crs_remembered"], found["column_dropped"]) == ("EPSG:3011", "Kontakt")
    assert "repaired_geometry" in found
    assert (report.ready, report.blocked, report.choices.crs_authid) == (1, False, "EPSG:3011")


def test_what_is_chosen_now_goes_first(received, choices_of, check, sent):
    from scenkartan.plugin.delivery.fixes import Fix

    chosen = choices_of("Lpo Syd", name_field="namn", fixes=frozenset({Fix.DROP_SLIVERS}))
    assert (chosen.fixes, chosen.dropped_columns) == ({Fix.DROP_SLIVERS}, {"Kontakt"})
    report, found = check(sent({"namn": "Torget", "Anm": "fel"}, BOW_TIE), chosen)
    assert report.file.chosen.name == "namn"
    assert "invalid_geometry" in found


def test_another_column_to_leave_out_leaves_the_fixes_alone(received, choices_of):
    from scenkartan.plugin.delivery.fixes import Fix

    given = {"fixes": frozenset({Fix.DROP_COLUMN}), "dropped_columns": frozenset({"Anm"})}
    chosen = choices_of("Lpo Syd", **given)
    assert chosen.fixes == {Fix.DROP_COLUMN, Fix.REPAIR_GEOMETRY}
    assert chosen.dropped_columns == {"Anm"}


def test_a_file_that_says_where_it_is_is_believed(received, choices_of, check, sent):
    """The corner is the same place in SWEREF 99 TM within a kilometre; only the system matters here."""
    ring = [[[675_000, 6_571_000], [675_000, 6_571_090], [675_090, 6_571_090], [675_000, 6_571_000]]]
    report, found = check(sent({"Anm": "Torget"}, ring, epsg=3006), choices_of("Lpo Syd"))
    assert (report.file.crs.authid(), report.choices.crs_authid) == ("EPSG:3006", None)
    assert "crs_remembered" not in found


def test_degrees_are_not_laid_in_the_last_files_metres(received, choices_of, check, sent):
    degrees = [[[18.0, 59.3], [18.001, 59.3], [18.001, 59.301], [18.0, 59.3]]]
    report, found = check(sent({"Anm": "Torget"}, degrees, epsg=None), choices_of("Lpo Syd"))
    assert report.file.crs.authid() in ("EPSG:4326", "OGC:CRS84")
    assert "crs_remembered" not in found


@pytest.mark.parametrize("known", [True, False])
def test_the_last_files_system_is_not_taken_where_another_fits_better(
    received, choices_of, check, sent, municipality, known
):
    """Read in SWEREF 99 18 00 as the last file, these numbers of SWEREF 99 TM are in Finland."""
    ring = [[[675_000, 6_571_000], [675_000, 6_571_090], [675_090, 6_571_090], [675_000, 6_571_000]]]
    report, found = check(
        sent({"Anm": "Torget"}, ring, epsg=None), choices_of("Lpo Syd"), municipality if known else None
    )
    assert "crs_remembered" not in found
    assert (report.blocked, report.epsg) == (True, 3006)


def test_a_reading_that_only_the_last_file_needed_is_left_aside(choices_of, check, sent, municipality):
    from scenkartan.plugin.delivery.fixes import Fix
    from scenkartan.plugin.domain.delivery import SenderProfile
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices
    from scenkartan.plugin.workflow.sender_profiles import as_the_last_time

    profile = SenderProfile("Lpo Syd", fixes=("millimetres", "drop_slivers"), crs_authid="EPSG:3011")
    choices = as_the_last_time(DeliveryChoices(), profile)
    report, found = check(sent({"namn": "Torget"}, epsg=None), choices, municipality)
    assert {"crs_remembered", "unit_not_small"} <= set(found)
    assert (report.blocked, report.ready, report.choices.fixes) == (False, 1, {Fix.DROP_SLIVERS})


def test_columns_that_the_file_lacks_are_said_and_the_rest_is_used(received, choices_of, check, sent):
    report, found = check(sent({"Plats": "Torget"}, BOW_TIE), choices_of("Lpo Syd"))
    assert found["column_missing"] == "Anm, nr, Kontakt"
    assert (report.file.chosen.name, report.ready, report.blocked) == ("Plats", 1, False)
    assert "repaired_geometry" in found


def test_nothing_is_remembered_of_somebody_else(received, choices_of):
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices

    assert choices_of("Lpo Norr") == choices_of("") == DeliveryChoices()


def test_another_sender_takes_what_the_first_one_brought_with_it(received, register, qgis_app):
    from scenkartan.plugin.delivery.fixes import Fix
    from scenkartan.plugin.register.deliveries import list_profiles
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices
    from scenkartan.plugin.workflow.sender_profiles import as_the_last_time

    (profile,) = list_profiles(register)
    by_hand = DeliveryChoices(fixes=frozenset({Fix.DROP_SLIVERS}))
    first = as_the_last_time(by_hand, profile)
    assert first.fixes == {Fix.DROP_SLIVERS, Fix.REPAIR_GEOMETRY, Fix.DROP_COLUMN}
    assert as_the_last_time(first, None) == by_hand


def test_a_fix_that_a_newer_plugin_remembers_is_passed_over(received, register, qgis_app):
    from scenkartan.plugin.register.deliveries import list_profiles
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices
    from scenkartan.plugin.workflow.sender_profiles import as_the_last_time

    (profile,) = list_profiles(register)
    newer = replace(profile, fixes=("from_the_future",), dropped_columns=())
    assert as_the_last_time(DeliveryChoices(), newer).fixes == frozenset()


def test_the_system_stays_in_mind_though_one_file_states_its_own(
    received, receive, choices_of, register, sent
):
    from scenkartan.plugin.register.deliveries import list_profiles

    receive(sent({"Anm": "Torget"}), 2026, choices_of("Lpo Syd"), sender="Lpo Syd")
    (profile,) = list_profiles(register)
    assert (profile.crs_authid, profile.name_field) == ("EPSG:3011", "Anm")


def test_a_profile_in_words(received, register):
    from scenkartan.plugin.delivery.profile_words import in_words
    from scenkartan.plugin.register.deliveries import list_profiles

    (profile,) = list_profiles(register)
    assert in_words(profile, lambda text: text) == (
        "As for Lpo Syd the last time: Repair the geometry; no area is lost; without the column Kontakt; "
        "name from Anm; id from nr; EPSG:3011 where the file does not say."
    )
