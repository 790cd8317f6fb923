from __future__ import annotations

import pytest

from scenkartan.plugin.errors import ScenkartanError

pytestmark = [pytest.mark.qgis, pytest.mark.usefixtures("qgis_app")]


def create(path, authid, municipality):
    from qgis.core import QgsCoordinateReferenceSystem

    from scenkartan.plugin.workflow.create_register import create_register

    return create_register(path, QgsCoordinateReferenceSystem(authid), municipality)


@pytest.mark.parametrize("name", ["mitt register.gpkg", "mitt register", "Öppna.scener 2026"])
def test_the_file_gets_its_ending_and_says_what_it_is_for(tmp_path, name):
    from scenkartan.plugin.register.opening import open_register

    path = create(tmp_path / name, "EPSG:3006", " Exempelstaden ")
    assert path.suffix == ".gpkg"
    with open_register(path) as register:
        assert (register.info.municipality, register.info.crs_authid) == ("Exempelstaden", "EPSG:3006")


@pytest.mark.parametrize("authid", ["EPSG:4326", "EPSG:4258", "EPSG:3857", ""])
def test_a_crs_that_cannot_be_measured_in_makes_no_file(tmp_path, authid):
    with pytest.raises(ScenkartanError):
        create(tmp_path / "r.gpkg", authid, "Exempelstaden")
    assert list(tmp_path.iterdir()) == []


def test_the_municipality_must_be_stated(tmp_path):
    with pytest.raises(ScenkartanError, match="municipality"):
        create(tmp_path / "r.gpkg", "EPSG:3011", "  ")
    assert list(tmp_path.iterdir()) == []
