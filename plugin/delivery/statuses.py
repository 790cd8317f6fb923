"""The words deliveries use for what a place was found to be."""

from __future__ import annotations

from functools import lru_cache

from ..domain.scene import SceneStatus
from .fields import normalise

_WORDS = {
    SceneStatus.OPEN_DRUG_SCENE: (
        "öppen drogscen, öppna drogscener, öppen, öppna, drogscen, scen, ods, aktiv, aktuell, pågående, "
        "kvarstår, kvarstående, fortsatt öppen, ny, open drug scene, active, open"
    ),
    SceneStatus.WATCHED: (
        "bevakad, bevakas, bevakning, bevakningsområde, under bevakning, observation, watched"
    ),
    SceneStatus.CEASED: (
        "upphört, upphörd, upphörda, har upphört, avslutad, avvecklad, borttagen, avförd, struken, nedlagd, "
        "ej längre, inte längre, ej aktuell, inte aktuell, ej aktiv, inte aktiv, ej öppen drogscen, "
        "inte öppen drogscen, inaktiv, ceased, closed"
    ),
    SceneStatus.NOT_ASSESSED: "ej bedömd, inte bedömd, obedömd, ej bedömt, okänd, not assessed",
}
_STATUS_OF = {normalise(word): status for status, words in _WORDS.items() for word in words.split(",")}


# Thousands of rows have the same few words.
@lru_cache(maxsize=100)
def known_status(text: str) -> SceneStatus | None:
    """Give the status a Swedish or English word stands for; None for any other word."""
    return _STATUS_OF.get(normalise(text))
