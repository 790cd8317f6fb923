"""Build dist/scenkartan-VERSION.zip, which QGIS installs with Plugins > Install from ZIP.

The zip holds what git has committed, less what .gitattributes keeps out, with two things that git does not
hold: the compiled translation, and the pure-Python libraries that no QGIS brings, each with its licence.
"""

from __future__ import annotations

import configparser
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "scenkartan"
BUNDLED = ("pypdf", "typing_extensions", "astral", "tzdata")


def version() -> str:
    """Read the plugin's version."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def lay_out(folder: Path) -> Path:
    """Lay out the plugin as it is installed, in a folder of its own name."""
    tree = subprocess.run(
        ["git", "archive", f"--prefix={NAME}/", "HEAD"], cwd=ROOT, capture_output=True, check=True
    )
    with tarfile.open(fileobj=io.BytesIO(tree.stdout)) as archive:
        archive.extractall(folder)  # noqa: S202 - git made it a moment ago
    plugin = folder / NAME
    compiled = sorted((ROOT / "resources" / "translations").glob("*.qm"))
    if not compiled:
        raise SystemExit("The translation is not compiled: run make package.")
    for path in compiled:
        shutil.copy(path, plugin / path.relative_to(ROOT))
    for library in BUNDLED:
        bundle(library, plugin / "plugin" / "bundled")
    return plugin


def bundle(library: str, folder: Path) -> None:
    """Copy an installed pure-Python library with its metadata, which holds its licence."""
    for file in distribution(library).files or ():
        if ".." not in file.parts and "__pycache__" not in file.parts:
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file.locate(), target)


def build(dist: Path) -> Path:
    """Build the zip in a folder and give its path."""
    dist.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as stage:
        lay_out(Path(stage))
        made = shutil.make_archive(str(dist / f"{NAME}-{version()}"), "zip", stage, NAME)
    return Path(made)


if __name__ == "__main__":
    made = build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist")
    print(f"{made} ({made.stat().st_size / 1000:.0f} kB)")
