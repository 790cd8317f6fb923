"""The plugin's log: standard logging, shown in QGIS' message log under one tab.

Logs carry ids, counts and file types, never names, coordinates or the content of a row.
"""

from __future__ import annotations

import logging

from qgis.core import Qgis, QgsMessageLog

TAG = "Scenkartan"
# The name of the plugin's package, whatever QGIS calls its folder.
_ROOT = __name__.partition(".")[0]


class MessageLogHandler(logging.Handler):
    """Passes log records on to QGIS' message log, from any thread."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record; a failing log never stops the work."""
        try:
            QgsMessageLog.logMessage(self.format(record), TAG, level_of(record.levelno), notifyUser=False)
        except RuntimeError:  # QGIS is shutting down and its message log is gone
            self.handleError(record)


def level_of(levelno: int) -> Qgis.MessageLevel:
    """Give QGIS' level for one of ``logging``'s."""
    if levelno >= logging.ERROR:
        return Qgis.MessageLevel.Critical
    if levelno >= logging.WARNING:
        return Qgis.MessageLevel.Warning
    return Qgis.MessageLevel.Info


def set_up() -> MessageLogHandler:
    """Send the plugin's log to QGIS; give the handler that ``tear_down`` takes away again."""
    handler = MessageLogHandler()
    handler.setFormatter(logging.Formatter("%(name)s: %(message)s"))
    logger = logging.getLogger(_ROOT)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler


def tear_down(handler: MessageLogHandler) -> None:
    """Stop sending the plugin's log to QGIS."""
    logging.getLogger(_ROOT).removeHandler(handler)
    handler.close()
