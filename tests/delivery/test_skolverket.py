"""The three generations of Skolverket's JSON, hand-made after their published fields; no unit is real."""

from __future__ import annotations

from datetime import date

from scenkartan.plugin.delivery.skolverket import extract_date, is_table, units_in

COMPACT = {
    "body": {
        "_embedded": {
            "compactSchoolUnits": [
                {
                    "schoolUnitCode": "01234567",
                    "schoolUnitName": "Exempelskolan",
                    "educationEventTypeOfSchooling": None,
                    "wgs84Latitude": "59.33",
                    "wgs84Longitude": "18.02",
                    "sweref99Latitude": "6581013",
                    "sweref99Longitude": "672213",
                    "abroadSchool": False,
                },
                {
                    "schoolUnitCode": "2",
                    "schoolUnitName": "Svenska skolan",
                    "wgs84Latitude": "",
                    "abroadSchool": True,
                },
            ]
        }
    }
}
UNIT = {
    "body": {
        "code": "01234567",
        "name": "Exempelskolan",
        "contactInfo": {
            "email": "rektor@example.se",
            "telephone": "08-123 45 67",
            "addresses": [
                {"type": "POSTAL_ADDRESS", "street": "Box 1"},
                {
                    "type": "VISITING_ADDRESS",
                    "street": "Skolgatan 1",
                    "zipCode": "12345",
                    "city": "Exempelstad",
                },
            ],
        },
        "geographicalAreaCode": "0180",
        "sweRef_N": "6581013,5",
        "sweRef_E": "672213",
        "principalOrganizerType": "Kommunal",
        "typeOfSchooling": [
            {"code": "gr", "schoolYears": ["7", "8", "9"]},
            {"code": "gy", "schoolYears": ["1", "2", "3"]},
        ],
        "abroadSchool": False,
    }
}
V2 = {
    "meta": {"extractDate": "2026-02-03T04:05:06"},
    "data": {
        "type": "schoolunit",
        "schoolUnitCode": "01234567",
        "attributes": {
            "displayName": "Exempelskolan",
            "status": "VILANDE",
            "headMaster": "Rut Rektorsson",
            "email": "rektor@example.se",
            "schoolUnitType": "SKOLENHET",
            "municipalityCode": "0180",
            "schoolTypes": ["FKLASS", "GR"],
            "schoolTypeProperties": {"gr": {"grades": ["1", "2", "3"]}},
            "addresses": [
                {
                    "type": "BESOKSADRESS",
                    "streetAddress": "Skolgatan 1",
                    "postalCode": "123 45",
                    "locality": "Exempelstad",
                    "geoCoordinates": {
                        "coordinateSweRefN": "6581013,55",
                        "coordinateSweRefE": "672213,11",
                        "latitude": "59.33",
                        "longitude": "18.02",
                    },
                }
            ],
        },
    },
    "included": {"type": "organizer", "attributes": {"displayName": "Exempelstadens kommun"}},
}
V1 = {
    "SkolenhetInfo": {
        "Skolenhetskod": "01234567",
        "Namn": "Exempelskolan",
        "Rektorsnamn": "Rut Rektorsson",
        "Epost": "rektor@example.se",
        "Status": "Aktiv",
        "Skolenhetstyp": "Skolenhet",
        "Huvudman": {"Typ": "Kommun"},
        "Kommun": {"Kommunkod": "0180"},
        "Skolformer": [{"Benamning": "Grundskola", "Ak1": False, "Ak7": True, "Ak8": True, "Ak9": True}],
        "Besoksadress": {
            "Adress": "Skolgatan 1",
            "Postnr": "12345",
            "Ort": "Exempelstad",
            "GeoData": {
                "Koordinat_SweRef_N": "6581013",
                "Koordinat_SweRef_E": "672213",
                "Koordinat_WGS84_Lat": "",
            },
        },
    }
}


def test_compact_page():
    first, abroad = units_in(COMPACT)
    assert (first.code, first.name, first.types) == ("01234567", "Exempelskolan", ())
    assert (first.latitude, first.longitude, first.north, first.east) == (
        "59.33",
        "18.02",
        "6581013",
        "672213",
    )
    assert abroad.abroad
    assert abroad.latitude == ""


def test_unit_keeps_forms_visiting_address_and_leading_zeros():
    (unit,) = units_in(UNIT)
    assert unit.types == ("gr", "gy")
    assert unit.grades == ("7", "8", "9")
    assert unit.municipality_code == "0180"
    assert unit.address == "Skolgatan 1, 12345 Exempelstad"
    assert unit.north == "6581013,5"


def test_a_folder_has_the_same_unit_in_two_files():
    compact, unit = next(units_in(COMPACT)), next(units_in(UNIT))
    both = compact.filled_from(unit)
    assert (both.latitude, both.municipality_code, both.types) == ("59.33", "0180", ("gr", "gy"))


def test_version_2():
    (unit,) = units_in(V2)
    assert (unit.code, unit.name, unit.status, unit.unit_type) == (
        "01234567",
        "Exempelskolan",
        "VILANDE",
        "SKOLENHET",
    )
    assert unit.grades == ("1", "2", "3")
    assert unit.address == "Skolgatan 1, 123 45 Exempelstad"
    assert unit.north == "6581013,55"
    assert extract_date(V2) == date(2026, 2, 3)


def test_version_1():
    (unit,) = units_in([V1])
    assert (unit.code, unit.types, unit.grades) == ("01234567", ("Grundskola",), ("7", "8", "9"))
    assert (unit.municipality_code, unit.organiser, unit.east) == ("0180", "Kommun", "672213")


def test_contact_data_is_not_read():
    for document in (UNIT, V2, V1):
        assert "Rektorsson" not in repr(list(units_in(document)))
        assert "@" not in repr(list(units_in(document)))


def test_other_json_has_no_units():
    assert list(units_in({"type": "FeatureCollection", "features": [{"properties": {"name": "x"}}]})) == []
    assert list(units_in([1, "x", None])) == []
    assert extract_date([]) is None
    assert extract_date({"meta": {"extractDate": "igår"}}) is None


def test_tables_are_known_by_their_columns():
    """The columns are those of the API's compact list, as in the real file of 2026-04-21."""
    compact = frozenset(key.casefold() for key in COMPACT["body"]["_embedded"]["compactSchoolUnits"][1])
    columns = compact | {"wgs84longitude", "sweref99latitude", "sweref99longitude"}
    assert is_table(columns)
    assert is_table(columns | {"record"})
    assert not is_table(columns - {"sweref99latitude"})
    assert not is_table(frozenset({"schoolunitcode", "schoolunitname"}))
    assert not is_table(frozenset({"skolenhetskod", "skolenhetsnamn"}))
    assert not is_table(frozenset({"namn", "kod"}))
