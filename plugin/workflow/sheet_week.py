"""The weeks of a scene for its sheet: figures, bars and sentences in the sheet's language."""

from __future__ import annotations

from typing import Sequence

from ..analysis.darkness import DarkWays
from ..domain.exposure import (
    DarkMonth,
    Exposure,
    dark_definition,
    dark_in_words,
    index_definition,
)
from ..domain.figures import percent
from ..domain.overview import SceneInYear
from ..domain.school_days import spans_text
from ..domain.time_profile import LEVELS, SHORT_DAYS, Weekday
from ..domain.timetable import ActivityHours, Timetable
from ..i18n import Translate
from ..sheets.records import MonthBar, WeekFigure
from .sheet_texts import MONTHS, UNKNOWN
from .time_exposure import exposure_of


def week_figures(
    scene: SceneInYear, timetable: Timetable, ways: DarkWays | None, tr: Translate
) -> tuple[WeekFigure, ...]:
    """Write out a figure for each season that the scene has a week for; none where nobody knows."""
    return tuple(
        _figure(exposure_of(profile, timetable, ways), timetable, tr) for profile in scene.time_profiles
    )


def _figure(exposure: Exposure, timetable: Timetable, tr: Translate) -> WeekFigure:
    indexes = ", ".join(
        f"{tr(overlap.activity.label)}\u00a0{percent(overlap.index)}" for overlap in exposure.overlaps
    )
    dark = dark_in_words(exposure.dark_months, tr, lambda month: tr(MONTHS[month - 1]))
    return WeekFigure(
        heading=tr("The scene's week, {season}").format(season=tr(exposure.season.label)),
        levels=exposure.levels,
        days=tuple(map(tr, SHORT_DAYS)),
        level_words=tuple(map(tr, LEVELS)),
        months=tuple(_bar(month, tr) for month in exposure.dark_months),
        months_heading=tr("Dark hours to and from school"),
        bar_words=(tr("dark"), tr("scene active")),
        sentences=tuple(
            text
            for text in (tr("Index: {indexes}.").format(indexes=indexes) if indexes else "", dark)
            if text
        ),
        note=_short_note(timetable, tr),
    )


def _short_note(timetable: Timetable, tr: Translate) -> str:
    """Say under each figure just what it takes to read it; the rest is in ``weeks_note``."""
    text = tr(
        "Index: {none} is nothing at any of the hours, {all} much at all of them. Dark: the sun more than 6° "
        "under the horizon. Definitions and hours: the overview."
    ).format(none=percent(0.0), all=percent(1.0))
    return f"{text} {tr('The hours are assumed.')}" if timetable.assumed else text


def weeks_note(timetable: Timetable, tr: Translate) -> tuple[str, ...]:
    """Say how the figures of the weeks come about; a figure without its hours and days cannot be checked."""
    definitions = (index_definition(tr), dark_definition(tr))
    return (*definitions, _hours_text(timetable, tr), _school_days_text(timetable, tr))


def _bar(month: DarkMonth, tr: Translate) -> MonthBar:
    dark = month.dark_hours
    return MonthBar(
        name=tr(MONTHS[month.month - 1])[:1].upper(),
        dark_hours=dark or 0.0,
        active_hours=month.active_dark_hours or 0.0,
        figure=UNKNOWN if dark is None else str(round(dark)),
    )


def _hours_text(timetable: Timetable, tr: Translate) -> str:
    """Say which hours were counted with."""
    spans = []
    for activity in timetable.activities:
        rows = ", ".join(_row_text(row, tr) for row in timetable.of(activity))
        spans.append(f"{tr(activity.label)} {rows}")
    text = tr("Assumed hours: {hours}.") if timetable.assumed else tr("Hours: {hours}.")
    return text.format(hours="; ".join(spans))


def _school_days_text(timetable: Timetable, tr: Translate) -> str:
    """Say on which days there is school."""
    terms, breaks = (spans_text(spans, tr) for spans in (timetable.terms.terms, timetable.terms.breaks))
    text = tr("School days: {terms}, public holidays excepted")
    if breaks:
        text = tr("School days: {terms}; no school on public holidays, {breaks}")
    return text.format(terms=terms, breaks=breaks) + "."


def _row_text(row: ActivityHours, tr: Translate) -> str:
    return f"{_days_text(row.weekdays, tr)} {row.starts}–{row.ends}"


def _days_text(days: Sequence[Weekday], tr: Translate) -> str:
    """Write days in short: those in a row as first–last."""
    numbers = sorted(day.number for day in days)
    names = [tr(SHORT_DAYS[number]).lower() for number in numbers]
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{names[0]}–{names[-1]}"
    return ", ".join(names)
