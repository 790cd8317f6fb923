"""The sentences and cells of the map sheets, in the sheet's language."""

from __future__ import annotations

from collections import Counter
from typing import Iterable, Sequence

from ..domain.facility import Facility, FacilityKind
from ..domain.intervention import Intervention, InterventionStatus
from ..domain.overview import SceneInYear, YearOverview
from ..domain.proximity import Outcome, Rule
from ..domain.reason import distance_text, override_in_words, reason_in_words
from ..domain.scene import ChangeKind, SceneChange, SceneStatus
from ..domain.school_way import ways_in_words
from ..i18n import Translate, capital, mark

MONTHS = (
    *(mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun")),
    *(mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec")),
)
_OUTCOMES = {
    Outcome.IN_CLASS: mark("Yes"),
    Outcome.IN_CLASS_BORDERLINE: mark("Yes, borderline"),
    Outcome.NOT_IN_CLASS_BORDERLINE: mark("No, borderline"),
    Outcome.NOT_IN_CLASS: mark("No"),
}
_CHANGES = {
    ChangeKind.NEW: mark("new {}"),
    ChangeKind.CEASED: mark("ceased {}"),
    ChangeKind.GROWN: mark("grown {}"),
    ChangeKind.SHRUNK: mark("shrunk {}"),
    ChangeKind.MOVED: mark("moved {}"),
    ChangeKind.MERGED: mark("merged {}"),
    ChangeKind.SPLIT: mark("split {}"),
}
# What happened to a scene of the year before; the rest happened to one of this year.
_OF_BEFORE = (ChangeKind.CEASED, ChangeKind.SPLIT)
UNKNOWN = "–"
_MANY = 4
# Of each list in the small print at the foot of a sheet, whose four lines hold about 320 in all.
_MOST_CHARACTERS = 80


def radius_text(rule: Rule, tr: Translate) -> str:
    """Write the rule's radius, with the decimals that it has."""
    return distance_text(rule.radius_m, rule.radius_m, tr)


def outcome_text(scene: SceneInYear, tr: Translate) -> str:
    """Say in a table's cell whether a scene is in the class."""
    if scene.classification is None:
        return UNKNOWN
    text = tr(_OUTCOMES[scene.classification.standing])
    return tr("{outcome}, decided").format(outcome=text) if scene.classification.is_overridden else text


def class_sentence(scene: SceneInYear, rule: Rule, tr: Translate) -> str:
    """Say under a sheet's title what the scene is and why."""
    parts = []
    if scene.boundary is not None and scene.boundary.status is not SceneStatus.OPEN_DRUG_SCENE:
        parts.append(f"{capital(tr(scene.boundary.status.label))}.")
    if scene.classification is None:
        parts.append(tr("Not classified."))
    else:
        reason = reason_in_words(scene.classification, rule, tr)
        in_class = scene.classification.in_class
        text = tr("{name} – {reason}") if in_class else tr("Not classified as {name} – {reason}")
        parts.append(text.format(name=rule.class_name, reason=reason))
        decided = override_in_words(scene.classification, tr)
        if decided:
            parts.append(decided)
    return " ".join(parts)


def on_foot_sentences(overview: YearOverview, scene: SceneInYear, tr: Translate) -> tuple[str, ...]:
    """Say which schools are near on the map only, and how the ways to school run past a scene, if known."""
    said = []
    barred = [near.name for near in scene.schools if near.counts and near.proximity.is_barred]
    if barred:
        text = tr("Near on the map only, something lies between: {names}.")
        said.append(text.format(names=", ".join(barred)))
    if any(way.n_ways for way in scene.school_ways):
        said.append(ways_in_words(scene.school_ways, overview.facility_names(scene), tr))
    return tuple(said)


def totals_sentence(overview: YearOverview, rule: Rule, tr: Translate) -> str:
    """Say how many of the year's open drug scenes have a school within the radius, of those classified."""
    scenes = [s for s in overview.mapped if s.boundary and s.boundary.status is SceneStatus.OPEN_DRUG_SCENE]
    unknown = sum(1 for s in scenes if s.classification is None)
    if scenes and unknown == len(scenes):
        return tr("Open drug scenes: {total}, not classified.").format(total=len(scenes))
    near = [s for s in scenes if s.classification and s.classification.n_within]
    unattended = [s for s in near if s in overview.unattended]
    decided = sum(1 for s in scenes if s.classification and s.classification.is_overridden)
    text = tr("{near} of {total} open drug scenes have a school within {radius}").format(
        near=len(near), total=len(scenes), radius=radius_text(rule, tr)
    )
    if unattended:
        text += tr("; {count} of these lack an active intervention").format(count=len(unattended))
    if decided:
        text += tr("; decided otherwise than the rule: {count}").format(count=decided)
    if unknown:
        text += tr("; not classified: {count}").format(count=unknown)
    return f"{text}."


def changes_sentence(overview: YearOverview, changes: Iterable[SceneChange], tr: Translate) -> str:
    """Say what has happened since the mapping year before; empty where nothing is known.

    A scene that was split counts once, whatever became of it, and so does one that others were
    merged into.
    """
    happened = {(c.kind, c.from_scene_id if c.kind in _OF_BEFORE else c.to_scene_id) for c in changes}
    counts = Counter(kind for kind, _ in happened)
    parts = [tr(text).format(counts[kind]) for kind, text in _CHANGES.items() if counts[kind]]
    if not parts or overview.previous_year is None:
        return ""
    return tr("Since {year}: {changes}.").format(year=overview.previous_year, changes=", ".join(parts))


def active_interventions(scene: SceneInYear, overview: YearOverview) -> list[Intervention]:
    """Give what is being done at a scene in the year: decided or ongoing."""
    year = overview.year.year if overview.year else 0
    return [item for item in scene.interventions if item.status.is_active and item.concerns(year)]


def period_text(intervention: Intervention, tr: Translate) -> str:
    """Say when: the dates or the season, and how often."""
    first, last = intervention.season_first_month, intervention.season_last_month
    parts = []
    if intervention.starts_on and intervention.starts_on == intervention.ends_on:
        parts.append(str(intervention.starts_on))
    elif intervention.starts_on and intervention.ends_on:
        parts.append(f"{intervention.starts_on} – {intervention.ends_on}")
    elif intervention.starts_on:
        parts.append(tr("from {date}").format(date=intervention.starts_on))
    elif intervention.ends_on:
        parts.append(tr("until {date}").format(date=intervention.ends_on))
    if first and last:
        parts.append(f"{tr(MONTHS[first - 1])}–{tr(MONTHS[last - 1])}")
    if not parts and intervention.status is InterventionStatus.ONGOING:
        parts.append(tr("running"))
    if intervention.weekdays:
        parts.append(intervention.weekdays)
    if intervention.times_per_year:
        parts.append(tr("{count} times a year").format(count=intervention.times_per_year))
    return ", ".join(parts) or UNKNOWN


def sources_text(
    overview: YearOverview, schools: Sequence[Facility], has_background: bool, tr: Translate
) -> str:
    """Say where what is shown comes from, with dates."""
    year = overview.year
    files = sorted({s.boundary.source_file for s in overview.mapped if s.boundary and s.boundary.source_file})
    boundaries = tr("Boundaries: joint mapping {year}").format(year=year.year if year else UNKNOWN)
    if year and year.held_on:
        boundaries += f", {year.held_on}"
    if files:
        boundaries += f" ({_some(files, tr)})"
    kinds = sorted({f"{f.source}, {f.register_date or tr('date unknown')}" for f in schools if f.source})
    older = _older_register(overview, tr)
    schools_from = tr("Schools: {sources}")
    if older:
        schools_from = tr("Schools: {sources} (names and forms; classed by the register of {date})")
    sentences = [boundaries, schools_from.format(sources=_some(kinds, tr) or UNKNOWN, date=older)]
    if has_background:
        sentences.append(tr("Background: the register's reference map"))
    return ". ".join(sentences) + "."


def _older_register(overview: YearOverview, tr: Translate) -> str:
    """Give the date of the classes' school register where schools have been read anew since, else nothing.

    The distances and classes are those of the year; what the schools are called is not kept with it.
    """
    then = []
    for scene in overview.mapped:
        schools = (n.facility for n in scene.neighbours if n.facility.kind is FacilityKind.SCHOOL)
        newest = max((f.register_date for f in schools if f.register_date), default=None)
        made = scene.classification
        if made is not None and newest is not None and newest != made.register_date:
            then.append(made.register_date)
    if not then:
        return ""
    return str(max(filter(None, then), default=None) or tr("unknown date"))


def method_text(rule: Rule, crs_name: str, tr: Translate) -> str:
    """Say in one sentence how the distances were measured."""
    return tr(
        "The distance is the shortest straight line from the boundary to the school's yard, "
        "or to its point where no yard is known, computed in {crs}, in metres on the ground; "
        "within is at most {radius}, borderline ±{borderline} (rule version {version})."
    ).format(
        crs=crs_name,
        radius=radius_text(rule, tr),
        borderline=distance_text(rule.borderline_m, rule.borderline_m, tr),
        version=rule.version,
    )


def _some(texts: Sequence[str], tr: Translate) -> str:
    """Name the first few, as many as have room in the small print, and say that there are others."""
    shown = [_short(texts[0])] if texts else []
    for text in texts[1:_MANY]:
        if len("; ".join([*shown, text])) > _MOST_CHARACTERS:
            break
        shown.append(text)
    named = "; ".join(shown)
    return tr("{} and others").format(named) if len(texts) > len(shown) else named


def _short(text: str) -> str:
    """Take the middle out of a name that is too long; its beginning and its end tell most."""
    half = _MOST_CHARACTERS // 2
    return text if len(text) <= _MOST_CHARACTERS else f"{text[: half - 1]}…{text[-half:]}"
