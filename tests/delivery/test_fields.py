"""Field names from the real files (see their lists of fields) and the habits of Swedish senders."""

from __future__ import annotations

import pytest

from scenkartan.plugin.delivery.fields import (
    FieldMap,
    FieldRole,
    candidates,
    find_field,
    normalise,
)
from scenkartan.plugin.errors import ScenkartanError

USO_2023 = [
    "NAMN", "KATEGORI", "ORT", "LOKALPOLIS", "OMRADESKOD", "POLISOMRAD", "POLISOMR_1", "REGION", "REGIONKOD",
    "SPECIALOMR", "AKTUALITET", "Shape_Leng", "Shape_Area",
]  # fmt: skip


@pytest.mark.parametrize(
    ("names", "name", "code"),
    [
        (["namn", "kategori", "ort", "Shape_Leng"], "namn", None),
        (["name"], "name", None),
        (["Område", "Kod"], "Område", "Kod"),
        (["OmrÃ_de", "Kod"], "OmrÃ_de", "Kod"),
        (["OBJECTID", "NAMN", "ORT"], "NAMN", None),
        (["fid", "scen_id", "Scennamn"], "Scennamn", "scen_id"),
        (["regsokod", "regsonamn"], "regsonamn", "regsokod"),
        (["Handläggarnamn", "Områdets namn"], "Områdets namn", None),
        (["Förnamn", "Efternamn", "Kontaktpersonens namn", "användarnamn", "skapad_av_namn"], None, None),
        (["a", "b"], None, None),
        ([], None, None),
    ],
)
def test_name_and_id_are_matched(names, name, code):
    assert [next(iter(candidates(names, role)), None) for role in (FieldRole.NAME, FieldRole.ID)] == [
        name,
        code,
    ]


def test_the_polices_cut_id_field_is_a_candidate_after_the_area_code():
    assert candidates(USO_2023, FieldRole.NAME)[0] == "NAMN"
    assert candidates(USO_2023, FieldRole.ID)[:2] == ["OMRADESKOD", "SPECIALOMR"]


def test_a_cut_name_is_at_least_eight_characters():
    assert candidates(["SPECIALO"], FieldRole.ID) == ["SPECIALO"]
    assert candidates(["SPECIAL"], FieldRole.ID) == []


def test_accents_case_and_signs_do_not_matter():
    assert normalise("Områdes-Kod_") == "omradeskod"
    assert find_field(["OMRADESKOD"], "Områdeskod") == "OMRADESKOD"


def test_an_unknown_field_is_refused_with_what_there_is():
    with pytest.raises(ScenkartanError, match="NAMN, ORT"):
        find_field(["NAMN", "ORT"], "Benämning")


def test_nothing_is_suggested_by_default():
    assert FieldMap() == FieldMap(None, None, None)
