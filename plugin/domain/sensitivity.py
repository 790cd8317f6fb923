"""What the headline depends on: how many scenes are in the class if the radius were another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Sequence

from ..errors import ScenkartanError
from ..i18n import Translate, tr
from .proximity import Origin

# From next door to a child's long walk, around the rule's 500 m.
FROM_M, TO_M, STEP_M = 100.0, 1000.0, 50.0
MOST_RADII = 1000


@dataclass(frozen=True)
class RadiusCount:
    """How many scenes have a school within a radius.

    Attributes
    ----------
    n_certain
        Scenes with a school inside, or nearer than the radius less the uncertainty.
    n_in_class
        Scenes with a school at the radius or nearer: the rule's answer.
    n_possible
        Scenes with a school at the radius plus the uncertainty or nearer.
    """

    radius_m: float
    origin: Origin
    n_certain: int
    n_in_class: int
    n_possible: int


@dataclass(frozen=True)
class Sensitivity:
    """The counts for several radii, from the boundary and from the centroid, of so many scenes.

    ``radius_m`` is the rule's own radius, which is among the counts; ``not_measured`` scenes have no
    area, and are among none of the counts. ``register_date`` is that of the newest school register that
    counts; None is unknown.
    """

    scenes: int
    radius_m: float
    borderline_m: float
    counts: tuple[RadiusCount, ...]
    not_measured: int = 0
    register_date: date | None = None

    def of(self, origin: Origin) -> list[RadiusCount]:
        """Give the counts from the boundary or from the centroid, the smallest radius first."""
        return [count for count in self.counts if count.origin is origin]

    def at(self, radius_m: float, origin: Origin = Origin.BOUNDARY) -> RadiusCount | None:
        """Give the count at a radius; None if it is not among them."""
        return next((count for count in self.of(origin) if count.radius_m == radius_m), None)


def radii(from_m: float = FROM_M, to_m: float = TO_M, step_m: float = STEP_M) -> tuple[float, ...]:
    """Give radii from one to another, both included, in steps.

    Raises ScenkartanError for steps that lead nowhere, or to more radii than anybody can read.
    """
    if not (0 <= from_m <= to_m and step_m > 0):
        raise ScenkartanError(
            tr("There are no radii from {first} to {last} in steps of {step}.").format(
                first=f"{from_m:g}", last=f"{to_m:g}", step=f"{step_m:g}"
            )
        )
    if (to_m - from_m) / step_m > MOST_RADII:
        raise ScenkartanError(tr("So small steps give too many radii. Make them larger."))
    steps = int((to_m - from_m) / step_m + 1e-9)
    return tuple(from_m + step * step_m for step in range(steps + 1))


def count_within(
    nearest_m: Sequence[float], origin: Origin, radii_m: Sequence[float], borderline_m: float
) -> list[RadiusCount]:
    """Count the scenes in the class for each radius, from each scene's distance to its nearest school.

    One distance a scene is enough: the class asks for one school or more. An infinite distance is a
    scene without any school. The sides of the limits are those of ``proximity.band_of``.
    """

    def count(limit_m: float) -> int:
        return sum(1 for distance in nearest_m if distance == 0 or distance <= limit_m)

    return [
        RadiusCount(radius, origin, count(radius - borderline_m), count(radius), count(radius + borderline_m))
        for radius in sorted(set(radii_m))
    ]


def sentence(count: RadiusCount, scenes: int, radius_text: str, tr: Translate) -> str:
    """Say a count in the words of a report: "24 of 31 scenes have a school within 500 m"."""
    if count.origin is Origin.CENTROID:
        text = tr("{in_class} of {scenes} scenes have a school within {radius} of their centroid.")
    else:
        text = tr("{in_class} of {scenes} scenes have a school within {radius}.")
    said = text.format(in_class=count.n_in_class, scenes=scenes, radius=radius_text)
    if count.n_certain != count.n_possible:
        said += " " + tr("Given the uncertainty it may be {least} to {most}.").format(
            least=count.n_certain, most=count.n_possible
        )
    return said
