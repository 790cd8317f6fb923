"""The class's reason in words, for the panel, the tables and the sheets."""

from __future__ import annotations

from ..i18n import Translate
from .proximity import Classification, Outcome, Rule


def metres(distance_m: float) -> str:
    """Write a distance as people read it: whole metres, one decimal close to a rule's limit."""
    return f"{distance_m:,.0f}".replace(",", "\u00a0") + "\u00a0m"


def reason_in_words(outcome: Classification, rule: Rule, tr: Translate) -> str:
    """Say in one or two sentences why a scene is, or is not, in the class.

    ``tr`` decides the language. The figures are those of ``classify``.
    """
    radius = metres(rule.radius_m)
    if outcome.nearest_m is None:
        return tr("No school that the rule counts was found near the scene.")
    nearest = outcome.nearest_name
    distance = metres(outcome.nearest_m)
    if outcome.n_within == 0:
        text = tr("No school within {radius}; nearest is {school}, {distance}.")
    elif outcome.n_within == 1 and outcome.n_inside:
        text = tr("1 school within {radius}: {school}, inside the boundary.")
    elif outcome.n_within == 1:
        text = tr("1 school within {radius}: {school}, {distance}.")
    elif outcome.n_inside:
        text = tr("{count} schools within {radius}, {inside} of them inside the boundary.")
    else:
        text = tr("{count} schools within {radius}, nearest {school}, {distance}.")
    sentences = [
        text.format(
            count=outcome.n_within, inside=outcome.n_inside, radius=radius, school=nearest, distance=distance
        )
    ]
    if outcome.outcome is Outcome.IN_CLASS_BORDERLINE:
        sentences.append(
            tr("Borderline: the schools lie within the uncertainty of ±{borderline}.").format(
                borderline=metres(rule.borderline_m)
            )
        )
    if outcome.outcome is Outcome.NOT_IN_CLASS_BORDERLINE:
        sentences.append(
            tr("Borderline: a school may lie within {radius}, the uncertainty is ±{borderline}.").format(
                radius=radius, borderline=metres(rule.borderline_m)
            )
        )
    if outcome.n_unknown_forms:
        sentences.append(
            tr("The register does not state the school form of {count}; counted as schools that may matter.").format(
                count=outcome.n_unknown_forms
            )
        )
    return " ".join(sentences)
