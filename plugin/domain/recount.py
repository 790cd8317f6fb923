"""What a year's answer would be with today's schools: a comparison, never another answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Iterable

from ..i18n import Translate, mark
from .coded import Coded
from .proximity import Classification, Proximity, Rule
from .reason import distance_text


class Difference(Coded):
    """What has become of a school within the radius since a year was classified."""

    CAME = "came", mark("now counted: {school}, {now}")
    WENT = "went", mark("not counted any more: {school}, was {before}")
    NEARER = "nearer", mark("now {now}, was {before}: {school}")
    FURTHER = "further", mark("now {now}, was {before}: {school}")


@dataclass(frozen=True)
class SchoolDifference:
    """A school that is within the radius either then or now; None where it was not measured or counted."""

    school: str
    difference: Difference
    before_m: float | None
    now_m: float | None

    def in_words(self, rule: Rule, tr: Translate) -> str:
        """Say what has become of the school."""

        def metres(distance_m: float | None) -> str:
            return "–" if distance_m is None else distance_text(distance_m, rule.radius_m, tr)

        return tr(self.difference.label).format(
            school=self.school, before=metres(self.before_m), now=metres(self.now_m)
        )


@dataclass(frozen=True)
class RecountedScene:
    """A scene's class as it was made and as it would be; None where it has none."""

    scene_id: str
    name: str
    before: Classification | None
    now: Classification | None
    schools: tuple[SchoolDifference, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the rule's outcome or the number of schools would be another."""
        if self.before is None or self.now is None:
            return self.before is not self.now
        return (self.before.outcome, self.before.n_within) != (self.now.outcome, self.now.n_within)


@dataclass(frozen=True)
class Recount:
    """A mapping year counted again by its own rule and boundaries, with the schools of today.

    ``register_date`` is that of the newest school register that counts today; None is unknown.
    """

    year: int
    rule: Rule
    scenes: tuple[RecountedScene, ...]
    register_date: date | None = None

    @property
    def differing(self) -> tuple[RecountedScene, ...]:
        """The scenes whose answer would be another."""
        return tuple(scene for scene in self.scenes if scene.differs)

    def headline(self, tr: Translate) -> str:
        """Say both answers beside each other."""
        before = sum(1 for scene in self.scenes if scene.before and scene.before.outcome.in_class)
        now = sum(1 for scene in self.scenes if scene.now and scene.now.outcome.in_class)
        said = tr(
            "{before} of {scenes} scenes had a school within {radius} when {year} was classified. With the "
            "schools of today it would be {now}."
        ).format(
            before=before,
            scenes=len(self.scenes),
            radius=distance_text(self.rule.radius_m, self.rule.radius_m, tr),
            year=self.year,
            now=now,
        )
        if self.register_date is not None:
            said += " " + tr("School register of {date}.").format(date=self.register_date)
        return said


def school_differences(
    before: Iterable[Proximity], now: Iterable[Proximity], rule: Rule
) -> tuple[SchoolDifference, ...]:
    """Compare which schools are within the radius, of one scene, then and now; by name."""
    then_by_id = {one.facility_id: one for one in before if one.counted}
    now_by_id = {one.facility_id: one for one in now if one.counted}
    found = []
    for facility_id in then_by_id.keys() | now_by_id.keys():
        then, today = then_by_id.get(facility_id), now_by_id.get(facility_id)
        was = then is not None and then.distance_m <= rule.radius_m
        is_now = today is not None and today.distance_m <= rule.radius_m
        if was == is_now:
            continue
        known = today or then
        found.append(
            SchoolDifference(
                known.facility_name if known else "",
                _difference(then, today),
                then.distance_m if then else None,
                today.distance_m if today else None,
            )
        )
    return tuple(sorted(found, key=lambda one: one.school))


def _difference(then: Proximity | None, today: Proximity | None) -> Difference:
    if then is None:
        return Difference.CAME
    if today is None:
        return Difference.WENT
    return Difference.NEARER if today.distance_m < then.distance_m else Difference.FURTHER
