"""Reading again at each choice: only the last question is answered, and nobody else's job is touched."""

from __future__ import annotations

import threading

import pytest
from qgis.PyQt.QtCore import QObject

from scenkartan.plugin.domain.reference import ReferenceKind
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.gui.dialogs.import_reference import ImportReferenceDialog
from scenkartan.plugin.gui.dialogs.reconcile import ReconcileDialog
from scenkartan.plugin.gui.rereading import Rereading

pytestmark = pytest.mark.qgis
LONG_S = 20


@pytest.fixture
def told():
    return {"read": [], "failed": []}


@pytest.fixture
def reading(jobs, told):
    parent = QObject()
    yield Rereading(jobs, "Reading", told["read"].append, told["failed"].append, parent)
    parent.deleteLater()


@pytest.fixture
def held():
    """Work that goes on until it is let go of or cancelled, and says when it has begun."""
    begun, go = threading.Event(), threading.Event()

    def work(progress):
        begun.set()
        while not go.wait(0.01):
            progress.check()
        progress.check()
        return "held"

    yield work, begun, go
    go.set()


def at_rest(qtbot, jobs, reading) -> None:
    qtbot.waitUntil(lambda: not jobs.running and not reading.under_way, timeout=LONG_S * 1000)


def test_what_was_read_is_told(reading, jobs, told, qtbot):
    reading.ask(lambda _progress: "answer")
    assert reading.under_way
    at_rest(qtbot, jobs, reading)
    assert told == {"read": ["answer"], "failed": []}


def test_what_went_wrong_is_told(reading, jobs, told, qtbot):
    def work(_progress):
        raise ScenkartanError("The file is gone.")

    reading.ask(work)
    at_rest(qtbot, jobs, reading)
    assert told["read"] == []
    assert [error.text for error in told["failed"]] == ["The file is gone."]


def test_asked_again_meanwhile_only_the_last_is_answered(reading, jobs, told, qtbot, held):
    work, begun, _go = held
    reading.ask(work)
    assert begun.wait(LONG_S)
    reading.ask(lambda _progress: "second")
    reading.ask(lambda _progress: "third")
    at_rest(qtbot, jobs, reading)
    assert told == {"read": ["third"], "failed": []}


def test_an_older_answer_that_comes_all_the_same_is_not_told(reading, jobs, told, qtbot):
    """A job that is done before it notices that it was cancelled gives its result."""
    begun, go = threading.Event(), threading.Event()

    def deaf(_progress):
        begun.set()
        return go.wait(LONG_S)

    reading.ask(deaf)
    assert begun.wait(LONG_S)
    reading.ask(lambda _progress: "newer")
    go.set()
    at_rest(qtbot, jobs, reading)
    assert told == {"read": ["newer"], "failed": []}


def test_another_job_is_waited_for(reading, jobs, told, qtbot, held):
    work, begun, go = held
    others = []
    assert jobs.start("Receiving", work, others.append, others.append)
    reading.ask(lambda _progress: "answer")
    assert reading.under_way
    assert begun.wait(LONG_S)
    go.set()
    at_rest(qtbot, jobs, reading)
    assert others == ["held"]
    assert told["read"] == ["answer"]


def test_a_reading_that_the_person_cancels_is_not_begun_again(reading, jobs, told, qtbot, held):
    work, begun, _go = held
    reading.ask(work)
    assert begun.wait(LONG_S)
    jobs.cancel()
    at_rest(qtbot, jobs, reading)
    assert told == {"read": [], "failed": []}


def test_a_reading_that_is_stopped_is_never_told_and_leaves_other_jobs_alone(
    reading, jobs, told, qtbot, held
):
    work, begun, go = held
    others = []
    reading.ask(lambda _progress: "answer")
    reading.stop()
    qtbot.waitUntil(lambda: not jobs.running, timeout=LONG_S * 1000)
    assert jobs.start("Receiving", work, others.append, others.append)
    assert begun.wait(LONG_S)
    reading.ask(lambda _progress: "waits")
    reading.stop()
    go.set()
    at_rest(qtbot, jobs, reading)
    assert others == ["held"]
    assert told == {"read": [], "failed": []}


@pytest.mark.parametrize("what", ["import", "compare"])
def test_closing_a_dialog_leaves_the_job_alone_that_was_under_way_before_it(
    what, opened, settings, qtbot, held
):
    work, begun, go = held
    others = []
    assert opened.jobs.start("Receiving", work, others.append, others.append)
    assert begun.wait(LONG_S)
    context = opened.link.project.transformContext()
    kind = ImportReferenceDialog if what == "import" else ReconcileDialog
    dialog = kind(opened.workspace.overview, opened.jobs, settings, context)
    if what == "import":
        dialog.set_file(ReferenceKind.FACILITY, opened.workspace.overview.path)
    else:
        dialog.fileWidget.setFilePath(str(opened.workspace.overview.path))
    dialog.reject()
    go.set()
    qtbot.waitUntil(lambda: not opened.jobs.running, timeout=LONG_S * 1000)
    assert others == ["held"]
    dialog.deleteLater()
