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
    percent,
)
from ..domain.overview import SceneInYear
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
        f"{tr(overlap.activity.label)} {percent(overlap.index)}" for overlap in exposure.overlaps
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
        note=" ".join((index_definition(tr), dark_definition(tr), _hours_text(timetable, tr))),
    )


def _bar(month: DarkMonth, tr: Translate) -> MonthBar:
    dark = month.dark_hours
    return MonthBar(
        name=tr(MONTHS[month.month - 1])[:1].upper(),
        dark_hours=dark or 0.0,
        active_hours=month.active_dark_hours or 0.0,
        figure=UNKNOWN if dark is None else str(round(dark)),
    )


def _hours_text(timetable: Timetable, tr: Translate) -> str:
    """Say which hours were counted with; a figure without them cannot be checked."""
    spans = []
    for activity in timetable.activities:
        rows = ", ".join(_row_text(row, tr) for row in timetable.of(activity))
        spans.append(f"{tr(activity.label)} {rows}")
    text = tr("Assumed hours: {hours}.") if timetable.assumed else tr("Hours: {hours}.")
    return text.format(hours="; ".join(spans))


def _row_text(row: ActivityHours, tr: Translate) -> str:
    return f"{_days_text(row.weekdays, tr)} {row.starts}–{row.ends}"


def _days_text(days: Sequence[Weekday], tr: Translate) -> str:
    """Write days in short: those in a row as first–last."""
    numbers = sorted(day.number for day in days)
    names = [tr(SHORT_DAYS[number]).lower() for number in numbers]
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{names[0]}–{names[-1]}"
    return ", ".join(names)
