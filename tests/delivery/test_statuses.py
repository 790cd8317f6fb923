"""The words of deliveries for what a place was found to be."""

from __future__ import annotations

import pytest

from scenkartan.plugin.delivery.statuses import known_status
from scenkartan.plugin.domain.scene import SceneStatus


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Öppen", SceneStatus.OPEN_DRUG_SCENE),
        ("öppen drogscen", SceneStatus.OPEN_DRUG_SCENE),
        ("KVARSTÅR", SceneStatus.OPEN_DRUG_SCENE),
        ("Under  bevakning", SceneStatus.WATCHED),
        ("ej öppen drogscen", SceneStatus.CEASED),
        ("Inte längre", SceneStatus.CEASED),
        ("ej aktiv", SceneStatus.CEASED),
        ("Ej bedömd", SceneStatus.NOT_ASSESSED),
        ("ja", None),
        ("gul", None),
        ("", None),
    ],
)
def test_words(word, status):
    assert known_status(word) is status
