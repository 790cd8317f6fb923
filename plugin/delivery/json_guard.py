"""JSON out of other people's hands: one that names an address to ask for its reference system is not opened.

GDAL would fetch it. A proxy where nobody answers stands in the way (``source_file``), but not of the
addresses that the machine's settings, NO_PROXY, let past every proxy.
"""

from __future__ import annotations

import json
import mmap
import re
from pathlib import Path

from ..errors import ScenkartanError
from ..i18n import tr

_HEAD = 1 << 10
# A reference system in words is a line or two.
_LONGEST_CRS = 1 << 16
# GDAL takes capitals, apostrophes, comments and letters written as \u0063 too.
_CRS = re.compile(
    rb"""["'](?:c|\\u00[46]3)(?:r|\\u00[57]2)(?:s|\\u00[57]3)["'](?:\s|/\*.*?\*/|//[^\n]*\n)*:\s*""",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESSES = ("url", "href")


def refuse_addresses_in(path: Path) -> None:
    """Raise ScenkartanError for JSON that asks elsewhere for its reference system; anything else may pass."""
    with path.open("rb") as stream:
        if b"{" not in stream.read(_HEAD):
            return
        with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
            asks = any(
                _asks(content[found.end() : found.end() + _LONGEST_CRS]) for found in _CRS.finditer(content)
            )
    if asks:
        raise ScenkartanError(
            tr(
                "{file} was not opened, since it names an address to fetch its coordinate reference system"
                " from. Ask the sender for it in another format."
            ).format(file=path.name)
        )


def _asks(value: bytes) -> bool:
    """Say whether a value that begins so names an address, or could hide one."""
    if value[:1] not in (b"{", b"/"):
        return False
    try:
        crs, _ = json.JSONDecoder().raw_decode(value.decode("utf-8", errors="replace"))
    except ValueError:
        return True
    return _names_an_address(crs)


def _names_an_address(crs: object) -> bool:
    return isinstance(crs, dict) and any(
        key.lower() in _ADDRESSES or _names_an_address(inner) for key, inner in crs.items()
    )
