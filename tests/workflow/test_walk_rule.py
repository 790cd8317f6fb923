"""The register's rule of what nobody walks on: what it leaves out, what it refuses, what it forgets."""

from __future__ import annotations

from contextlib import closing

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
shapely = pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.backdrop import StreetKind  # noqa: E402
from scenkartan.plugin.domain.walking import EXCLUDED_IN_REGISTER  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402
from scenkartan.plugin.register.create import create_register  # noqa: E402
from scenkartan.plugin.register.opening import open_register  # noqa: E402
from scenkartan.plugin.register.reference import put_rows  # noqa: E402
from scenkartan.plugin.workflow.walk_network import walk_network  # noqa: E402
from scenkartan.plugin.workflow.walk_rule import read_walk_rule, save_walk_rule  # noqa: E402


@pytest.fixture(autouse=True)
def _qgis(qgis_app):
    pass


# Each street is ten times as long as the one before, so that a sum says which are walked.
STREETS = (
    {"kind": StreetKind.FOOTWAY},
    {"kind": StreetKind.MOTORWAY},
    {"kind": StreetKind.RESIDENTIAL, "walkable": False},
    {"kind": StreetKind.STEPS, "walkable": True},
    {"kind": StreetKind.FOOTWAY, "tunnel": True},
    {"kind": StreetKind.FOOTWAY, "tunnel": True, "lit": True},
)


@pytest.fixture
def register(tmp_path):
    path = tmp_path / "gator.gpkg"
    create_register(path, "EPSG:3006", "Exempelstaden")
    with closing(open_register(path, who="test")) as register:
        with register.transaction():
            for number, street in enumerate(STREETS):
                line = shapely.MultiLineString(
                    [[(600_000, 7e6 + number), (600_000 + 10**number, 7e6 + number)]]
                )
                put_rows(register, "street", [{"wkb": shapely.to_wkb(line), **street}])
        yield register


@pytest.mark.parametrize(
    ("rule", "walked"),
    [
        (EXCLUDED_IN_REGISTER, "111001"),
        ("", "111111"),
        ("kind=motorway,steps; walkable=no", "110001"),
        ("kind=motorway; walkable=no; tunnel=yes unless lit=yes", "101001"),
        ("walkable=null", "001100"),
        ("KIND=Footway", "001110"),
    ],
)
def test_what_the_rule_leaves_is_walked(register, rule, walked):
    save_walk_rule(register, rule)
    assert read_walk_rule(register) == rule
    length_m = walk_network(register).parts.length_m.sum()
    assert f"{length_m:06.0f}" == walked


@pytest.mark.parametrize("rule", ["motorway", "kind=", "kind=motorway unless", "highway=motorway"])
def test_what_cannot_be_read_is_refused_and_nothing_is_saved(register, rule):
    with pytest.raises(ScenkartanError):
        save_walk_rule(register, rule)
    assert read_walk_rule(register) == EXCLUDED_IN_REGISTER


def test_a_field_that_streets_lack_is_named(register):
    with pytest.raises(ScenkartanError, match="no field called highway"):
        save_walk_rule(register, "highway=motorway")


def test_a_rule_that_leaves_nothing_says_so(register):
    save_walk_rule(register, "bridge=no,yes")
    with pytest.raises(ScenkartanError, match="which streets nobody walks on"):
        walk_network(register)
