"""The class's reason in words, for the panel, the tables and the sheets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Mapping, Sequence

from ..i18n import Translate, mark
from .facility import Facility
from .figures import metres
from .proximity import Classification, Outcome, Proximity, Rule
from .walking import Reach

# More names than these are no reason that anybody reads; the tables have them all.
_MOST_NAMES = 10
_CENTIMETRE_M = 0.01


# Why there is no distance on foot, for a narrow column.
_NOT_WALKED = {
    Reach.FURTHER: mark("over 2 km"),
    Reach.NO_WAY: mark("no way"),
    Reach.OFF_NETWORK: mark("off the streets"),
}


def walking_text(proximity: Proximity, tr: Translate) -> str:
    """Write a distance on foot, or in a word or two why there is none; nothing where nobody has walked."""
    if proximity.reach is None:
        return ""
    if proximity.walking_m is not None:
        return metres(proximity.walking_m)
    return tr(_NOT_WALKED[proximity.reach]) if proximity.reach in _NOT_WALKED else ""


def distance_text(distance_m: float, radius_m: float, tr: Translate) -> str:
    """Write a distance to a facility so that the figure stands on the same side as the facility.

    Whole metres, with just as many decimals, to the centimetre, as it takes not to print a radius of
    500 m as the distance of a school at 499.6 m or 500.4 m, nor 0 m for one that is not inside; what is
    nearer the limit is said to be just under or just over it. The decimal mark is that of ``tr``'s language.
    """
    for decimals in range(7 if distance_m == radius_m else 3):
        text = f"{distance_m:,.{decimals}f}"
        shown_m = float(text.replace(",", ""))
        if all(_side(shown_m, limit) == _side(distance_m, limit) for limit in (0.0, radius_m)):
            break
    else:
        limit_m = 0.0 if distance_m < _CENTIMETRE_M else radius_m
        near = tr("just under {distance}") if distance_m < limit_m else tr("just over {distance}")
        return near.format(distance=distance_text(limit_m, limit_m, tr))
    whole, _, fraction = text.replace(",", "\u00a0").partition(".")
    figure = tr("{whole}.{fraction}").format(whole=whole, fraction=fraction) if fraction else whole
    return figure + "\u00a0m"


def _side(distance_m: float, limit_m: float) -> int:
    return (distance_m > limit_m) - (distance_m < limit_m)


@dataclass(frozen=True)
class CountedSchool:
    """A school that the rule counts; ``elsewhere`` names its municipality if that is another one."""

    name: str
    distance_m: float
    to_yard: bool = False
    elsewhere: str = ""


def counted_schools(
    proximities: Iterable[Proximity], elsewhere: Mapping[str, str] | None = None
) -> list[CountedSchool]:
    """Give the schools that counted among a scene's distances, nearest first.

    ``elsewhere`` has, by the facility's id, the name of its municipality where that is another one.
    """
    others = elsewhere or {}
    counted = sorted((one for one in proximities if one.counted), key=lambda one: one.distance_m)
    return [
        CountedSchool(one.facility_name, one.distance_m, one.to_yard, others.get(one.facility_id, ""))
        for one in counted
    ]


def reason_in_words(outcome: Classification, rule: Rule, tr: Translate) -> str:
    """Say in one or two sentences why a scene is, or is not, in the class.

    ``tr`` decides the language. The figures are those of ``classify``.
    """
    if outcome.nearest_m is None:
        return tr("No school that the rule counts was found near the scene.")
    return " ".join([_headline(outcome, rule, tr), *_caveats(outcome, rule, tr)])


def reason_in_full(
    outcome: Classification, rule: Rule, schools: Sequence[CountedSchool], tr: Translate
) -> str:
    """Say why, with every school by name and distance, how it was measured, and by which register.

    ``schools`` are all that counted, nearest first; without them it is what ``reason_in_words`` says.
    """
    if outcome.nearest_m is None or not schools:
        return reason_in_words(outcome, rule, tr)
    within = [school for school in schools if school.distance_m <= rule.radius_m]
    said = [_by_name(outcome, rule, within, tr) if within else _headline(outcome, rule, tr)]
    said += _caveats(outcome, rule, tr)
    others = sum(1 for school in within if school.elsewhere)
    if others:
        said.append(tr("In another municipality: {count}.").format(count=others))
    said.append(_measured_to(within or schools[:1], tr))
    if outcome.register_date is None:
        said.append(tr("The date of the school register is not known."))
    else:
        said.append(tr("School register of {date}.").format(date=outcome.register_date))
    return " ".join(said)


def override_in_words(outcome: Classification, tr: Translate) -> str:
    """Say what somebody has decided otherwise than the rule, why and who; nothing where nobody has."""
    if outcome.override_outcome is None:
        return ""
    who = outcome.override_by or tr("unknown")
    said = tr("Decided otherwise than the rule: {outcome}. {reason} ({who})").format(
        outcome=tr(outcome.override_outcome.label), reason=outcome.override_reason, who=who
    )
    if outcome.is_override_doubtful and outcome.override_of is not None:
        said += " " + tr("The rule said “{before}” then and says “{now}” now: decide again.").format(
            before=tr(outcome.override_of.label), now=tr(outcome.outcome.label)
        )
    return said


def units_and_places(outcome: Classification, tr: Translate) -> str:
    """Write how many schools are within the radius, and at how many places where those are fewer."""
    if outcome.n_places is None or outcome.n_places == outcome.n_within:
        return str(outcome.n_within)
    return tr("{count} ({places})").format(count=outcome.n_within, places=outcome.n_places)


def plan_text(facility: Facility, tr: Translate) -> str:
    """Say whether a facility has a plan for the scene, which and when that was checked."""
    if facility.has_plan is None:
        return tr("not known")
    if not facility.has_plan:
        said = tr("no plan")
    elif facility.plan_name:
        said = facility.plan_name
    else:
        said = tr("has a plan")
    return said if facility.plan_checked_on is None else f"{said} ({facility.plan_checked_on})"


def _by_name(outcome: Classification, rule: Rule, within: Sequence[CountedSchool], tr: Translate) -> str:
    radius = distance_text(rule.radius_m, rule.radius_m, tr)
    names = "; ".join(_school(school, rule, tr) for school in within[:_MOST_NAMES])
    if len(within) > _MOST_NAMES:
        names += " " + tr("and {count} more").format(count=len(within) - _MOST_NAMES)
    if len(within) == 1:
        text = tr("1 school within {radius}: {schools}.")
    elif outcome.n_places == 1:
        text = tr("{count} schools at one place within {radius}: {schools}.")
    elif outcome.n_places not in (None, outcome.n_within):
        text = tr("{count} schools at {places} places within {radius}: {schools}.")
    else:
        text = tr("{count} schools within {radius}: {schools}.")
    return text.format(count=len(within), places=outcome.n_places, radius=radius, schools=names)


def _school(school: CountedSchool, rule: Rule, tr: Translate) -> str:
    name = f"{school.name} ({school.elsewhere})" if school.elsewhere else school.name
    if school.distance_m == 0:
        return tr("{school}, inside the boundary").format(school=name)
    return f"{name}, {distance_text(school.distance_m, rule.radius_m, tr)}"


def _measured_to(schools: Sequence[CountedSchool], tr: Translate) -> str:
    to_yard = {school.to_yard for school in schools}
    if to_yard == {True}:
        return tr("Measured in metres on the ground, from the boundary to the school yard.")
    if to_yard == {False}:
        return tr("Measured in metres on the ground, from the boundary to the school's point.")
    return tr(
        "Measured in metres on the ground, from the boundary to the school yard where one is known, else to "
        "the school's point."
    )


def _headline(outcome: Classification, rule: Rule, tr: Translate) -> str:
    if outcome.n_within == 0:
        text = tr("No school within {radius}; nearest is {school}, {distance}.")
    elif outcome.n_within == 1 and outcome.n_inside:
        text = tr("1 school within {radius}: {school}, inside the boundary.")
    elif outcome.n_within == 1:
        text = tr("1 school within {radius}: {school}, {distance}.")
    elif outcome.n_inside == outcome.n_within:
        text = tr("{count} schools within {radius}, all of them inside the boundary.")
    elif outcome.n_inside:
        text = tr("{count} schools within {radius}, {inside} of them inside the boundary.")
    else:
        text = tr("{count} schools within {radius}, nearest {school}, {distance}.")
    return text.format(
        count=outcome.n_within,
        inside=outcome.n_inside,
        radius=distance_text(rule.radius_m, rule.radius_m, tr),
        school=outcome.nearest_name,
        distance=distance_text(outcome.nearest_m or 0.0, rule.radius_m, tr),
    )


def _caveats(outcome: Classification, rule: Rule, tr: Translate) -> list[str]:
    """Say what the uncertainty may change, and what the school register does not state."""
    radius = distance_text(rule.radius_m, rule.radius_m, tr)
    borderline = distance_text(rule.borderline_m, rule.borderline_m, tr)
    said = []
    if outcome.outcome is Outcome.IN_CLASS_BORDERLINE:
        one = tr("Borderline: the school lies within the uncertainty of ±{borderline}.")
        several = tr("Borderline: the schools lie within the uncertainty of ±{borderline}.")
        said.append((one if outcome.n_within == 1 else several).format(borderline=borderline))
    if outcome.outcome is Outcome.NOT_IN_CLASS_BORDERLINE:
        said.append(
            tr("Borderline: a school may lie within {radius}, the uncertainty is ±{borderline}.").format(
                radius=radius, borderline=borderline
            )
        )
    if outcome.n_unknown_forms:
        said.append(
            tr(
                "The register does not state the school form of {count}; counted as schools that may matter."
            ).format(count=outcome.n_unknown_forms)
        )
    return said
