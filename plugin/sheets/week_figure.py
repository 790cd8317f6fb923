"""A scene's week and the months' dark hours as SVG, millimetres on paper.

A level is told by its height as well as by its colour: the figure holds in greyscale and for those who do
not see red.
"""

from __future__ import annotations

from html import escape
from typing import Iterator

from ..domain.time_profile import DAYS, HOURS_A_DAY, MAX_LEVEL, figures_of, hour_of_week
from .records import MonthBar, WeekFigure
from .symbols import GREY, INK, MIN_TEXT_PT, SCENE

WIDTH_MM = 128.0
HEIGHT_MM = 32.0

_MM_A_POINT = 25.4 / 72
_TEXT_MM = MIN_TEXT_PT * _MM_A_POINT
_LINE_MM = 3.4
_GRID = "#c9cdd2"
_PALE = "#b4bac2"
_STROKE_MM = 0.15
_HOUR_STEP = 3
_OPACITY = (0.0, 0.4, 0.7, 1.0)

# The week: its corner, and the size of an hour.
_WEEK_LEFT, _WEEK_TOP = 9.0, 3.6
_HOUR_MM, _DAY_MM = 3.0, 3.3
_WEEK_RIGHT = _WEEK_LEFT + HOURS_A_DAY * _HOUR_MM
_WEEK_BOTTOM = _WEEK_TOP + DAYS * _DAY_MM
_LEGEND_TOP = _WEEK_BOTTOM + 1.2
# The months, to the right of it.
_MONTHS_LEFT = 87.0
_MONTH_MM = (WIDTH_MM - _MONTHS_LEFT) / 12
_BARS_TOP = 2 * _LINE_MM + 0.4
_BARS_BOTTOM = _WEEK_BOTTOM - _LINE_MM


def week_svg(figure: WeekFigure, family: str) -> str:
    """Draw a week with its legend and, where there are any, the months' dark hours beside it."""
    parts = [*_hours(), *_levels(figure.levels), *_days(figure.days), *_legend(figure.level_words)]
    if figure.months:
        parts += [*_months(figure.months), *_months_words(figure)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH_MM}mm" height="{HEIGHT_MM}mm" '
        f'viewBox="0 0 {WIDTH_MM} {HEIGHT_MM}" font-family="{escape(family)}" '
        f'font-size="{_TEXT_MM:.3f}" fill="{INK}">' + "".join(parts) + "</svg>"
    )


def _levels(levels: str) -> Iterator[str]:
    figures = figures_of(levels)
    for day in range(DAYS):
        for hour in range(HOURS_A_DAY):
            level = figures[hour_of_week(day, hour)]
            if level:
                bottom = _WEEK_TOP + (day + 1) * _DAY_MM
                yield _level(_WEEK_LEFT + hour * _HOUR_MM, bottom, _HOUR_MM, level)


def _level(left: float, bottom: float, width: float, level: int) -> str:
    height = (_DAY_MM - 0.5) * level / MAX_LEVEL
    return _box(left + 0.1, bottom - height - 0.1, width - 0.2, height, SCENE, _OPACITY[level])


def _hours() -> Iterator[str]:
    for hour in range(0, HOURS_A_DAY + 1, _HOUR_STEP):
        x = _WEEK_LEFT + hour * _HOUR_MM
        yield _line(x, _WEEK_TOP - 0.6, x, _WEEK_BOTTOM)
        yield _text(x, _WEEK_TOP - 1.0, str(hour), "middle", GREY)
    for day in range(DAYS + 1):
        y = _WEEK_TOP + day * _DAY_MM
        yield _line(_WEEK_LEFT, y, _WEEK_RIGHT, y)


def _days(days: tuple[str, ...]) -> Iterator[str]:
    for number, day in enumerate(days):
        yield _text(0, _WEEK_TOP + (number + 1) * _DAY_MM - 0.8, day)


def _legend(words: tuple[str, ...]) -> Iterator[str]:
    step = (_WEEK_RIGHT - _WEEK_LEFT) / len(words)
    bottom = _LEGEND_TOP + _DAY_MM
    for level, word in enumerate(words):
        left = _WEEK_LEFT + level * step
        yield _frame(left, _LEGEND_TOP, _HOUR_MM, _DAY_MM)
        if level:
            yield _level(left, bottom, _HOUR_MM, level)
        yield _text(left + _HOUR_MM + 1.2, bottom - 0.8, word)


def _months(months: tuple[MonthBar, ...]) -> Iterator[str]:
    most = max(month.dark_hours for month in months)
    per_hour = (_BARS_BOTTOM - _BARS_TOP) / most if most else 0.0
    for number, month in enumerate(months):
        left = _MONTHS_LEFT + number * _MONTH_MM
        height = month.dark_hours * per_hour
        solid = month.active_hours * per_hour
        if height:
            yield _box(left + 0.4, _BARS_BOTTOM - height, _MONTH_MM - 0.8, height, _PALE)
        if solid:
            yield _box(left + 0.4, _BARS_BOTTOM - solid, _MONTH_MM - 0.8, solid, INK)
        middle = left + _MONTH_MM / 2
        yield _text(middle, _BARS_BOTTOM - height - 0.6, month.figure, "middle")
        yield _text(middle, _WEEK_BOTTOM - 0.6, month.name, "middle")
    yield _line(_MONTHS_LEFT, _BARS_BOTTOM, WIDTH_MM, _BARS_BOTTOM, GREY)


def _months_words(figure: WeekFigure) -> Iterator[str]:
    yield _text(_MONTHS_LEFT, _WEEK_TOP - 1.0, figure.months_heading, color=GREY)
    left, bottom = _MONTHS_LEFT, _LEGEND_TOP + _DAY_MM
    step = (WIDTH_MM - _MONTHS_LEFT) * 0.3
    for word, color in zip(figure.bar_words, (_PALE, INK)):
        yield _box(left, bottom - 2.4, 1.8, 2.4, color)
        yield _text(left + 2.6, bottom - 0.5, word)
        left += step


def _box(x: float, y: float, width: float, height: float, color: str, opacity: float = 1.0) -> str:
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" fill="{color}" '
        f'fill-opacity="{opacity}"/>'
    )


def _frame(x: float, y: float, width: float, height: float) -> str:
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" fill="none" '
        f'stroke="{_GRID}" stroke-width="{_STROKE_MM}"/>'
    )


def _line(x1: float, y1: float, x2: float, y2: float, color: str = _GRID) -> str:
    return (
        f'<line x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}" stroke="{color}" '
        f'stroke-width="{_STROKE_MM}"/>'
    )


def _text(x: float, y: float, words: str, anchor: str = "start", color: str = INK) -> str:
    return f'<text x="{x:.2f}" y="{y:.2f}" text-anchor="{anchor}" fill="{color}">{escape(words)}</text>'
