"""Lists of schools and other places into the register; the lists are hand-made, no unit is real."""

from __future__ import annotations

import json
import struct
from dataclasses import replace
from datetime import date

import pytest

pytestmark = pytest.mark.qgis

HEADER = (
    "schoolUnitCode,schoolUnitName,wgs84Latitude,wgs84Longitude,sweref99Latitude,sweref99Longitude,abroadSchool,"
    "typeOfSchooling,schoolYears,principalOrganizerType,geographicalAreaCode,street,zipCode,city"
)
ROW = '\n01234567,Åskolan,,,"6571696,994",674000,False,"fsk,gr","0,1,2,3",Kommunal,0180,Ågatan 1,12345,Ort'


@pytest.fixture
def import_list(context):
    from scenkartan.plugin.domain.progress import Silent
    from scenkartan.plugin.domain.reference import ReferenceKind
    from scenkartan.plugin.workflow.import_reference import ReferenceChoices, import_reference

    def run(register, path, kind=None, crs_authid=None, progress=Silent()):  # noqa: B008 - stateless
        choices = ReferenceChoices(facility_kind=kind, crs_authid=crs_authid)
        facility = ReferenceKind.FACILITY
        return import_reference(
            register, path, facility, choices, transform_context=context, progress=progress
        )

    return run


@pytest.fixture
def stored(qgis_app):
    from scenkartan.plugin.register.facilities import list_facilities

    return lambda register: {facility.name: facility for facility in list_facilities(register)}


@pytest.fixture
def write(folder):
    def text(name, content, encoding="utf-8"):
        path = folder / name
        path.write_bytes(content.encode(encoding))
        return path

    return text


def position(facility):
    """The coordinates of a little-endian WKB point."""
    return struct.unpack("<dd", facility.point_wkb[5:21])


def test_skolverkets_table(import_list, stored, make_register, write, folder, unchanged):
    path = write(
        "skolenheter_2026-04-21.csv",
        HEADER
        + ROW
        + "\n11111111,Utan plats,,,0.0,0.0,False,gr,,,,,,"
        + "\n22222222,Utomlands,,,,,True,,,,,,,"
        + "\n33333333,Okänd form,59.33,18.02,,,False,,,,,,,\n",
    )
    register = make_register("EPSG:3006")
    imported = import_list(register, path)
    assert (imported.features, imported.written, imported.skipped) == (4, 2, 2)
    found = {finding.rule.value: (finding.count, finding.which) for finding in imported.findings}
    assert found == {"no_coordinates": (2, (2, 3)), "abroad": (1, (3,)), "form_unknown": (1, (4,))}
    school = stored(register)["Åskolan"]
    assert (school.unit_code, school.kind.value, school.source) == ("01234567", "school", "Skolverket")
    assert [form.value for form in school.forms] == ["fsk", "gr"]
    assert (school.grades, school.organiser, school.municipality_code) == ("F-3", "Kommunal", "0180")
    assert school.address == "Ågatan 1, 12345 Ort"
    assert school.register_date == date(2026, 4, 21)
    assert position(school) == pytest.approx((674_000.0, 6_571_696.994))


def test_contact_data_never_reaches_the_register(import_list, make_register, folder):
    """The register's bytes are searched for what the three generations of JSON say of people."""
    secrets = {"headMaster": "Rut Rektorsson", "email": "rut@example.se", "phoneNumber": "08-1234567"}
    v2 = {
        "data": {
            "schoolUnitCode": "01234567",
            "attributes": {
                "displayName": "Exempelskolan",
                "schoolUnitType": "SKOLENHET",
                "schoolTypes": ["GR"],
                **secrets,
                "addresses": [
                    {
                        "type": "BESOKSADRESS",
                        "careOfAddress": "c/o Rektorsson",
                        "streetAddress": "Skolgatan 1",
                        "geoCoordinates": {"latitude": "59.33", "longitude": "18.02"},
                    }
                ],
            },
        }
    }
    v1 = {
        "SkolenhetInfo": {
            "Skolenhetskod": "11111111",
            "Namn": "Provskolan",
            "Rektorsnamn": secrets["headMaster"],
            "Epost": secrets["email"],
            "Telefon": secrets["phoneNumber"],
            "Besoksadress": {"GeoData": {"Koordinat_WGS84_Lat": "59.34", "Koordinat_WGS84_Lng": "18.03"}},
        }
    }
    for name, document in (("a.json", v2), ("b.json", v1)):
        (folder / name).write_text(json.dumps(document), encoding="utf-8")
    table = folder / "skolor.csv"
    table.write_text(
        "namn;lat;lon;rektor;epost;telefon\n"
        "Tabellskolan;59,35;18,04;Rut Rektorsson;rut@example.se;08-1234567\n",
        encoding="utf-8",
    )
    register = make_register("EPSG:3006")
    assert import_list(register, folder / "a.json").written == 1
    assert import_list(register, folder / "b.json").written == 1
    assert import_list(register, table).written == 1
    files = b"".join(path.read_bytes() for path in folder.glob("register.gpkg*"))
    assert b"Tabellskolan" in files
    for secret in (b"Rektorsson", b"rut@example.se", b"1234567;", b"08-1234567"):
        assert secret not in files


def test_a_folder_of_json_is_one_list(import_list, stored, make_register, folder):
    compact = {
        "body": {
            "_embedded": {
                "compactSchoolUnits": [
                    {
                        "schoolUnitCode": code,
                        "schoolUnitName": name,
                        "wgs84Latitude": "59.33",
                        "wgs84Longitude": "18.0",
                    }
                    for code, name in (("01234567", "Exempelskolan"), ("11111111", "Provskolan"))
                ]
            }
        }
    }
    unit = {
        "body": {
            "code": "01234567",
            "name": "Exempelskolan",
            "typeOfSchooling": [{"code": "gr", "schoolYears": ["7"]}],
        }
    }
    pages = folder / "sidor"
    pages.mkdir()
    for name, document in (("sida 1.json", compact), ("enhet.json", unit), ("annat.json", {"x": 1})):
        (pages / name).write_text(json.dumps(document), encoding="utf-8")
    register = make_register("EPSG:3006")
    imported = import_list(register, pages)
    assert (imported.features, imported.written, imported.skipped) == (2, 2, 0)
    assert stored(register)["Exempelskolan"].grades == "7"


@pytest.mark.parametrize(
    ("name", "content"), [("skolor.csv", HEADER + ROW), ("annat.json", '{"x": 1}'), (None, "")]
)
def test_a_folder_without_skolverkets_json_is_refused_with_what_it_should_hold(
    import_list, stored, make_register, folder, name, content
):
    from scenkartan.plugin.errors import ScenkartanError

    listed = folder / "skollistor"
    listed.mkdir()
    if name:
        (listed / name).write_text(content, encoding="utf-8")
    register = make_register()
    with pytest.raises(ScenkartanError, match=r"skollistor holds no JSON files.*one file at a time"):
        import_list(register, listed)
    assert stored(register) == {}


def test_central_and_foreign_units_are_left_out(import_list, make_register, folder):
    def unit(code, unit_type):
        address = {"type": "BESOKSADRESS", "geoCoordinates": {"latitude": "59.3", "longitude": "18.0"}}
        attributes = {
            "displayName": code,
            "schoolUnitType": unit_type,
            "schoolTypes": ["GR"],
            "addresses": [address],
        }
        return {"schoolUnitCode": code, "attributes": attributes}

    path = folder / "v2.json"
    units = [unit("1", "SKOLENHET"), unit("2", "CENTRAL"), unit("3", "UTLAND")]
    path.write_text(json.dumps({"meta": {"extractDate": "2026-02-03"}, "data": units}), encoding="utf-8")
    imported = import_list(make_register("EPSG:3006"), path)
    assert (imported.features, imported.written, imported.skipped) == (3, 1, 2)
    assert {finding.rule.value for finding in imported.findings} == {"not_a_place", "abroad"}


def test_sisab(import_list, stored, make_register, write):
    path = write(
        "lista.csv",
        "markerid,title,type,adress,postalnumber,postaltown,lat,lng\n"
        'FS1,"Skolan, norra",Skola,Ågatan 1,163 70,Spånga,59.39,17.92\n'
        "FS2,Förskolan,Förskola,Ågatan 2,163 70,Spånga,59.40,17.93\n"
        "FS3,Gymnasiet,Gymnasium,Ågatan 3,163 70,Spånga,59.41,17.94\n",
    )
    register = make_register()
    assert import_list(register, path).written == 3
    got = {
        name: (f.kind.value, [form.value for form in f.forms], f.source)
        for name, f in stored(register).items()
    }
    assert got == {
        "Skolan, norra": ("school", [], "SISAB"),
        "Förskolan": ("preschool", [], "SISAB"),
        "Gymnasiet": ("school", ["gy"], "SISAB"),
    }
    assert stored(register)["Skolan, norra"].address == "Ågatan 1, 163 70 Spånga"


def test_a_plain_table_in_the_swedish_way(import_list, stored, make_register, write):
    """Semicolons, decimal commas, Windows-1252, X is north: as in the real skolor_X_norr_Y_ost.csv."""
    path = write("lekplatser 2026.csv", "Namn;X;Y\nLekplatsen å;6586302,72;145826,66\n", "windows-1252")
    register = make_register("EPSG:3011")
    imported = import_list(register, path, kind=kind("playground"))
    assert imported.written == 1
    assumed = {finding.rule.value: finding.example for finding in imported.findings}
    assert assumed == {
        "encoding_assumed": "ISO-8859-1",
        "crs_assumed": "EPSG:3011",
        "date_not_stated": "",
    }
    place = stored(register)["Lekplatsen å"]
    assert place.kind.value == "playground"
    assert position(place) == pytest.approx((145_826.66, 6_586_302.72))


def test_a_municipalitys_table_with_skolverkets_codes_is_named_after_its_file(
    import_list, stored, make_register, write
):
    path = write(
        "Skolor i kommunen 2026-05-01.csv", "Skolenhetskod;Skolenhetsnamn;lat;lon\n01234567;Åskolan;59,3;18\n"
    )
    register = make_register()
    assert import_list(register, path, kind=kind("school")).written == 1
    school = stored(register)["Åskolan"]
    assert (school.unit_code, school.source) == ("01234567", "Skolor i kommunen")


def kind(code):
    from scenkartan.plugin.domain.facility import FacilityKind

    return FacilityKind(code)


def test_the_kind_in_the_file_goes_before_the_persons(import_list, stored, make_register, write):
    path = write("platser.csv", "namn;typ;lat;lon\nA;Förskola;59,3;18,0\nB;;59,3;18,1\n")
    register = make_register()
    import_list(register, path, kind=kind("youth_club"))
    assert {name: f.kind.value for name, f in stored(register).items()} == {
        "A": "preschool",
        "B": "youth_club",
    }


def test_without_any_kind_a_school_is_assumed_and_said(import_list, make_register, write):
    imported = import_list(make_register(), write("platser.csv", "namn,lat,lon\nA,59.3,18.0\n"))
    assert "kind_assumed" in {finding.rule.value for finding in imported.findings}


def test_local_metres_without_crs_in_another_register_are_refused(import_list, stored, make_register, write):
    from scenkartan.plugin.errors import ScenkartanError

    path = write("platser.csv", "namn;N;E;nord;ost\nA;;;6586302,72;145826,66\n")
    register = make_register("EPSG:3006")
    with pytest.raises(ScenkartanError):
        import_list(register, path)
    assert stored(register) == {}
    assert import_list(register, path, crs_authid="EPSG:3011").written == 1


def test_polygons_become_yards(import_list, stored, make_register, geojson, square):
    path = geojson([(square(150_000, 6_580_000), {"namn": "Skolan", "skolform": "Grundskola"})])
    register = make_register()
    import_list(register, path)
    school = stored(register)["Skolan"]
    assert school.yard_wkb is not None
    assert position(school) == pytest.approx((150_050.0, 6_580_050.0))


@pytest.mark.parametrize(("sharing", "reported"), [(2, 0), (3, 3)])
def test_many_names_at_one_point(import_list, make_register, write, sharing, reported):
    rows = "".join(f"{n};Skola {n};59,3;18,0\n" for n in range(sharing))
    imported = import_list(
        make_register(), write("skolor.csv", "kod;namn;lat;lon\n" + rows), kind=kind("school")
    )
    counts = {finding.rule.value: finding.count for finding in imported.findings}
    assert counts.get("shared_point", 0) == reported
    assert imported.written == sharing


def test_a_second_list_updates_and_keeps(import_list, stored, make_register, write):
    """B is moved by hand, C is not in the new list, D is new."""
    from scenkartan.plugin.register.facilities import put_facilities

    register = make_register()
    first = "kod;namn;lat;lon\n1;A;59,30;18,00\n2;B;59,31;18,01\n3;C;59,32;18,02\n"
    import_list(register, write("skolor_2025-01-01.csv", first), kind=kind("school"))
    before = stored(register)
    with register.transaction():
        put_facilities(register, [replace(before["B"], point_wkb=before["C"].point_wkb, moved_by_hand=True)])
    second = "kod;namn;lat;lon\n1;A nytt namn;59,40;18,00\n2;B;59,31;18,01\n4;D;59,33;18,03\n"
    imported = import_list(register, write("skolor_2026-01-01.csv", second), kind=kind("school"))
    after = stored(register)
    assert imported.written == 3
    assert {finding.rule.value: finding.count for finding in imported.findings}["not_in_file"] == 1
    assert set(after) == {"A nytt namn", "B", "C", "D"}
    assert after["A nytt namn"].id == before["A"].id
    assert position(after["A nytt namn"]) != pytest.approx(position(before["A"]))
    assert (after["B"].id, after["B"].moved_by_hand) == (before["B"].id, True)
    assert position(after["B"]) == position(before["C"])
    assert after["A nytt namn"].register_date == date(2026, 1, 1)
    assert after["C"] == before["C"]


def test_the_same_unit_twice_is_skipped(import_list, make_register, write):
    path = write("skolor.csv", "kod;namn;lat;lon\n1;A;59,30;18,00\n1;A igen;59,31;18,01\n")
    imported = import_list(make_register(), path, kind=kind("school"))
    assert (imported.features, imported.written, imported.skipped) == (2, 1, 1)
    assert "duplicate_unit" in {finding.rule.value for finding in imported.findings}


@pytest.mark.parametrize("name", ["skolor.csv", "skolor 2026-02-30.csv", "skolor 2026.csv"])
def test_without_a_date_in_the_name_the_date_is_unknown_and_said_to_be(
    import_list, stored, make_register, write, name
):
    """When the file was saved says nothing of when the list was made."""
    register = make_register()
    imported = import_list(register, write(name, "namn;lat;lon\nA;59,30;18,00\n"))
    assert stored(register)["A"].register_date is None
    assert "date_not_stated" in {finding.rule.value for finding in imported.findings}


def test_json_without_a_date_beside_json_with_one(import_list, stored, make_register, folder):
    def unit(code):
        position = {"wgs84Latitude": "59.3", "wgs84Longitude": "18.0"}
        return {"schoolUnitCode": code, "schoolUnitName": f"Skolan {code}", **position}

    pages = folder / "sidor"
    pages.mkdir()
    undated = pages / "a.json"
    undated.write_text(json.dumps([unit("1")]), encoding="utf-8")
    register = make_register()
    dated = {"meta": {"extractDate": "2026-02-03"}, "data": [unit("2")]}
    (pages / "b.json").write_text(json.dumps(dated), encoding="utf-8")
    (pages / "annat.json").write_text('{"x": 1}', encoding="utf-8")
    imported = import_list(register, pages)
    assert "date_not_stated" in {finding.rule.value for finding in imported.findings}
    assert stored(register)["Skolan 1"].register_date is None
    undated.rename(pages / "a_2026-02-01.json")
    imported = import_list(register, pages)
    assert "date_not_stated" not in {finding.rule.value for finding in imported.findings}
    assert stored(register)["Skolan 1"].register_date == date(2026, 2, 3)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tom.csv", ""),
        ("rubrik.csv", "namn;lat;lon\n"),
        ("utan namn.csv", "x;y\n1;2\n"),
        ("trasig.json", '{"body": {"_embedded": '),
        ("annat.json", '{"a": 1}'),
        ("finns inte.csv", None),
        ("personnummer.csv", "namn;lat;lon\nElev 811218-9876;59,3;18,0\n"),
    ],
)
def test_what_cannot_be_imported_leaves_the_register_alone(
    import_list, stored, make_register, write, folder, name, content
):
    from scenkartan.plugin.errors import ScenkartanError

    register = make_register()
    path = folder / name if content is None else write(name, content)
    with pytest.raises(ScenkartanError) as refused:
        import_list(register, path)
    assert "9876" not in refused.value.text
    assert stored(register) == {}


def test_cancel_at_any_point_leaves_the_register_as_it_was(
    import_list, stored, make_register, write, cancel_after
):
    from scenkartan.plugin.errors import Cancelled

    register = make_register()
    path = write("skolor.csv", "namn;lat;lon\n" + "".join(f"S{n};59,3;18,{n}\n" for n in range(4)))
    checks = 0
    while True:
        try:
            import_list(register, path, progress=cancel_after(checks))
        except Cancelled:
            assert stored(register) == {}
            checks += 1
        else:
            break
    assert checks >= 10
    assert len(stored(register)) == 4


def test_a_failing_row_leaves_the_register_as_it_was(import_list, stored, make_register, write):
    from scenkartan.plugin.errors import ScenkartanError

    register = make_register()
    register.execute(
        "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.facility"
        " WHEN (SELECT count(*) FROM facility) = 2 BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    path = write("skolor.csv", "namn;lat;lon\n" + "".join(f"S{n};59,3;18,{n}\n" for n in range(4)))
    with pytest.raises(ScenkartanError):
        import_list(register, path)
    assert stored(register) == {}


def test_the_source_is_only_read(import_list, make_register, write, folder, unchanged):
    path = write("skolor.csv", "namn;lat;lon\nA;59,30;18,00\n")
    source = folder / "källan"
    source.mkdir()
    path = path.rename(source / path.name)
    register = make_register()
    with unchanged(source):
        import_list(register, path)


def test_what_another_source_has_is_said_and_can_be_left_out(make_register, stored, write, context, rules):
    from scenkartan.plugin.domain.reference import ReferenceKind
    from scenkartan.plugin.workflow.import_reference import (
        ReferenceChoices,
        import_reference,
        preview_reference,
    )

    register = make_register()
    head, kind = "namn;skolform;lat;lon", ReferenceKind.FACILITY
    one = write("skolverket 2026-01-01.csv", f"{head}\nEkskolan;gr;59,3;18,0\n")
    # 0.001 degrees of latitude are 111 m.
    other = write("sisab 2026-01-01.csv", f"{head}\nEkskolan;gr;59,301;18,0\nAlskolan;gr;59,3;18,1\n")
    import_reference(register, one, kind, transform_context=context)
    leave = ReferenceChoices(leave_known=True)
    assert rules(preview_reference(register, other, kind, transform_context=context).findings) == {
        "in_two_lists": 1
    }
    preview = preview_reference(register, other, kind, leave, transform_context=context)
    assert (rules(preview.findings), preview.skipped) == ({"left_to_others": 1}, 1)
    imported = import_reference(
        register, other, kind, leave, reading=preview.reading, transform_context=context
    )
    assert (rules(imported.findings), imported.written) == ({"left_to_others": 1}, 1)
    assert sorted(stored(register)) == ["Alskolan", "Ekskolan"]


def test_what_is_in_the_register_twice_already_is_closed_where_it_is_left_out(
    make_register, write, context, rules
):
    from scenkartan.plugin.domain.reference import ReferenceKind, Update
    from scenkartan.plugin.register.facilities import list_facilities
    from scenkartan.plugin.workflow.import_reference import ReferenceChoices, import_reference

    register, kind = make_register(), ReferenceKind.FACILITY
    lists = [
        write(f"{name} 2026-01-01.csv", "namn;skolform;lat;lon\nEkskolan;gr;59,3;18,0\n")
        for name in ("skolverket", "sisab")
    ]
    for path in lists:
        import_reference(register, path, kind, transform_context=context)
    leave = ReferenceChoices(leave_known=True)
    for counts in ({Update.CLOSED: 1}, {}):
        imported = import_reference(register, lists[1], kind, leave, transform_context=context)
        assert imported.counts == counts
        statuses = {one.source: one.status.value for one in list_facilities(register)}
        assert statuses == {"skolverket": "active", "sisab": "closed"}


def test_the_real_lists_of_stockholms_schools_overlap(make_register, context, rules, shared_data):
    """By haversine, in plain Python: 76 of SISAB's have a name in Skolverket's list, 67 within 300 m."""
    from scenkartan.plugin.domain.reference import ReferenceKind, Update
    from scenkartan.plugin.workflow.import_reference import ReferenceChoices, import_reference

    register, kind = make_register(), ReferenceKind.FACILITY
    skolverket = shared_data / "skolverket_skolor" / "skolenheter_2026-04-21.csv"
    sisab = shared_data / "stockholm_sisab" / "sisab_skolor_forskolor.csv"
    import_reference(register, skolverket, kind, transform_context=context)
    both = import_reference(register, sisab, kind, transform_context=context)
    assert (both.written, rules(both.findings)["in_two_lists"]) == (601, 67)
    leave = ReferenceChoices(leave_known=True)
    one = import_reference(register, sisab, kind, leave, transform_context=context)
    assert (one.written, rules(one.findings)["left_to_others"]) == (534, 67)
    assert one.counts == {Update.CLOSED: 67, Update.UNCHANGED: 534}
