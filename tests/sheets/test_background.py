"""The background knows every kind of street and ground that a register can hold."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from scenkartan.plugin.domain.backdrop import LandCoverKind, StreetKind
from scenkartan.plugin.sheets import background

pytestmark = pytest.mark.qgis


def test_every_kind_of_street_has_a_look():
    # "other" is drawn as the street that is most common.
    assert {*background._WIDE, *background._PATHS} == {kind.value for kind in StreetKind} - {"other"}
    assert max(background._WIDE, key=background._WIDE.__getitem__) == StreetKind.MOTORWAY.value


def test_every_kind_of_ground_has_a_look():
    assert set(background._LAND) == {kind.value for kind in LandCoverKind}
