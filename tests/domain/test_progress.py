"""How far a long job has come, and that it learns that it was cancelled."""

from __future__ import annotations

import pytest

from scenkartan.plugin.domain.progress import Part, told


class Asked:
    """Remembers what it is told, and cancels when it is asked for the n-th time."""

    def __init__(self, checks=10**9):
        self.left, self.fractions = checks, []

    def report(self, fraction, text=""):
        self.fractions.append(fraction)

    def check(self):
        self.left -= 1
        if self.left < 0:
            raise InterruptedError


def test_a_part_reports_as_a_part_of_the_whole():
    whole = Asked()
    part = Part(Part(whole, 0.5, 1.0), 0.0, 0.5)
    for fraction in (0.0, 0.5, 1.0):
        part.report(fraction)
    assert whole.fractions == [0.5, 0.625, 0.75]


@pytest.mark.parametrize(("total", "reports"), [(0, 0), (1, 1), (99, 99), (100, 100), (1000, 100)])
def test_what_is_long_is_told_of_a_hundred_times(total, reports):
    progress = Asked()
    assert list(told(iter(range(total)), total, progress)) == list(range(total))
    assert len(progress.fractions) == reports
    assert progress.fractions == sorted(progress.fractions)


def test_more_than_was_said_is_no_more_than_all():
    progress = Asked()
    assert len(list(told(range(10), 2, progress))) == 10
    assert max(progress.fractions) == 1.0


def test_each_is_asked_whether_it_was_cancelled():
    items = told(range(1000), 1000, Asked(checks=3))
    assert [next(items) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(InterruptedError):
        next(items)
