"""Where the plugin's own files are."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "ui"
RESOURCES = ROOT / "resources"
LAYOUTS = RESOURCES / "layouts"
STYLES = RESOURCES / "styles"
ICONS = RESOURCES / "icons"
TRANSLATIONS = RESOURCES / "translations"
