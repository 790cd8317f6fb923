"""The pictures of findings, by how grave they are."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

# By the codes of severities: the room of deliveries is not read in when QGIS starts.
_PICTURES = {
    "": "/mIconSuccess.svg",
    "info": "/mIconInfo.svg",
    "warning": "/mIconWarning.svg",
    "blocking": "/mIconCritical.svg",
}


def severity_icon(code: str = "") -> QIcon:
    """Give the picture of a severity; without one, that of nothing to remark on."""
    return QgsApplication.getThemeIcon(_PICTURES[code])
