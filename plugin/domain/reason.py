"""The class's reason in words, for the panel, the tables and the sheets."""

from __future__ import annotations

from ..i18n import Translate
from .proximity import Classification, Outcome, Rule


def metres(length_m: float) -> str:
    """Write a length in whole metres, "1 250 m" with no-break spaces; see ``distance_text``."""
    return f"{length_m:,.0f}".replace(",", "\u00a0") + "\u00a0m"


def distance_text(distance_m: float, radius_m: float, tr: Translate) -> str:
    """Write a distance to a facility so that the figure stands on the same side as the facility.

    Whole metres, with just as many decimals as it takes not to print a radius of 500 m as the
    distance of a school at 499.6 m or 500.4 m, nor 0 m for one that is not inside. The decimal mark
    is that of ``tr``'s language.
    """
    for decimals in range(7):
        text = f"{distance_m:,.{decimals}f}"
        shown_m = float(text.replace(",", ""))
        if all(_side(shown_m, limit) == _side(distance_m, limit) for limit in (0.0, radius_m)):
            break
    whole, _, fraction = text.replace(",", "\u00a0").partition(".")
    figure = tr("{whole}.{fraction}").format(whole=whole, fraction=fraction) if fraction else whole
    return figure + "\u00a0m"


def _side(distance_m: float, limit_m: float) -> int:
    return (distance_m > limit_m) - (distance_m < limit_m)


def reason_in_words(outcome: Classification, rule: Rule, tr: Translate) -> str:
    """Say in one or two sentences why a scene is, or is not, in the class.

    ``tr`` decides the language. The figures are those of ``classify``.
    """
    radius = distance_text(rule.radius_m, rule.radius_m, tr)
    if outcome.nearest_m is None:
        return tr("No school that the rule counts was found near the scene.")
    nearest = outcome.nearest_name
    distance = distance_text(outcome.nearest_m, rule.radius_m, tr)
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
    sentences = [
        text.format(
            count=outcome.n_within, inside=outcome.n_inside, radius=radius, school=nearest, distance=distance
        )
    ]
    if outcome.outcome is Outcome.IN_CLASS_BORDERLINE:
        sentences.append(
            tr("Borderline: the schools lie within the uncertainty of ±{borderline}.").format(
                borderline=distance_text(rule.borderline_m, rule.borderline_m, tr)
            )
        )
    if outcome.outcome is Outcome.NOT_IN_CLASS_BORDERLINE:
        sentences.append(
            tr("Borderline: a school may lie within {radius}, the uncertainty is ±{borderline}.").format(
                radius=radius, borderline=distance_text(rule.borderline_m, rule.borderline_m, tr)
            )
        )
    if outcome.n_unknown_forms:
        sentences.append(
            tr(
                "The register does not state the school form of {count}; counted as schools that may matter."
            ).format(count=outcome.n_unknown_forms)
        )
    return " ".join(sentences)
