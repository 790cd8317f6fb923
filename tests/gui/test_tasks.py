"""Jobs in the background: one at a time, and every end told once, on the main thread."""

from __future__ import annotations

import threading

import pytest
from qgis.PyQt.QtCore import QThread

from scenkartan.plugin.errors import ScenkartanError

pytestmark = pytest.mark.qgis


@pytest.fixture
def told():
    return {"result": [], "error": []}


def start(jobs, told, work) -> bool:
    return jobs.start("Working", work, told["result"].append, told["error"].append)


def test_result_is_worked_out_elsewhere_and_told_here(jobs, told, qtbot, qgis_app):
    def work(progress):
        progress.report(0.5, "half way")
        return QThread.currentThread() is qgis_app.thread()

    said = []
    jobs.said.connect(said.append)
    with qtbot.waitSignal(jobs.ended):
        assert start(jobs, told, work)
        assert jobs.running
    assert told == {"result": [False], "error": []}
    assert said == ["half way"]
    assert not jobs.running


def test_error_for_the_person_is_told_as_it_is(jobs, told, qtbot):
    error = ScenkartanError("The file is gone. Choose another one.", "ENOENT")

    def work(_progress):
        raise error

    with qtbot.waitSignal(jobs.ended):
        start(jobs, told, work)
    assert told == {"result": [], "error": [error]}


def test_unforeseen_error_does_not_end_qgis_and_keeps_its_detail(jobs, told, qtbot):
    def work(_progress):
        return 1 / 0

    with qtbot.waitSignal(jobs.ended):
        start(jobs, told, work)
    assert "did not foresee" in told["error"][0].text
    assert "ZeroDivisionError" in told["error"][0].detail


def test_cancelled_job_tells_nothing(jobs, told, qtbot):
    begun = threading.Event()

    def work(progress):
        begun.set()
        while True:
            progress.check()

    with qtbot.waitSignal(jobs.ended):
        start(jobs, told, work)
        assert begun.wait(10)
        jobs.cancel()
    assert told == {"result": [], "error": []}


def test_second_job_is_refused_while_one_runs(jobs, told, qtbot):
    go = threading.Event()
    with qtbot.waitSignal(jobs.ended):
        assert start(jobs, told, lambda _progress: go.wait(10))
        assert not start(jobs, told, lambda _progress: "second")
        go.set()
    assert told["result"] == [True]


def test_closing_stops_the_job_in_silence(jobs, told):
    begun = threading.Event()

    def work(progress):
        begun.set()
        while True:
            progress.check()

    start(jobs, told, work)
    assert begun.wait(10)
    jobs.close()
    assert not jobs.running
    assert told == {"result": [], "error": []}
