"""How a scene's week meets the hours of children: figures, and the words for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Sequence

from ..i18n import Translate, capital
from .figures import percent
from .time_profile import Season
from .timetable import Activity

# Civil twilight ends where the sun's centre stands here; after it one cannot do without lamps.
CIVIL_TWILIGHT_DEG = -6.0


@dataclass(frozen=True)
class Overlap:
    """A scene's week against the hours of one activity.

    Attributes
    ----------
    hours
        The activity's hours in a week.
    active_hours
        Those of them at which something happens at the scene, level 1 or more; parts of hours count
        as parts.
    index
        The mean level at the scene during the activity's hours, as a share of the highest, 0 to 1: 0 is
        nothing at any of the hours, 1 is much at all of them. None without hours.
    scene_share
        The share of all that happens at the scene in a week, hours weighted by level, that falls in the
        activity's hours, 0 to 1. None where nothing happens there.
    """

    activity: Activity
    hours: float
    active_hours: float
    index: float | None
    scene_share: float | None


@dataclass(frozen=True)
class DarkMonth:
    """The hours of the ways to and from school in one month, 1 to 12, and how many of them are dark.

    ``dark_hours`` is None in a month without school days. ``active_dark_hours`` are those of the dark ones
    at which something happens at the scene; None also where its week is not known.
    """

    month: int
    school_days: int
    way_hours: float
    dark_hours: float | None
    active_dark_hours: float | None = None


@dataclass(frozen=True)
class Exposure:
    """What is known of a scene's week in a season: overlaps by activity, dark hours by month.

    ``season`` is that of the profile, which may be the whole year's. ``assumed``: the hours are not the
    municipality's own.
    """

    season: Season
    levels: str
    overlaps: tuple[Overlap, ...]
    dark_months: tuple[DarkMonth, ...]
    assumed: bool


def figure_text(hours: float, tr: Translate) -> str:
    """Write hours with one decimal where it takes one, with the decimal mark of ``tr``'s language."""
    whole, _, fraction = f"{hours:.1f}".partition(".")
    return whole if fraction == "0" else tr("{whole}.{fraction}").format(whole=whole, fraction=fraction)


def hours_text(hours: float, tr: Translate) -> str:
    """Write hours with their unit, "6.7 h" with a no-break space."""
    return f"{figure_text(hours, tr)}\u00a0h"


def overlap_in_words(overlap: Overlap, tr: Translate) -> str:
    """Say what an overlap is: "Breaks: index 27 %. Something happens 4 h of 6.7 h a week, ..."."""
    return capital(_in_words(overlap, tr))


def _in_words(overlap: Overlap, tr: Translate) -> str:
    name = tr(overlap.activity.label)
    if overlap.index is None:
        return tr("{activity}: no hours in the timetable.").format(activity=name)
    if not overlap.active_hours:
        return tr("{activity}: nothing happens in these {hours} a week.").format(
            activity=name, hours=hours_text(overlap.hours, tr)
        )
    return tr(
        "{activity}: index {index}. Something happens {active} of {hours} a week, which is {share} of all "
        "that happens at the scene."
    ).format(
        activity=name,
        index=percent(overlap.index),
        active=hours_text(overlap.active_hours, tr),
        hours=hours_text(overlap.hours, tr),
        share=percent(overlap.scene_share),
    )


def headline(overlaps: Sequence[Overlap], tr: Translate) -> str:
    """Say in which hours the scene is met most; "" without a timetable."""
    known = [overlap for overlap in overlaps if overlap.index is not None]
    if not known:
        return ""
    strongest = max(known, key=lambda overlap: overlap.index or 0.0)
    if not strongest.index:
        return tr("Nothing happens at the scene in any of these hours.")
    return tr("Coincides most with {sentence}").format(sentence=_in_words(strongest, tr))


def dark_in_words(months: Sequence[DarkMonth], tr: Translate, month_name: Callable[[int], str]) -> str:
    """Say how much of a year's ways to and from school is dark; "" where there are no ways to walk."""
    known = [month for month in months if month.dark_hours is not None]
    if not known:
        return ""
    dark = sum(month.dark_hours or 0.0 for month in known)
    every = hours_text(sum(month.way_hours for month in known), tr)
    if not dark:
        return tr("None of the year's {all} to and from school is dark.").format(all=every)
    darkest = max(known, key=lambda month: month.dark_hours or 0.0)
    text = tr("{dark} of the year's {all} to and from school are dark, most in {month}: {most}.").format(
        dark=hours_text(dark, tr),
        all=every,
        month=month_name(darkest.month),
        most=hours_text(darkest.dark_hours or 0.0, tr),
    )
    active = [month.active_dark_hours for month in known if month.active_dark_hours is not None]
    if not active:
        return text
    if not any(active):
        return f"{text} " + tr("Nothing happens at the scene in the dark hours.")
    return f"{text} " + tr("Something happens at the scene in {active} of the dark hours.").format(
        active=hours_text(sum(active), tr)
    )


def dark_definition(tr: Translate) -> str:
    """Say what is dark, and which hours are meant."""
    return tr(
        "Dark: after the end of civil twilight, the sun more than 6° under the horizon. The hours are those "
        "that the timetable gives the ways, on school days."
    )


def index_definition(tr: Translate) -> str:
    """Say how the index is defined: the formula of ``time_overlap.overlap``, in words."""
    return tr(
        "Index: how much happens at the scene during an activity's hours. {none} is nothing at any of them, "
        "{all} much at all of them. Each hour counts by its level: a little is a third of much, some is two "
        "thirds."
    ).format(none=percent(0.0), all=percent(1.0))
