"""What an open drug scene is: the definition that a register starts with.

Authorities word it differently (a problem to the authorities *and* the public, or to either of
them), so the text is kept in the register with a version and can be replaced there. This one
follows the districts' usage, where all four criteria of ``scene.Criteria`` must be met.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

DEFINITION = (
    "En öppen drogscen är en avgränsad och bestående plats där narkotika både brukas och säljs öppet, "
    "och där såväl myndigheter som allmänhet ser detta som ett problem."
)
DEFINITION_VERSION = "1"


@dataclass(frozen=True)
class Definition:
    """One wording of what an open drug scene is, kept for the years that were mapped by it.

    ``dated`` is when it was adopted; None is unknown.
    """

    version: str
    text: str
    dated: date | None = None
