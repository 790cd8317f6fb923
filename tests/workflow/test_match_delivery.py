"""A delivery matched to the register's scenes, decided by a person, written, remembered; shapes by hand."""

from __future__ import annotations

import hashlib

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

from qgis.core import QgsCoordinateTransformContext  # noqa: E402

from scenkartan.plugin.domain.scene import ChangeKind, SceneStatus  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402
from scenkartan.plugin.register.deliveries import list_deliveries  # noqa: E402
from scenkartan.plugin.register.scenes import (  # noqa: E402
    list_boundaries,
    list_changes,
    list_scenes,
    list_scenes_of,
)
from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices, inspect_delivery  # noqa: E402
from scenkartan.plugin.workflow.match_delivery import propose  # noqa: E402

REPLACE = DeliveryChoices(replace=True)


def proposed(register, path, year):
    report = inspect_delivery(path, REPLACE, register.info, QgsCoordinateTransformContext())
    return propose(register, year, report.prepared.rows)


def told(register, proposal):
    return {(row.delivered_name, row.scene_name, row.kind.value, row.continues) for row in proposal.rows}


def ids(register, year):
    """Scene ids by the names of a year, of the scenes that have a boundary in it."""
    mapped = {boundary.scene_id for boundary in list_boundaries(register, year)}
    return {scene.name: scene.id for scene in list_scenes_of(register, year) if scene.id in mapped}


def changes(register, year):
    names = {scene.id: scene.name for scene in list_scenes(register)}
    return {
        (one.kind.value, names.get(one.from_scene_id), names.get(one.to_scene_id))
        for one in list_changes(register, year)
    }


SQUARE, FAR = (0, 0, 100, 100), (5000, 0, 5100, 100)


def test_a_new_name_where_a_scene_was_is_that_scene(register, delivery, receive):
    receive(delivery(Torget=SQUARE), 2025)
    path = delivery(Stortorget=(0, 0, 100, 104))
    proposal = proposed(register, path, 2026)
    assert told(register, proposal) == {("Stortorget", "Torget", "unchanged", True)}
    assert list_scenes(register)[0].name == "Torget"
    receive(path, 2026)
    (scene,) = list_scenes(register)
    assert (scene.name, scene.aliases) == ("Stortorget", ("Torget",))
    assert ids(register, 2025) == {"Torget": scene.id}
    assert ids(register, 2026) == {"Stortorget": scene.id}
    # By the alias, a year on, at a place where nothing overlaps.
    receive(delivery(torget=(0, 600, 100, 700)), 2027)
    assert list_scenes(register) == [scene]
    assert changes(register, 2027) == {("moved", "Stortorget", "Stortorget")}


def test_a_row_without_a_name_is_the_scene_where_it_lies_under_the_name_that_it_has(
    register, delivery, receive
):
    receive(delivery(Torget=(0, 0, 100, 100)), 2025)
    received = receive(delivery(**{"": (0, 0, 110, 100, "", "7")}, Ny=(0, 500, 100, 600)), 2026)
    assert received.new_scenes == 1
    assert {(scene.name, scene.aliases) for scene in list_scenes(register)} == {("Torget", ()), ("Ny", ())}
    assert "renamed" not in {finding.rule.value for finding in received.findings}


def test_a_made_up_name_is_no_sign_of_the_same_scene(register, delivery, receive):
    """The first row of each file has no name and is called after its number; they are 300 m apart."""
    for year, west in ((2025, 0), (2026, 400)):
        receive(delivery(**{"": (west, 0, west + 100, 100)}, Torget=FAR), year)
    assert changes(register, 2026) == {
        ("unchanged", "Torget", "Torget"),
        ("ceased", "Unnamed 1", None),
        ("new", None, "Unnamed 1"),
    }


def test_the_same_name_further_away_is_another_scene_unless_the_id_says_the_same(register, delivery, receive):
    receive(delivery(Torget=(*SQUARE, "", "7")), 2025)
    assert told(register, proposed(register, delivery(Torget=FAR), 2026)) == {
        ("Torget", "", "new", False),
        ("", "Torget", "ceased", False),
    }
    assert told(register, proposed(register, delivery(Torget=(*FAR, "", "7")), 2026)) == {
        ("Torget", "Torget", "moved", True)
    }


def test_an_id_is_believed_where_its_scene_lies(register, delivery, receive):
    """The two have a corner of 20 by 20 m in common, 4 % of either: too little without the id."""
    receive(delivery(Torget=(*SQUARE, "", "7")), 2025)
    for box, continues in (((80, 80, 180, 180), True), (FAR, False)):
        proposal = proposed(register, delivery(Ny=(*box, "", "7")), 2026)
        assert any(row.continues for row in proposal.rows) is continues


def test_a_merged_scene_is_its_largest_predecessor(register, delivery, receive):
    receive(delivery(Liten=(0, 0, 50, 100), Stor=(60, 0, 160, 100)), 2025)
    receive(delivery(Ny=(0, 0, 160, 100)), 2026)
    assert ids(register, 2026) == {"Ny": ids(register, 2025)["Stor"]}
    assert changes(register, 2026) == {("merged", "Ny", "Ny"), ("merged", "Liten", "Ny")}


def test_a_merged_scene_is_the_predecessor_of_its_name(register, delivery, receive):
    receive(delivery(Liten=(0, 0, 50, 100), Stor=(60, 0, 160, 100)), 2025)
    receive(delivery(Liten=(0, 0, 160, 100)), 2026)
    assert ids(register, 2026) == {"Liten": ids(register, 2025)["Liten"]}


def test_a_split_scene_is_its_largest_part_and_the_others_are_new_scenes(register, delivery, receive):
    receive(delivery(Torget=(0, 0, 200, 100)), 2025)
    parts = {"Norr": (0, 0, 80, 100), "Söder": (90, 0, 200, 100)}
    receive(delivery(**parts), 2026)
    now, before = ids(register, 2026), ids(register, 2025)
    assert now["Söder"] == before["Torget"] != now["Norr"]
    assert changes(register, 2026) == {("split", "Söder", "Söder"), ("split", "Söder", "Norr")}
    # The same file again: the same scenes, and nothing new.
    again = receive(delivery(**parts), 2026)
    assert (again.new_scenes, ids(register, 2026)) == (0, now)


def test_a_part_that_was_split_off_merges_with_the_neighbour(register, delivery, receive):
    receive(delivery(Väster=(0, 0, 200, 100), Öster=(200, 0, 300, 100)), 2025)
    received = receive(delivery(Väster=(0, 0, 100, 100), Öster=(100, 0, 300, 100)), 2026)
    assert ids(register, 2026) == ids(register, 2025)
    assert changes(register, 2026) == {
        ("split", "Väster", "Väster"),
        ("merged", "Väster", "Öster"),
        ("merged", "Öster", "Öster"),
    }
    assert received.changes.balance.in_words(str) == (
        "2 last year − 0 ceased − 1 merged away + 0 new + 1 split off = 2 this year"
    )


def test_a_scene_that_comes_back_has_kept_its_id_and_is_new(register, delivery, receive):
    receive(delivery(Torget=SQUARE, Parken=FAR), 2024)
    receive(delivery(Parken=FAR), 2025)
    receive(delivery(Parken=FAR, Nytt=(10, 10, 100, 100)), 2026)
    assert ids(register, 2026)["Nytt"] == ids(register, 2024)["Torget"]
    assert changes(register, 2026) == {("unchanged", "Parken", "Parken"), ("new", None, "Nytt")}


def test_a_scene_delivered_as_ceased_has_ceased_and_keeps_its_boundary(register, delivery, receive):
    receive(delivery(Torget=SQUARE, Parken=FAR), 2025)
    received = receive(delivery(Torget=(*SQUARE, "upphört"), Parken=FAR), 2026)
    assert ids(register, 2026) == ids(register, 2025)
    assert changes(register, 2026) == {("ceased", "Torget", None), ("unchanged", "Parken", "Parken")}
    assert received.changes.balance.current == 1
    statuses = {boundary.status for boundary in list_boundaries(register, 2026)}
    assert statuses == {SceneStatus.CEASED, SceneStatus.OPEN_DRUG_SCENE}
    # Received again without a status: what the year says of the scene stays, so it is not back.
    again = receive(delivery(Torget=SQUARE, Parken=FAR), 2026)
    assert again.changes.changes == received.changes.changes


def test_what_a_person_decides_is_what_is_written(register, delivery, receive):
    """A is where C was and is called C now; B goes on in D, five kilometres away."""
    receive(delivery(A=SQUARE, B=(200, 0, 300, 100)), 2025)
    before = ids(register, 2025)
    path = delivery(C=SQUARE, D=FAR)
    proposal = proposed(register, path, 2026).changed(1, []).changed(2, [before["B"]])
    received = receive(path, 2026, proposal=proposal)
    assert ids(register, 2026)["D"] == before["B"]
    assert ids(register, 2026)["C"] not in before.values()
    assert changes(register, 2026) == {("new", None, "C"), ("moved", "D", "D"), ("ceased", "A", None)}
    assert received.changes.balance == proposal.balance
    assert list_changes(register, 2026) == list(received.changes.changes)


def test_what_a_person_decided_stands_when_the_year_is_delivered_again(register, delivery, receive):
    """The corrected file moves both borders by some metres, and has another area in it."""
    receive(delivery(A=SQUARE, B=(200, 0, 300, 100), E=(800, 0, 900, 100)), 2025)
    before = ids(register, 2025)
    path = delivery(C=SQUARE, D=FAR, E=(800, 0, 900, 100))
    proposal = proposed(register, path, 2026).changed(1, []).changed(2, [before["B"], before["E"]])
    receive(path, 2026, proposal=proposal)
    first = ids(register, 2026)
    decided = changes(register, 2026)
    again = delivery("rättad.geojson", C=(3, 0, 103, 100), F=(0, 900, 100, 999), D=(5003, 0, 5103, 100))
    proposal = proposed(register, again, 2026)
    assert {row.delivered_name for row in proposal.rows if row.by_person} == {"C", "D"}
    receive(again, 2026)
    assert {name: scene_id for name, scene_id in ids(register, 2026).items() if name != "F"} == {
        name: first[name] for name in ("C", "D")
    }
    assert changes(register, 2026) == (decided | {("new", None, "F")}) - {
        row for row in decided if row[2] == "E"
    }
    assert {
        change.by_person for change in list_changes(register, 2026) if change.kind is ChangeKind.MERGED
    } == {True}


def test_a_decision_that_holds_no_longer_is_not_taken_over(register, delivery, receive):
    """The area is gone from the new file; and it is split in two in the next."""
    receive(delivery(A=SQUARE, B=FAR), 2025)
    path = delivery(C=SQUARE, B=FAR)
    receive(path, 2026, proposal=proposed(register, path, 2026).changed(1, []))
    assert not any(row.by_person for row in proposed(register, delivery("b", B=FAR), 2026).rows)
    halves = delivery("h", C=(0, 0, 49, 100), D=(51, 0, 100, 100), B=FAR)
    assert not any(row.by_person for row in proposed(register, halves, 2026).rows)


def test_a_proposal_of_another_file_or_register_is_refused(register, delivery, receive):
    receive(delivery(A=SQUARE), 2025)
    path = delivery(A=SQUARE)
    proposal = proposed(register, path, 2026)
    delivery(A=(0, 0, 100, 101))
    with pytest.raises(ScenkartanError, match="Match again"):
        receive(path, 2026, proposal=proposal)
    receive(delivery("annan.geojson", A=FAR), 2025)
    with pytest.raises(ScenkartanError, match="Match again"):
        receive(delivery(A=SQUARE), 2026, proposal=proposal)
    assert list_boundaries(register, 2026) == []


def test_the_register_remembers_the_delivery(register, delivery, receive):
    path = delivery("USO_å.geojson", A=SQUARE, B=(0, 0, 5, 5))
    received = receive(path, 2026, sender="Lokalpolisområdet")
    (stored,) = list_deliveries(register)
    assert stored == received.delivery
    assert (stored.file_name, stored.file_size) == ("USO_å.geojson", path.stat().st_size)
    assert stored.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (stored.sender, stored.driver, stored.crs_authid) == ("Lokalpolisområdet", "GeoJSON", "EPSG:3011")
    assert (stored.features, stored.written) == (2, 2)
    assert {(one.rule, one.count) for one in stored.findings} >= {("small_area", 1)}


def test_the_published_example(register, delivery, receive):
    """64 scenes in 2021, 12 ceased, 11 came, some merged, some split, 63 in 2023.

    By hand: three pairs merge (3 go into others); one is split in two and one in three (3 come out of
    others); and one loses a half to its neighbour (1 goes into another, 1 comes out):
    64 - 12 - 4 + 11 + 4 = 63.
    """
    before = {
        f"S{n}": (300 * (n % 8), 300 * (n // 8), 300 * (n % 8) + 100, 300 * (n // 8) + 100) for n in range(64)
    }
    after = {name: box for name, box in before.items() if int(name[1:]) >= 22}
    for one, other in ((12, 13), (14, 15), (16, 17)):
        after[f"S{one}"] = (*before[f"S{one}"][:2], *before[f"S{other}"][2:])
    west, south, _, north = before["S18"]
    after["S18"], after["S18 öst"] = (west, south, west + 48, north), (west + 54, south, west + 100, north)
    west, south, _, north = before["S19"]
    for n, part in enumerate(("S19", "S19 mitt", "S19 öst")):
        after[part] = (west + 35 * n, south, west + 35 * n + 30, north)
    west, south, _, north = before["S20"]
    after["S20"] = (west, south, west + 50, north)
    after["S21"] = (west + 50, south, before["S21"][2], north)
    after |= {f"Ny {n}": (300 * n, 5000, 300 * n + 100, 5100) for n in range(11)}
    assert (len(before), len(after)) == (64, 63)
    receive(delivery(**before), 2021)
    received = receive(delivery(**after), 2023)
    balance = received.changes.balance
    assert (balance.previous, balance.ceased, balance.new, balance.current) == (64, 12, 11, 63)
    assert (balance.merged, balance.merged_away, balance.split, balance.split_off) == (4, 4, 3, 4)
    assert balance.in_words(str) == (
        "64 last year − 12 ceased − 4 merged away + 11 new + 4 split off = 63 this year"
    )
    # 52 of the 64 go on or have gone into another; of these four are in another scene now.
    same = set(ids(register, 2021).items()) & set(ids(register, 2023).items())
    assert len(same) == 64 - 12 - 3
    assert received.new_scenes == 11 + 3
