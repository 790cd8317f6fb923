"""How figures and facts are written on screen, in the person's language."""

from __future__ import annotations

from datetime import date, datetime
from typing import Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDate, QLocale

from ..domain import reason as reasons
from ..domain.figures import metres
from ..domain.intervention import Intervention
from ..domain.overview import FoundGap, SceneInYear
from ..domain.proximity import Classification, Outcome, Rule
from ..domain.reason import distance_text, override_in_words, reason_in_full, reason_in_words
from ..domain.scene import Boundary, MappingYear, SceneChange, SceneName, SceneStatus
from ..i18n import capital, mark, tr

UNKNOWN = "–"

# In a table's narrow column; the whole label is the tooltip.
_OUTCOME_SHORT = {
    Outcome.IN_CLASS: mark("yes"),
    Outcome.IN_CLASS_BORDERLINE: mark("yes, borderline"),
    Outcome.NOT_IN_CLASS_BORDERLINE: mark("no, borderline"),
    Outcome.NOT_IN_CLASS: mark("no"),
}

_STATUS_SHORT = {
    SceneStatus.OPEN_DRUG_SCENE: mark("open"),
    SceneStatus.WATCHED: mark("under watch"),
    SceneStatus.CEASED: mark("ceased"),
    SceneStatus.NOT_ASSESSED: mark("not assessed"),
}


def locale() -> QLocale:
    """Give the locale of QGIS' language, for numbers, dates and the names of months."""
    return QLocale(QgsApplication.locale())


def number(value: float, decimals: int = 0) -> str:
    """Write a number with the locale's separators."""
    return str(locale().toString(float(value), "f", decimals))


def area(area_m2: float | None) -> str:
    """Write an area in square metres, whatever its size: areas are compared; a dash where it is unknown."""
    return UNKNOWN if area_m2 is None else f"{figure(area_m2)}\u00a0m²"


def figure(value: float | None) -> str:
    """Write a whole number for a column that names the unit; a dash where it is unknown."""
    return UNKNOWN if value is None else number(value)


def area_change(change_m2: float | None) -> str:
    """Write with its sign how much an area has grown, for a column that names the unit."""
    if change_m2 is None:
        return UNKNOWN
    sign = "+" if change_m2 > 0 else "−" if change_m2 < 0 else ""
    return f"{sign}{number(abs(change_m2))}"


def distance(distance_m: float | None, radius_m: float | None = None) -> str:
    """Write a distance, on its own side of a radius if one is given; a dash where it is unknown."""
    if distance_m is None:
        return UNKNOWN
    return metres(distance_m) if radius_m is None else distance_text(distance_m, radius_m, tr)


def day(value: date | None) -> str:
    """Write a day as Swedish authorities do, which is also ISO's way."""
    return UNKNOWN if value is None else value.isoformat()


def moment(value: datetime | None) -> str:
    """Write a moment as the clock on the wall shows it, to the minute; a dash where it is unknown."""
    return UNKNOWN if value is None else value.astimezone().strftime("%Y-%m-%d %H:%M")


def yes_no(value: bool | None) -> str:
    """Write yes, no or not assessed."""
    if value is None:
        return tr("not assessed")
    return tr("yes") if value else tr("no")


def month(number_of_month: int) -> str:
    """Give the name of a month, 1 to 12."""
    return str(locale().standaloneMonthName(number_of_month, QLocale.FormatType.LongFormat))


def today() -> QDate:
    """Give today's date."""
    return QDate.currentDate()


def year_with_status(year: MappingYear) -> str:
    """Write a mapping year with its status: "2026 (draft)"."""
    return tr("{year} ({status})").format(year=year.year, status=tr(year.status.label))


def names(called: Sequence[SceneName]) -> str:
    """Write what a scene has been called, the oldest name first: "Torget; from 2026 Stortorget"."""
    first, *later = called
    return "; ".join(
        [first.name, *(tr("from {year} {name}").format(year=one.from_year, name=one.name) for one in later)]
    )


def status_short(boundary: Boundary | None) -> str:
    """Write in a word what the mapping found; not mapped where the scene has no boundary this year."""
    return tr("not mapped") if boundary is None else tr(_STATUS_SHORT[boundary.status])


def status_long(boundary: Boundary | None) -> str:
    """Write what the mapping found, in full."""
    return capital(tr("not mapped") if boundary is None else tr(boundary.status.label))


def outcome_short(classification: Classification | None) -> str:
    """Write in a word or two whether a scene is in the class; a dash where it is not classified.

    A star stands for what somebody has decided otherwise than the rule.
    """
    if classification is None:
        return UNKNOWN
    return tr(_OUTCOME_SHORT[classification.standing]) + ("*" if classification.is_overridden else "")


def outcome_long(classification: Classification | None) -> str:
    """Write whether a scene is in the class, in full."""
    if classification is None:
        return tr("Not classified yet")
    if classification.is_overridden:
        return override_in_words(classification, tr)
    return capital(tr(classification.outcome.label))


def outcome_in_class(classification: Classification | None, rule: Rule) -> str:
    """Write what the class is called, and whether a scene is in it."""
    if classification is None:
        return tr("Not classified yet")
    return f"{rule.class_name}: {outcome_short(classification)}"


def reason(classification: Classification, rule: Rule) -> str:
    """Say why a scene is or is not in the class, in the language of the screen.

    The register keeps the reason as it is printed; that text stands where the rule has changed since.
    """
    same_rule = classification.rule_version == rule.version
    said = reason_in_words(classification, rule, tr) if same_rule else classification.reason
    return " ".join(filter(None, (said, override_in_words(classification, tr))))


def full_reason(scene: SceneInYear, rule: Rule) -> str:
    """Say why a scene is or is not in the class, with every school, how it was measured and who decided."""
    made = scene.classification
    if scene.boundary is None:
        return tr("The scene has no boundary this year, so nothing is measured from it.")
    if made is None:
        return tr("Not classified yet: the distances are not worked out.")
    same_rule = made.rule_version == rule.version
    said = reason_in_full(made, rule, scene.counted_schools, tr) if same_rule else made.reason
    decided = override_in_words(made, tr)
    return " ".join(filter(None, (f"{outcome_in_class(made, rule)}.", said, decided)))


def units_and_places(classification: Classification | None) -> str:
    """Write how many schools are near, and at how many places; a dash where it is not classified."""
    return UNKNOWN if classification is None else reasons.units_and_places(classification, tr)


def change(value: SceneChange | None) -> str:
    """Write what happened to a scene since the year before."""
    if value is None:
        return UNKNOWN
    text = tr(value.kind.label)
    return f"{text} ({area_change(value.area_change_m2)}\u00a0m²)" if value.area_change_m2 else text


def period(intervention: Intervention) -> str:
    """Write when an intervention is done: dates, a season that comes back, or running."""
    if intervention.season_first_month and intervention.season_last_month:
        return f"{month(intervention.season_first_month)}–{month(intervention.season_last_month)}"
    if intervention.starts_on is None and intervention.ends_on is None:
        return tr("running")
    first = day(intervention.starts_on) if intervention.starts_on else ""
    last = day(intervention.ends_on) if intervention.ends_on else ""
    return f"{first}\u2009–\u2009{last}".strip("\u2009")


def period_in_months(intervention: Intervention) -> str:
    """Write when an intervention is done, short enough for a table: dates become months."""
    starts, ends = intervention.starts_on, intervention.ends_on
    if intervention.season_first_month or not (starts or ends):
        return period(intervention)
    if starts and ends:
        return f"{starts:%Y-%m} – {ends:%Y-%m}"
    if starts:
        return tr("from {month}").format(month=f"{starts:%Y-%m}")
    return tr("to {month}").format(month=f"{ends:%Y-%m}")


def gap(found: FoundGap) -> str:
    """Say what is missing or out of date."""
    return tr(found.gap.label).format(year=found.year, count=found.count)
