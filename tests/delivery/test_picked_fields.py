"""Which columns are read as name, id and status: each case by hand."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


@pytest.fixture
def pick(qgis_app):
    """Pick from columns of values; give name, id, status, and the findings with their examples."""
    from scenkartan.plugin.delivery.fields import FieldMap
    from scenkartan.plugin.delivery.findings import Findings
    from scenkartan.plugin.delivery.picked_fields import pick_fields, wanted_fields

    def run(chosen=(None, None, None), remembered=(None, None, None), **texts):
        found = Findings()
        _, missing = wanted_fields(list(texts), FieldMap(*chosen), FieldMap(*remembered))
        picked = pick_fields(texts, FieldMap(*chosen), FieldMap(*remembered), found)
        said = [(finding.rule.value, finding.example) for finding in found.as_tuple()]
        return (picked.name, picked.id, picked.status), said + [("missing", name) for name in missing]

    return run


def test_by_name_and_values(pick):
    picked, said = pick(NAMN=["A", "B"], KOD=["1", "2"], STATUS=["aktiv", "upphört"])
    assert picked == ("NAMN", "KOD", "STATUS")
    assert said == []


@pytest.mark.parametrize(
    ("ids", "picked", "said"),
    [
        (["1", "2", "3", "4"], "KOD", []),
        (["1", "2", "", "2"], None, [("id_not_unique", "KOD")]),  # one of four is its own
        (["1", "2", "3", "3"], "KOD", []),  # two of four
        (["1", "2", "", ""], "KOD", []),
        (["0180", "0180", "0180", "0180"], None, [("id_not_unique", "KOD")]),
        (["", "", "", ""], None, []),
    ],
)
def test_an_id_with_mistakes_is_one_while_half_of_the_rows_have_their_own(pick, ids, picked, said):
    assert pick(NAMN=["A", "B", "C", "D"], KOD=ids) == (("NAMN", picked, None), said)


def test_the_column_that_tells_every_row_apart_goes_first(pick):
    picked, _ = pick(NAMN=["A", "B"], id=["1", ""], lopnr=["1", "2"])
    assert picked[1] == "lopnr"


def test_the_code_of_the_municipality_is_nobodys_id(pick):
    """The only row of a delivery has a municipality code that no other row has."""
    assert pick(NAMN=["A"], KOMMUNKOD=["0180"], LANSKOD=["01"]) == (("NAMN", None, None), [])


def test_a_status_of_unknown_words_is_said_and_not_read(pick):
    assert pick(NAMN=["A"], Status=["gul"]) == (("NAMN", None, None), [("status_not_read", "Status")])
    assert pick(NAMN=["A"], Status=["gul"], lage=["aktiv"]) == (("NAMN", None, "lage"), [])
    assert pick(NAMN=["A"], KATEGORI=["Utsatt område"], Status=[""]) == (("NAMN", None, None), [])


def test_what_was_chosen_goes_before_the_last_file_and_that_before_the_names(pick):
    columns = {"NAMN": ["a", "b"], "Plats": ["c", "d"], "Anm": ["e", "f"]}
    assert pick(remembered=("plats", "", ""), **columns)[0][0] == "Plats"
    assert pick(chosen=("Anm", None, None), remembered=("Plats", "", ""), **columns)[0][0] == "Anm"


def test_an_empty_choice_is_no_column(pick):
    assert pick(chosen=(None, "", ""), NAMN=["A"], id=["1"], status=["aktiv"])[0] == ("NAMN", None, None)


def test_what_only_the_last_file_had_is_said_and_left_aside(pick):
    picked, said = pick(remembered=("Plats", "", "Läge"), NAMN=["A"], status=["aktiv"])
    assert picked == ("NAMN", None, "status")
    assert said == [("missing", "Plats"), ("missing", "Läge")]


def test_what_was_chosen_and_is_not_there_is_an_error(pick):
    from scenkartan.plugin.errors import ScenkartanError

    with pytest.raises(ScenkartanError, match="Plats"):
        pick(chosen=("Plats", None, None), NAMN=["A"])
