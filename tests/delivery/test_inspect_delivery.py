"""What is found in a delivery, what is proposed about it, and what becomes of that when it is accepted."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis

EAST, NORTH = 150_000, 6_580_000
BOW_TIE = "POLYGON((150000 6580000,150100 6580100,150100 6580000,150000 6580100,150000 6580000))"


@pytest.fixture
def check(context):
    """Inspect for a municipality of 10 x 10 km around the deliveries of these tests."""
    from scenkartan.plugin.delivery.fixes import Fix
    from scenkartan.plugin.delivery.region import united
    from scenkartan.plugin.geos import shapely
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices, inspect_delivery

    box = shapely.box(EAST - 5_000, NORTH - 5_000, EAST + 5_000, NORTH + 5_000)

    def run(path, *fixes, columns=(), **choices):
        chosen = DeliveryChoices(
            fixes=frozenset(map(Fix, fixes)), dropped_columns=frozenset(columns), **choices
        )
        area = united([shapely.to_wkb(box)], "EPSG:3011")
        report = inspect_delivery(path, chosen, None, context, municipality=area)
        return report, {finding.rule.value: finding for finding in report.findings}

    return run


def test_missing_crs_is_proposed_and_taken(check, geojson, square):
    path = geojson([(square(EAST, NORTH), {"namn": "A"})], crs=None)
    report, found = check(path)
    proposal = found["crs_contradicted"]
    assert (proposal.fix.value, proposal.effect) == ("crs", "EPSG:3011 (100\u00a0%)")
    assert (report.ready, report.blocked, report.epsg) == (0, True, 3011)
    report, found = check(path, "crs")
    assert (report.ready, report.blocked) == (1, False)
    assert found["crs_taken"].example == "EPSG:3011"
    taken, _ = check(path, crs_authid="EPSG:3011")
    assert (taken.ready, taken.findings) == (1, ())


def test_a_reading_that_brings_nothing_inside_is_not_told_as_a_fact(check, geojson, square):
    """Umeå in SWEREF 99 TM: the numbers turned, in centimetres of ST74, are near Stockholm but not in it."""
    path = geojson([(square(758_000, 7_087_000), {"namn": "A"})], crs=None)
    report, found = check(path)
    best = report.crs_guesses[0]
    assert (best.inside_share, bool(best.fixes)) == (0, True)
    assert not {"axes_swapped", "unit_small"} & set(found)
    assert found["crs_contradicted"].fix is None


def test_a_wrong_zone_stops_the_delivery_unless_a_person_states_it(check, geojson, square):
    path = geojson([(square(EAST, NORTH), {"namn": "A"})], crs="EPSG:3008")
    report, found = check(path)
    assert found["crs_elsewhere"].severity.value == "blocking"
    assert (found["crs_elsewhere"].example, report.epsg) == ("EPSG:3008", 3011)
    stated, found = check(path, crs_authid="EPSG:3008")
    assert found["crs_elsewhere"].severity.value == "warning"
    assert not stated.blocked


def test_turned_axes_are_turned_when_that_is_accepted(check, geojson):
    n, e = NORTH, EAST
    wkt = f"POLYGON(({n} {e},{n} {e + 100},{n + 100} {e + 100},{n + 100} {e},{n} {e}))"
    path = geojson([(wkt, {"namn": "A"})])
    report, found = check(path)
    assert (found["axes_swapped"].severity.value, found["axes_swapped"].fix.value) == (
        "blocking",
        "swap_axes",
    )
    report, found = check(path, "swap_axes")
    assert found["axes_swapped"].severity.value == "info"
    assert report.prepared.rows[0].area_m2 == pytest.approx(10_000)
    assert not report.blocked


def test_a_repair_that_loses_area_needs_its_own_consent(check, folder, geojson, square):
    """The same square twice as one multipolygon: 200 m² by its rings, 100 m² when made valid."""
    ring = square(EAST, NORTH, 10).removeprefix("POLYGON")
    path = geojson([(f"MULTIPOLYGON({ring},{ring})", {"namn": "Dubbel"}), (BOW_TIE, {"namn": "Fluga"})])
    report, found = check(path, "repair_geometry")
    assert [ready.row.name for ready in report.prepared.rows] == ["Fluga"]
    assert found["losing_repair"].effect == "200\u00a0m² → 100\u00a0m²"
    report, _ = check(path, "repair_geometry", "repair_losing")
    assert {ready.row.name: ready.area_m2 for ready in report.prepared.rows} == pytest.approx(
        {"Dubbel": 100.0, "Fluga": 5000.0}
    )


def test_slivers_overlaps_doubles_and_parts(check, geojson, square):
    sliver = square(EAST + 900, NORTH, 5).removeprefix("POLYGON")
    whole = square(EAST, NORTH, 100).removeprefix("POLYGON")
    path = geojson(
        [
            (f"MULTIPOLYGON({whole},{sliver})", {"namn": "A"}),
            (square(EAST + 90, NORTH), {"namn": "B"}),
            (square(EAST + 3_000, NORTH), {"namn": "C"}),
            (square(EAST + 3_000, NORTH), {"namn": "D"}),
            (square(EAST + 4_000, NORTH), {"namn": "E"}),
            (square(EAST + 4_000, NORTH + 400), {"namn": "e"}),
        ]
    )
    report, found = check(path)
    assert (found["slivers"].which, found["slivers"].effect) == (
        (1,),
        "10\u00a0025\u00a0m² → 10\u00a0000\u00a0m²",
    )
    assert found["duplicate_geometry"].example == "3 = 4"
    assert (found["overlap"].which, found["overlap"].example) == ((1, 2), "1\u00a0000\u00a0m²")
    assert found["duplicate_geometry"].which == (4,)
    assert (found["scene_in_parts"].which, found["scene_in_parts"].effect) == ((5, 6), "2 → 1")
    assert report.ready == 6
    mended, _ = check(path, "drop_slivers", "drop_duplicates", "dissolve_same_name")
    assert {row.row.name: round(row.area_m2) for row in mended.prepared.rows} == {
        "A": 10_000,
        "B": 10_000,
        "C": 10_000,
        "E": 20_000,
    }


def test_missing_and_doubled_ids_are_named(check, geojson, square):
    ids = ["1", "2", "2 ", "", "3", "4"]
    rows = [(square(EAST, NORTH + 300 * at), {"namn": f"S{at}", "id": code}) for at, code in enumerate(ids)]
    report, found = check(geojson(rows))
    assert report.file.chosen.id == "id"
    assert (found["id_repeated"].which, found["id_missing"].which) == ((2, 3), (4,))
    none, found = check(geojson([(wkt, {"namn": row["namn"]}) for wkt, row in rows]))
    assert (none.file.chosen.id, found) == (None, {})


def test_parts_of_one_scene_may_share_its_id(check, geojson, square):
    rows = [("A", "1"), ("B", "2"), ("C", "3"), ("C", "3")]
    path = geojson([(square(EAST, NORTH + 300 * at), {"namn": n, "id": i}) for at, (n, i) in enumerate(rows)])
    assert check(path)[1]["id_repeated"].which == (3, 4)
    assert "id_repeated" not in check(path, "dissolve_same_name")[1]


def test_a_column_to_leave_out_that_is_not_there_is_said(check, geojson, square):
    path = geojson([(square(EAST, NORTH), {"namn": "A", "Kontakt": "ingen"})])
    report, found = check(path, columns=["KONTAKT", "Handläggare"])
    assert (found["column_dropped"].example, found["column_missing"].example) == ("Kontakt", "Handläggare")
    assert report.file.fields == ("namn",)


def test_a_reading_that_this_file_does_not_need_is_to_be_taken_back(check, geojson, square):
    path = geojson([(square(EAST, NORTH), {"namn": "A"})])
    report, found = check(path, "millimetres", "swap_axes")
    assert report.blocked
    assert found["axes_not_swapped"].fix.value == "swap_axes"
    assert found["unit_not_small"].fix.value == "millimetres"


def test_outside_the_municipality_with_a_tolerance_of_500_m(check, geojson, square):
    edge = EAST + 5_000
    path = geojson(
        [
            (square(EAST, NORTH), {"namn": "A"}),
            (square(edge + 440, NORTH), {"namn": "inom"}),
            (square(edge + 460, NORTH), {"namn": "utom"}),
        ]
    )
    assert check(path)[1]["outside_municipality"].which == (3,)


def test_personal_data_stops_until_it_is_dropped(check, geojson, square):
    """811218-9876 is Skatteverket's own example; nothing repeats it."""
    from scenkartan.plugin.delivery.fixes import Fix

    path = geojson(
        [
            (square(EAST, NORTH), {"namn": "A", "anm": "gäller 811218-9876", "kontakt": "08-508 12 000"}),
            (square(EAST, NORTH + 500), {"namn": "B", "anm": "", "kontakt": "a@exempel.se"}),
        ]
    )
    report, found = check(path)
    assert report.blocked
    assert (found["personal_number"].example, found["personal_number"].fix.value) == ("anm", "drop_column")
    assert (found["phone"].severity.value, found["email"].which) == ("warning", (2,))
    dropped, found = check(path, "drop_column", columns=["anm"])
    assert (dropped.blocked, found["column_dropped"].example) == (False, "anm")
    assert found["phone"].fixes == (Fix.DROP_COLUMN, Fix.DROP_VALUES)
    emptied, found = check(path, "drop_values")
    assert (emptied.blocked, "personal_number" in found) == (False, False)
    for one in (report, dropped, emptied):
        assert "9876" not in repr(one.findings)


def test_a_number_in_a_field_name_is_not_repeated(check, geojson, square):
    path = geojson([(square(EAST, NORTH), {"namn": "A", "811218-9876": "x"})])
    report, found = check(path)
    assert (found["personal_number"].example, report.file.fields) == ("#2", ("namn", "#2"))
    assert not check(path, "drop_column", columns=["#2"])[0].blocked


def test_text_that_was_decoded_twice_is_mended(check, geojson, square):
    path = geojson([(square(EAST, NORTH), {"namn": "VÃ¥rberg"})])
    report, found = check(path)
    assert found["encoding_damaged"].fix.value == "mend_text"
    assert report.prepared.rows[0].row.name == "VÃ¥rberg"
    assert check(path, "mend_text")[0].prepared.rows[0].row.name == "Vårberg"


def test_text_that_cannot_be_mended_is_told_from_what_can(check, geojson, square):
    names = ["VÃ¥rberg", "V?rberg", "S\ufffdtra"]
    found = check(geojson([(square(EAST, NORTH + 300 * i), {"namn": n}) for i, n in enumerate(names)]))[1]
    assert (found["encoding_damaged"].which, found["encoding_lost"].which) == ((1,), (2, 3))
    assert found["encoding_lost"].fix is None


def test_millimetres_of_a_stated_system_are_proposed_and_read(check, geojson, square):
    """The numbers are nowhere in SWEREF 99 18 00 as they stand, so nothing can be measured before."""
    path = geojson([(square(EAST * 1000, NORTH * 1000, 100_000), {"namn": "A"})])
    report, found = check(path)
    assert (found["unit_small"].severity.value, found["no_place"].which, report.ready) == (
        "blocking",
        (1,),
        0,
    )
    report, found = check(path, "millimetres")
    assert (report.blocked, found["unit_small"].severity.value) == (False, "info")
    assert report.prepared.rows[0].area_m2 == pytest.approx(10_000)


def test_one_row_that_is_nowhere_does_not_stop_the_others(context, geojson, square):
    """Whether a register says in what to measure, or the file must."""
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices, inspect_delivery

    wkts = [square(EAST, NORTH), square(1e9, 1e9), square(EAST, NORTH + 500)]
    path = geojson([(wkt, {"namn": f"S{at}"}) for at, wkt in enumerate(wkts)], crs="EPSG:3011")
    report = inspect_delivery(path, DeliveryChoices(), None, context)
    found = {finding.rule.value: finding for finding in report.findings}
    assert (found["no_place"].which, report.ready, report.blocked) == ((2,), 2, False)


def test_what_lies_elsewhere_as_a_whole_is_said_once(check, geojson, square):
    found = check(geojson([(square(EAST, NORTH), {"namn": "A"})], crs="EPSG:3008"))[1]
    assert set(found) == {"crs_elsewhere"}


def test_columns_tell_what_happened_to_them(check, geojson, square):
    """45 000 is 2023-03-15 for a spreadsheet; 180 was 0180."""
    path = geojson(
        [
            (
                square(EAST, NORTH),
                {"namn": "A", "Datum": "45000", "Kommunkod": "180", "not": "x" * 254, "status": "kanske"},
            )
        ]
    )
    found = check(path)[1]
    assert found["date_as_number"].example == "Datum"
    assert found["date_as_number"].effect == "45000 → 2023-03-15"
    assert found["leading_zero_lost"].effect == "180 → 0180"
    assert found["text_cut"].example == "not"
    assert found["status_not_read"].example == "status"


def test_a_corner_clicked_far_off_is_said(check, geojson):
    """A needle of 800 m to the north, 2 m wide at its foot: 0.14 degrees."""
    ring = [(0, 0), (100, 0), (100, 100), (51, 100), (50, 900), (49, 100), (0, 100), (0, 0)]
    needle = f"POLYGON(({', '.join(f'{EAST + x} {NORTH + y}' for x, y in ring)}))"
    finding = check(geojson([(needle, {"namn": "A"})]))[1]["spike"]
    assert (finding.which, finding.example) == ((1,), "800\u00a0m")


@pytest.mark.parametrize(
    ("column", "years", "said"),
    [
        ("År", ["2024", "2025", "2025"], "2024–2025"),
        ("KARTLÄGGNINGSÅR", [2026, 2024, 2025], "2024–2026"),
        ("ar", ["2026", "2026", "2026"], None),
        ("ar", ["2025", "2026", "vår"], None),
        ("byggår", ["1960", "1971", "2003"], None),
    ],
)
def test_rows_of_several_years_are_said(check, geojson, square, column, years, said):
    rows = [(square(EAST, NORTH + 300 * n), {"namn": f"S{n}", column: year}) for n, year in enumerate(years)]
    found = check(geojson(rows))[1].get("several_years")
    assert (found and found.effect) == said


def test_an_unknown_status_is_shown_if_it_is_a_word(check, geojson, square):
    def unknown(word):
        rows = [(square(EAST, NORTH), {"namn": "A", "status": "aktiv"})]
        return check(geojson([*rows, (square(EAST, NORTH + 500), {"namn": "B", "status": word})]))[1][
            "status_unknown"
        ].example

    assert unknown("vilande") == "vilande"
    assert unknown("vilande enligt chefen där") == ""  # 25 characters
    assert unknown("811218-9876") == unknown("a@exempel.se") == ""


def test_the_report_is_a_page_that_harms_nobody(check, geojson, square, folder):
    from html.parser import HTMLParser

    from scenkartan.plugin.workflow.inspect_delivery import write_report

    features = [(square(EAST, NORTH), {"=cmd|' /C calc'!A0": "811218-9876", "<script>x</script>": "a"})]
    report, _ = check(geojson(features))
    page = folder / "rapport.html"
    write_report(report, page, str)
    text = page.read_text(encoding="utf-8")
    assert "<script" not in text
    assert "9876" not in text
    assert "http" not in text.replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")
    assert "<td>=" not in text
    HTMLParser().feed(text)
    assert report.file.fingerprint.sha256 in text


def test_a_report_that_cannot_be_written_says_so(check, geojson, square, folder):
    from scenkartan.plugin.errors import ScenkartanError
    from scenkartan.plugin.workflow.inspect_delivery import write_report

    report, _ = check(geojson([(square(EAST, NORTH), {"namn": "A"})]))
    with pytest.raises(ScenkartanError, match="saknas"):
        write_report(report, folder / "saknas" / "rapport.html", str)


def test_a_damaged_column_name_is_mended_and_said(check, geojson, square):
    """MapInfo has put a line for the second half of å: that cannot be undone."""
    report, found = check(geojson([(square(EAST, NORTH), {"OmrÃ¥de": "A", "id": "1"})]))
    assert (report.file.chosen.name, found["field_name_damaged"].effect) == ("Område", "OmrÃ¥de → Område")
    report, found = check(geojson([(square(EAST, NORTH), {"OmrÃ_de": "A", "id": "1"})]))
    assert (found["field_name_damaged"].example, found["field_name_damaged"].effect) == ("OmrÃ_de", "")


def test_several_systems_that_fit_as_well_are_named(context, geojson, square):
    """Without a municipality the zones of SWEREF 99 cannot be told apart; those of UTM are not in use."""
    from scenkartan.plugin.delivery.fixes import Fix
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices, inspect_delivery

    def several(east, *fixes):
        path = geojson([(square(east, NORTH), {"namn": "A"})], crs=None)
        report = inspect_delivery(path, DeliveryChoices(fixes=frozenset(fixes)), None, context)
        return {finding.rule.value: finding for finding in report.findings}

    assert "EPSG:3007" in several(EAST)["crs_several"].example
    assert {"crs_taken", "crs_several"} <= set(several(EAST, Fix.CRS))
    assert "crs_several" not in several(674_000)


def test_a_guess_that_brings_nothing_inside_is_shown_and_not_proposed(check, geojson, square):
    """100 km north of the municipality in every system that has its numbers in Sweden."""
    report, found = check(geojson([(square(EAST, NORTH + 100_000), {"namn": "A"})], crs=None))
    assert {guess.inside_share for guess in report.crs_guesses} == {0.0}
    assert len({guess.authid for guess in report.crs_guesses}) == len(report.crs_guesses)
    assert (found["crs_contradicted"].fix, "crs_several" in found) == (None, False)
    assert report.blocked
