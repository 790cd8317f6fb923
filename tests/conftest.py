"""The checkout is the plugin's package, whatever its folder is called: register it under its one name."""

from __future__ import annotations

import importlib.util
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Callable, Iterator

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
def cancel_after():
    """A person who cancels when asked once more than so many times."""
    from scenkartan.plugin.domain.progress import Silent
    from scenkartan.plugin.errors import Cancelled

    class CancelAfter(Silent):
        def __init__(self, checks):
            self.left = checks

        def check(self):
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    return CancelAfter


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


@pytest.fixture(scope="session")
def serve(qgis_app, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], str]]:
    """Publish a GeoPackage's layer, called as the file, as WFS from QGIS' own server; gives its address."""
    with ExitStack() as servers:

        def publish(path: Path) -> str:
            return servers.enter_context(_wfs(path, tmp_path_factory.mktemp("tjänst")))

        yield publish


@contextmanager
def _wfs(path: Path, home: Path) -> Iterator[str]:
    from qgis.core import QgsProject, QgsVectorLayer

    program = shutil.which("qgis_mapserver")
    if program is None:
        pytest.skip("qgis_mapserver (Debian: qgis-server-bin) is not on this machine")
    project = QgsProject()
    layer = QgsVectorLayer(str(path), path.stem, "ogr")
    project.addMapLayer(layer)
    project.setCrs(layer.crs())
    project.writeEntry("WFSLayers", "/", [layer.id()])
    project.writeEntry("WFSLayersPrecision", f"/{layer.id()}", 6)
    written = home / "tjänst.qgs"
    assert project.write(str(written))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [program, "-p", str(written), f"127.0.0.1:{port}"],
        env={"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}/"
    try:
        _wait_for(f"{url}?SERVICE=WFS&REQUEST=GetCapabilities&VERSION=1.1.0", path.stem, server)
        yield url
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(address: str, layer: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if layer in answer.read().decode():
                    return
                pytest.skip("QGIS Server has no WFS (Debian: qgis-server-wfs) on this machine")
        except OSError:
            time.sleep(0.1)
    pytest.skip("QGIS Server did not start on this machine")
