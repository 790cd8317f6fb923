"""QGIS without its window, and the plugin's package under its one name: for the scripts here."""

from __future__ import annotations

import importlib.util
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Iterator

ROOT = Path(__file__).resolve().parent.parent


def register_package() -> None:
    """Make the checkout importable as ``scenkartan``, whatever its folder is called."""
    if "scenkartan" in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        "scenkartan", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"no package in {ROOT}")
    module = importlib.util.module_from_spec(spec)
    sys.modules["scenkartan"] = module
    spec.loader.exec_module(module)


@contextmanager
def qgis(language: str = "sv") -> Iterator[None]:
    """Run QGIS without a screen, speaking a language, for as long as the block lasts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as runtime:
        os.environ.setdefault("XDG_RUNTIME_DIR", runtime)
        yield from _running(language)


def _running(language: str) -> Iterator[None]:
    register_package()
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QLocale

    from scenkartan.plugin.i18n import load_translator

    QgsApplication.setPrefixPath(os.environ.get("QGIS_PREFIX_PATH", "/usr"), True)
    QLocale.setDefault(QLocale(language))
    application = QgsApplication([], True)
    application.initQgis()
    translator = load_translator(language)
    if translator is not None:
        QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        application.exitQgis()
