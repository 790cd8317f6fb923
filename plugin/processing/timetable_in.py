"""The hours of a timetable from any table with the columns of the register's own."""

from __future__ import annotations

import json

from qgis.core import QgsFeature, QgsProcessingFeatureSource

from ..domain.time_profile import Weekday
from ..domain.timetable import Activity, ActivityHours, coverage
from ..errors import ScenkartanError
from ..i18n import tr
from .layers_in import text_of

FIELDS = ("activity", "weekdays", "starts", "ends")


def hours_in(source: QgsProcessingFeatureSource) -> tuple[ActivityHours, ...]:
    """Read a table's rows as the hours of activities.

    Raises ScenkartanError where a field is missing, there is no row, or a row cannot be read: it says which.
    """
    names = source.fields().names()
    missing = [name for name in FIELDS if name not in names]
    if missing:
        raise ScenkartanError(
            tr("The timetable lacks the field {missing}. It needs the fields {wanted}.").format(
                missing=", ".join(missing), wanted=", ".join(FIELDS)
            )
        )
    rows = tuple(_row(feature, number) for number, feature in enumerate(source.getFeatures(), 1))
    if not rows:
        raise ScenkartanError(tr("The timetable has no rows. Leave it out to use the assumed hours."))
    return rows


def _row(feature: QgsFeature, number: int) -> ActivityHours:
    activity, weekdays, starts, ends = (text_of(feature[name]) for name in FIELDS)
    try:
        hours = ActivityHours(_activity(activity), _weekdays(weekdays), starts, ends)
        coverage([hours])
    except ScenkartanError as error:
        text = tr("Row {number} of the timetable: {reason}").format(number=number, reason=error.text)
        raise ScenkartanError(text) from error
    return hours


def _activity(code: str) -> Activity:
    try:
        return Activity(code)
    except ValueError as error:
        raise ScenkartanError(
            tr("“{code}” is no activity. Activities are {wanted}.").format(
                code=code, wanted=", ".join(activity.value for activity in Activity)
            )
        ) from error


def _weekdays(text: str) -> tuple[Weekday, ...]:
    """Read ``mon, tue`` or the JSON list that a register holds."""
    try:
        codes = json.loads(text) if text.startswith("[") else text.split(",")
        return tuple(Weekday(str(code).strip()) for code in codes if str(code).strip())
    except ValueError as error:
        raise ScenkartanError(
            tr("“{text}” are no weekdays. Write {wanted}, with commas between.").format(
                text=text, wanted=", ".join(day.value for day in Weekday)
            )
        ) from error
