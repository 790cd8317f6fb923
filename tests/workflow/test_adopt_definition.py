"""Another definition holds for the year that adopts it and new ones; the other years keep theirs."""

from __future__ import annotations

from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")

from scenkartan.plugin.domain.definition import DEFINITION, Definition  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402
from scenkartan.plugin.register.definitions import definition_of, list_definitions  # noqa: E402
from scenkartan.plugin.register.scenes import ensure_year  # noqa: E402
from scenkartan.plugin.workflow.adopt_definition import adopt_definition  # noqa: E402
from scenkartan.plugin.workflow.sign_year import sign_year  # noqa: E402

FIRST = Definition("1", DEFINITION)
SECOND = Definition("2", "En plats där narkotika brukas eller säljs öppet.", date(2026, 3, 1))


@pytest.fixture
def years(register):
    with register.transaction():
        for year in (2025, 2026):
            ensure_year(register, year)


def of_years(register, *years):
    return [definition_of(register, year) for year in years]


def test_a_new_wording_is_of_this_year_and_new_ones(register, years):
    adopt_definition(register, 2026, SECOND)
    with register.transaction():
        ensure_year(register, 2027)
    assert of_years(register, 2025, 2026, 2027) == [FIRST, SECOND, SECOND]
    assert list_definitions(register) == [FIRST, SECOND]


def test_one_that_the_register_has_is_taken_again(register, years):
    adopt_definition(register, 2026, SECOND)
    adopt_definition(register, 2026, FIRST)
    assert of_years(register, 2025, 2026) == [FIRST, FIRST]


@pytest.mark.parametrize(
    ("year", "definition", "words"),
    [
        (2026, Definition("", "Text"), "both"),
        (2026, Definition("2", "  "), "both"),
        (2026, Definition("1", "En annan ordalydelse."), "already another"),
        (2026, Definition("1", DEFINITION, date(2026, 1, 1)), "already another"),
        (2030, SECOND, "no mapping year"),
        (2026, Definition("2", "Enligt 811218-9876"), "personal identity number"),
    ],
)
def test_what_is_refused(register, years, year, definition, words):
    with pytest.raises(ScenkartanError, match=words):
        adopt_definition(register, year, definition)
    assert of_years(register, 2025, 2026) == [FIRST, FIRST]
    assert list_definitions(register) == [FIRST]


def test_a_signed_year_keeps_its_definition(register, delivery, receive):
    receive(delivery(A=(0, 0, 100, 100)), 2026)
    sign_year(register, 2026, date(2026, 10, 1), "chef, distriktet", "chef, polisen", unfinished=True)
    with pytest.raises(ScenkartanError, match="signed"):
        adopt_definition(register, 2026, SECOND)
    assert of_years(register, 2026) == [FIRST]
