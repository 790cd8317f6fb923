"""Pure-Python libraries that travel in the plugin's zip, for QGIS installations without pip."""

from __future__ import annotations

import importlib
import sys
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Iterator

from .errors import ScenkartanError
from .i18n import tr

BUNDLED = Path(__file__).resolve().parent / "bundled"


def library(name: str, bundled: Path = BUNDLED) -> ModuleType:
    """Import a library: the copy that the plugin carries, else the one of the environment.

    A library that some other plugin has imported already is used as it is, since Python keeps
    one of each name. ``sys.path`` is the same afterwards.

    Raises
    ------
    ScenkartanError
        When the library is in neither place.
    """
    with _first_on_path(bundled):
        try:
            return importlib.import_module(name)
        except ImportError as error:
            raise ScenkartanError(
                tr(
                    "The library {} that the plugin should carry is missing. "
                    "Install Scenkartan again from its zip file."
                ).format(name),
                str(error),
            ) from error


@contextmanager
def _first_on_path(folder: Path) -> Iterator[None]:
    """Let a folder be searched first: the libraries in it import themselves by their own names."""
    entry = str(folder)
    sys.path.insert(0, entry)
    try:
        yield
    finally:
        sys.path.remove(entry)
