"""The garbage collector rests while a job runs, and works again after it, however that ended."""

from __future__ import annotations

import gc

import pytest

from scenkartan.plugin.collector import collector_at_rest


@pytest.fixture(autouse=True)
def as_it_was():
    works = gc.isenabled()
    yield
    (gc.enable if works else gc.disable)()


@pytest.mark.parametrize("works", [True, False])
def test_it_rests_meanwhile_and_is_then_as_it_was(works):
    (gc.enable if works else gc.disable)()
    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled() is works


def test_it_works_again_after_a_job_that_failed():
    gc.enable()
    with pytest.raises(ValueError, match="wrong"), collector_at_rest():
        raise ValueError("wrong")
    assert gc.isenabled()


def test_a_job_within_another_does_not_wake_it():
    gc.enable()
    with collector_at_rest():
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_meanwhile_is_not_looked_through_at_once():
    gc.enable()
    with collector_at_rest():
        made = [[number] for number in range(5_000)]
    young = {id(one) for one in (*gc.get_objects(0), *gc.get_objects(1))}
    assert not any(id(one) in young for one in made)


def test_what_holds_itself_is_still_found_when_it_is_looked_for():
    gc.enable()
    gc.collect()
    with collector_at_rest():
        own: list[object] = []
        own.append(own)
        del own
    assert gc.collect() >= 1
