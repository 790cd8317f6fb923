"""The libraries that QGIS itself does not promise to bring, and what to tell the person where one is missing.

Only looked for, never imported: enabling the plugin must not cost the time of a heavy import. The version is
read from the name of the package's metadata folder beside it, because ``importlib.metadata`` takes longer to
import than everything else the plugin does when QGIS starts.
"""

from __future__ import annotations

import re
import sys
import sysconfig
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Mapping

from .errors import ScenkartanError
from .i18n import tr

APT = Path("/usr/bin/apt")
WANTED = {"numpy": "1.20", "shapely": "2.0"}
WANTED_FOR_WALKING = {"scipy": "1.6"}


@dataclass(frozen=True)
class Missing:
    """A library that is not there or too old.

    Attributes
    ----------
    name
        The library's name, as it is imported and installed.
    found_version
        The version that is there; None where there is none.
    wanted
        The oldest version that will do.
    how
        How to get it on this platform, in the language of the screen.
    """

    name: str
    found_version: str | None
    wanted: str
    how: str


def missing(wanted: Mapping[str, str] | None = None) -> list[Missing]:
    """Find the libraries that are missing or too old, without importing them; takes about a millisecond.

    Those that everything needs, unless ``wanted`` says others: name and oldest version.
    """
    lacking = []
    for name, oldest in (WANTED if wanted is None else wanted).items():
        found = find_version(name)
        if found is None or (found and _numbers(found) < _numbers(oldest)):
            lacking.append(Missing(name, found, oldest, how_to_get(f"{name}>={oldest}")))
    return lacking


def find_version(name: str) -> str | None:
    """Find a library's version without importing it.

    Returns
    -------
    str or None
        None where the library is not installed; empty where it is, but does not say its version (it is then
        taken to be good: some bundles of QGIS leave the metadata out).
    """
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return None
    metadata = re.compile(rf"{name}-(\d+(?:\.\d+)*).*\.(?:dist|egg)-info", re.IGNORECASE)
    for entry in Path(spec.origin).parent.parent.iterdir():
        match = metadata.fullmatch(entry.name)
        if match:
            return match.group(1)
    return ""


def how_to_get(requirement: str, platform: str = sys.platform) -> str:
    """Say how to get a library on a platform (as in ``sys.platform``), for the Python that QGIS uses."""
    if platform == "win32":
        return tr(
            "Install QGIS with the standalone installer from qgis.org, or choose the package qgis-full "
            "(or qgis-ltr-full) in the OSGeo4W setup: both bring it."
        )
    if platform == "darwin":
        python = Path(sys.executable).parent / "bin" / "python3"
        command = f'"{python}" -m pip install --user "{requirement}"'
    elif sys.version_info >= (3, 12) and APT.exists():
        # Debian 13 and Ubuntu 24.04 have libraries that are new enough, and built for the QGIS they ship.
        command = f"sudo apt install python3-{requirement.partition('>=')[0]}"
    else:
        # Since PEP 668 Debian and Ubuntu refuse pip outside a venv; a user's own folder does no harm. shapely
        # is built on the spot: a ready one brings a GEOS that gets mixed up with QGIS' own.
        managed = (Path(sysconfig.get_path("stdlib")) / "EXTERNALLY-MANAGED").exists()
        allow = " --break-system-packages" if managed else ""
        tools = "sudo apt install gcc python3-dev libgeos-dev && " if APT.exists() else ""
        pip = f"/usr/bin/python3 -m pip install --user{allow} --no-binary shapely"
        command = f'{tools}{pip} "{requirement}"'
    return tr("Run this in a terminal and start QGIS again: {command}").format(command=command)


def explanation(lacking: list[Missing]) -> str:
    """Say in words what is missing, in the language of the screen; empty where nothing is."""
    return "\n".join(
        (
            tr("Scenkartan needs {name} {wanted} or newer, and this QGIS has {found}.").format(
                name=library.name, wanted=library.wanted, found=library.found_version
            )
            if library.found_version
            else tr("Scenkartan needs {name} {wanted} or newer, and this QGIS has none.").format(
                name=library.name, wanted=library.wanted
            )
        )
        + " "
        + library.how
        for library in lacking
    )


def require(wanted: Mapping[str, str] | None = None) -> None:
    """Refuse to go on without the libraries: those of ``missing``.

    Raises
    ------
    ScenkartanError
        Where one is missing or too old; the text says which, and how to get it.
    """
    lacking = missing(wanted)
    if lacking:
        raise ScenkartanError(explanation(lacking))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
