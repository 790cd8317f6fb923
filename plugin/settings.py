"""What the plugin remembers between sessions: one typed property per entry, over QgsSettings."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

GROUP = "scenkartan"
RECENT_LIMIT = 8


class Settings:
    """The person's own settings; nothing in them describes a scene.

    Each property is one entry, so that a key and its default are written once.
    """

    def __init__(self, store: QgsSettings | None = None) -> None:
        self._store = store if store is not None else QgsSettings()

    @property
    def recent_registers(self) -> list[Path]:
        """Registers opened lately, the last one first; files that are gone are still listed."""
        # A list of one text is given back as a text by some settings back ends.
        value = self._store.value(self._key("recent_registers"), [])
        texts = [value] if isinstance(value, str) else list(value or [])
        return [Path(text) for text in texts if text]

    def remember_register(self, path: Path) -> None:
        """Put a register first in the list of recent ones."""
        kept = [path, *(other for other in self.recent_registers if other != path)][:RECENT_LIMIT]
        self._store.setValue(self._key("recent_registers"), [str(item) for item in kept])

    @property
    def sheet_language(self) -> str:
        """Language code of the map sheets; Swedish unless chosen otherwise, whatever the screen speaks."""
        return self._text("sheet_language", "sv")

    @sheet_language.setter
    def sheet_language(self, language: str) -> None:
        self._store.setValue(self._key("sheet_language"), language)

    @property
    def sheet_folder(self) -> Path | None:
        """Folder that map sheets were last printed to; None before the first time."""
        text = self._text("sheet_folder")
        return Path(text) if text else None

    def sheet_folder_of(self, register: Path) -> Path | None:
        """Folder that a register's map sheets were printed to; None if none were, or another's since.

        Sheets of the same year have the same name in every register: one would take the other's place.
        """
        return self.sheet_folder if self._text("sheet_register") == str(register) else None

    def remember_sheet_folder(self, register: Path, folder: Path) -> None:
        """Remember where a register's map sheets were printed to."""
        self._store.setValue(self._key("sheet_folder"), str(folder))
        self._store.setValue(self._key("sheet_register"), str(register))

    @property
    def delivery_folder(self) -> Path | None:
        """Folder that a delivered file was last taken from; None before the first time."""
        text = self._text("delivery_folder")
        return Path(text) if text else None

    @delivery_folder.setter
    def delivery_folder(self, folder: Path) -> None:
        self._store.setValue(self._key("delivery_folder"), str(folder))

    @property
    def who(self) -> str:
        """Who the change log names: the role or signature set here, else the login name."""
        return self._text("who") or QgsApplication.userLoginName()

    @who.setter
    def who(self, who: str) -> None:
        self._store.setValue(self._key("who"), who.strip())

    def _text(self, name: str, default: str = "") -> str:
        return str(self._store.value(self._key(name), default) or default)

    @staticmethod
    def _key(name: str) -> str:
        return f"{GROUP}/{name}"
