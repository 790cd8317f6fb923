"""The checkout is the plugin's package, whatever its folder is called: register it under its one name."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples every time, and a busy machine fails nobody.
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def _register_package() -> None:
    if "scenkartan" in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        "scenkartan", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["scenkartan"] = module
    spec.loader.exec_module(module)


_register_package()


@pytest.fixture
def gdal_raises():
    """GDAL raises what else it only says, as in newer QGIS and after other plugins."""
    from osgeo import gdal, ogr, osr

    modules = [module for module in (gdal, ogr, osr) if not module.GetUseExceptions()]
    for module in modules:
        module.UseExceptions()
    yield
    for module in reversed(modules):
        module.DontUseExceptions()
