"""Messages to the person, in QGIS' own message bar, with the technical detail behind its button."""

from __future__ import annotations

from typing import Sequence

from qgis.core import Qgis
from qgis.gui import QgsMessageBar

from ..errors import ScenkartanError

TITLE = "Scenkartan"
# Good news goes away by itself after so many seconds; what must be read stays.
SHORT_S = 6


class Messages:
    """Shows what happened; the only place that touches the message bar."""

    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar

    def success(self, text: str) -> None:
        """Say that something was done."""
        self._push(text, "", Qgis.MessageLevel.Success, SHORT_S)

    def info(self, text: str) -> None:
        """Say something that is neither good nor bad."""
        self._push(text, "", Qgis.MessageLevel.Info, SHORT_S)

    def warning(self, text: str, findings: Sequence[str] = ()) -> None:
        """Say that something was done but not all of it; the findings are behind a button."""
        self._push(text, "\n".join(findings), Qgis.MessageLevel.Warning)

    def error(self, error: ScenkartanError) -> None:
        """Say what went wrong; it stays until it is closed."""
        self._push(error.text, error.detail, Qgis.MessageLevel.Critical)

    def _push(self, text: str, detail: str, level: Qgis.MessageLevel, seconds: int = 0) -> None:
        """Show a message in place of our last one: what is said now is about what was done last."""
        for item in self._bar.items():
            if item.title() == TITLE:
                self._bar.popWidget(item)
        if detail:
            self._bar.pushMessage(TITLE, text, detail, level, seconds)
        else:
            self._bar.pushMessage(TITLE, text, level, seconds)
