"""A year is signed by both parties when it is complete, and is then what it was; unlocked with a reason."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.definition import Definition  # noqa: E402
from scenkartan.plugin.domain.scene import YearStatus  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402
from scenkartan.plugin.geos import shapely  # noqa: E402
from scenkartan.plugin.register.connection import connect  # noqa: E402
from scenkartan.plugin.register.definitions import add_definition, definition_of  # noqa: E402
from scenkartan.plugin.register.history import history  # noqa: E402
from scenkartan.plugin.register.scenes import (  # noqa: E402
    ensure_year,
    list_boundaries,
    list_changes,
    put_boundaries,
)
from scenkartan.plugin.workflow.sign_year import sign_year, signature, unlock_year  # noqa: E402

DAY = date(2026, 10, 1)
DISTRICT, POLICE = "avdelningschef, Järva stadsdelsförvaltning", "chef, lokalpolisområdet"
SQUARE, FAR = (0, 0, 100, 100), (5000, 0, 5100, 100)
# A made-up number of the test series that Skatteverket publishes: a right check digit, nobody's.
NUMBER = "19121212-1212"


def sign(register, year=2026, **more):
    arguments = {"signed_on": DAY, "district": DISTRICT, "police": POLICE, "unfinished": True, **more}
    return sign_year(register, year, **arguments)


def test_who_signs_is_a_role_and_a_unit():
    assert signature(" avdelningschef ", "Järva stadsdelsförvaltning") == DISTRICT
    for role, unit in (("chef", " "), ("", "enheten")):
        with pytest.raises(ScenkartanError, match="role"):
            signature(role, unit)


def test_a_signed_year_says_by_whom_and_cannot_be_changed(register, delivery, receive):
    receive(delivery(A=SQUARE), 2026)
    signed = sign(register)
    assert (signed.status, signed.signed_on) == (YearStatus.SIGNED, DAY)
    assert (signed.signed_by_district, signed.signed_by_police) == (DISTRICT, POLICE)
    with pytest.raises(ScenkartanError, match="signed"):
        receive(delivery(A=FAR), 2026)
    with pytest.raises(ScenkartanError, match="already signed"):
        sign(register)


def test_a_year_that_is_not_complete_is_not_signed_unless_asked(register, delivery, receive):
    with pytest.raises(ScenkartanError, match="no mapping year"):
        sign(register)
    with register.transaction():
        ensure_year(register, 2026)
    with pytest.raises(ScenkartanError, match="nothing to sign"):
        sign(register)
    receive(delivery(A=SQUARE, B=(*FAR, "upphört")), 2026)
    with pytest.raises(ScenkartanError, match="1 scenes"):
        sign(register, unfinished=False)
    assert sign(register).status is YearStatus.SIGNED


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"district": " "}, "state both"),
        ({"police": ""}, "state both"),
        ({"police": f"chef {NUMBER}"}, "personal identity number"),
        ({"signed_on": date.today() + timedelta(days=2)}, "to come"),
    ],
)
def test_what_cannot_be_signed_with(register, delivery, receive, given, words):
    receive(delivery(A=SQUARE), 2026)
    with pytest.raises(ScenkartanError, match=words) as refused:
        sign(register, **given)
    assert "1212" not in refused.value.text
    assert sign(register).status is YearStatus.SIGNED


def test_unlocking_takes_a_reason_that_stays(register, delivery, receive):
    receive(delivery(A=SQUARE), 2026)
    with pytest.raises(ScenkartanError, match="not signed"):
        unlock_year(register, 2026, "Fel fil")
    sign(register)
    for reason, words in (("  ", "State why"), (f"se {NUMBER}", "personal identity number")):
        with pytest.raises(ScenkartanError, match=words):
            unlock_year(register, 2026, reason)
    assert unlock_year(register, 2026, "Fel fil").status is YearStatus.DRAFT
    last = history(register, "mapping_year", 2026)[-1]
    assert (last.after["unlock_reason"], last.who) == ("Fel fil", "test")
    assert last.before["signed_by_police"] == POLICE


def test_a_year_keeps_its_definition_under_its_signature(register, delivery, receive):
    receive(delivery(A=SQUARE), 2026)
    before = definition_of(register, 2026)
    sign(register)
    with register.transaction():
        add_definition(register, Definition("2027", "En ny lydelse.", date(2027, 1, 1)))
    assert definition_of(register, 2026) == before
    for change in (
        "UPDATE mapping_year SET definition_version = '2027'",
        "UPDATE definition SET text = 'En annan'",
        "DELETE FROM definition WHERE version = '1'",
    ):
        with closing(connect(register.path)) as connection, pytest.raises(sqlite3.IntegrityError):
            connection.execute(change)
    assert definition_of(register, 2026) == before


def test_what_is_signed_of_the_changes_is_true(register, delivery, receive):
    """Redrawn by hand from 100 to 150 m after the delivery: the figures are emptied, then measured anew."""
    receive(delivery(A=SQUARE, B=FAR), 2025)
    receive(delivery(A=SQUARE, B=FAR), 2026)
    first = list_boundaries(register, 2026)[0]
    redrawn = shapely.affinity.scale(shapely.from_wkb(first.wkb), 1.5, 1.0)
    with register.transaction():
        put_boundaries(register, [type(first)(first.scene_id, 2026, shapely.to_wkb(redrawn), 15_000.0)])
    changes = {change.to_scene_id: change for change in list_changes(register, 2026)}
    assert changes[first.scene_id].area_change_m2 is None
    assert sum(change.area_change_m2 is None for change in changes.values()) == 1
    sign(register)
    change = {change.to_scene_id: change for change in list_changes(register, 2026)}[first.scene_id]
    assert (change.kind.value, change.area_change_m2) == ("grown", pytest.approx(5000.0))


def test_the_algorithms(register, delivery, receive):
    from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

    from scenkartan.plugin.domain.scene import MappingYear
    from scenkartan.plugin.processing.sign_year import SignYear, UnlockYear
    from scenkartan.plugin.register.scenes import list_years

    receive(delivery(A=SQUARE), 2026)
    year = {"REGISTER": str(register.path), "YEAR": 2026}
    district = {"DISTRICT_ROLE": "avdelningschef", "DISTRICT_UNIT": "Järva stadsdelsförvaltning"}
    police = {"POLICE_ROLE": "chef", "POLICE_UNIT": "lokalpolisområdet"}

    def run(algorithm, **parameters):
        made = algorithm.create()
        return made.run({**year, **parameters}, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)

    for wrong in ({"DATE": "1 oktober"}, {"DATE": "2026-10-01"}, {"UNFINISHED": True, "POLICE_ROLE": " "}):
        with pytest.raises(QgsProcessingException):
            run(SignYear(), **{**district, **police, **wrong})
    run(SignYear(), **district, **police, DATE="2026-10-01", UNFINISHED=True)
    assert list_years(register) == [MappingYear(2026, YearStatus.SIGNED, None, DAY, DISTRICT, POLICE, "1")]
    with pytest.raises(QgsProcessingException):
        run(UnlockYear(), REASON=" ")
    run(UnlockYear(), REASON="Fel fil")
    assert list_years(register)[0].status is YearStatus.DRAFT
