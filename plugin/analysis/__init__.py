"""Arrays and geometries in, arrays out. No QGIS.

Whoever imports this room without the libraries it stands on is told which, and how to get them.
"""

from __future__ import annotations

from ..dependencies import require

require()
