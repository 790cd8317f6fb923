"""The main job in the real desktop, by its real buttons, in Swedish."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Callable

import pytest

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "build" / "screenshots"

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def meeting(drive: Callable) -> dict:
    """Hold the meeting once; the tests look at what came of it."""
    return drive("meeting", arguments={"pictures": PICTURES})


def test_the_example_has_four_years_and_the_draft_is_shown(meeting: dict) -> None:
    assert [text[:4] for text in sorted(meeting["years"])] == ["2023", "2024", "2025", "2026"]


def test_its_layers_are_in_the_project(meeting: dict) -> None:
    assert meeting["layers"]


def test_a_scene_chosen_in_one_place_is_chosen_in_all(meeting: dict) -> None:
    chosen = dict(meeting["chosen"])
    assert chosen.pop("on the map") == 1
    assert len(set(chosen.values())) == 1


def test_the_panels_show_what_the_register_holds(meeting: dict) -> None:
    assert len(meeting["scenes"]) >= 5
    assert meeting["surroundings"]
    assert meeting["schools"]


def test_the_sheets_are_printed_and_can_be_read(meeting: dict) -> None:
    (pdf,) = meeting["pdfs"]
    text = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout
    for row in meeting["surroundings"]:
        assert row[0] in text
    assert "2026" in text


def test_every_panel_has_its_picture(meeting: dict) -> None:
    assert len(list(PICTURES.glob("*.png"))) >= 8
