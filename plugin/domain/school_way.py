"""How the ways to a school run past a scene."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Sequence

from ..i18n import Translate
from .figures import metres, percent

# A street that so large a share of the ways to some school takes, now or round a scene, is worth measures.
CANDIDATE_SHARE = 0.1
# So many schools are named, those whose ways cross the scene most.
_NAMED = 3


@dataclass(frozen=True)
class SchoolWay:
    """The shortest ways to one school, or to every school, seen from one scene.

    Attributes
    ----------
    facility_id
        The school; None for all schools together.
    n_ways, n_crossing, share
        Ways in all, those that cross the scene, and these as a share, 0 to 1; None without ways.
    metres_inside
        Mean length inside the scene of the ways that cross it; None where none does.
    mean_detour_m
        What the way round the scene costs on average; None where there is none to cost.
    n_without_alternative
        Crossing ways that have no way round.
    """

    scene_id: str
    year: int
    facility_id: str | None = None
    n_ways: int = 0
    n_crossing: int = 0
    share: float | None = None
    metres_inside: float | None = None
    mean_detour_m: float | None = None
    n_without_alternative: int = 0


def ways_in_words(ways: Sequence[SchoolWay], names: Mapping[str, str], tr: Translate) -> str:
    """Say how the ways to school run past one scene, and to which schools most of them cross it.

    ``ways`` are the scene's own, ``names`` those of the schools by id. Empty where nobody has looked.
    """
    every = next((way for way in ways if way.facility_id is None), None)
    if every is None:
        return ""
    shares = [
        (way.share or 0.0, names[way.facility_id])
        for way in ways
        if way.n_crossing and way.facility_id is not None and way.facility_id in names
    ]
    if len(shares) < 2:
        return in_words(every, tr)
    shares.sort(key=lambda one: (-one[0], one[1]))
    named = ", ".join(f"{name} {percent(share)}" for share, name in shares[:_NAMED])
    return f"{in_words(every, tr)} " + tr("Largest share of the ways to: {schools}.").format(schools=named)


def in_words(way: SchoolWay, tr: Translate) -> str:
    """Say in one or two sentences how the ways to school run past a scene."""
    if not way.n_ways:
        return tr("No way to school is known near the scene: streets or schools are missing in the register.")
    if not way.n_crossing:
        text = tr(
            "None of the {ways} shortest ways to school, from every street corner to each school in reach, "
            "crosses the scene."
        )
        return text.format(ways=way.n_ways)
    text = tr(
        "Of {ways} shortest ways to school, from every street corner to each school in reach, {crossing} "
        "({share}) cross the scene, on average {inside} inside it."
    )
    said = [
        text.format(
            crossing=way.n_crossing,
            ways=way.n_ways,
            share=percent(way.share),
            inside=metres(way.metres_inside or 0.0),
        )
    ]
    if way.mean_detour_m is not None:
        said.append(tr("Going round it costs {detour} on average.").format(detour=metres(way.mean_detour_m)))
    if way.n_without_alternative:
        text = tr("Without a way round, as those that begin in the scene: {count}.")
        said.append(text.format(count=way.n_without_alternative))
    return " ".join(said)
