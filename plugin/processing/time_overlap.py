"""Scenes' weeks against the hours of children and the dark, for the toolbox, models and qgis_process."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Iterator

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QMetaType

from ..crs import WGS84, transform_geometries
from ..domain.exposure import index_definition
from ..domain.school_days import SchoolTerms, spans_of
from ..domain.time_profile import Season, season_of
from ..domain.timetable import Activity, Timetable
from ..errors import ScenkartanError
from ..i18n import tr
from .base import (
    REGISTER,
    YEAR,
    FeedbackProgress,
    Parameters,
    Results,
    register_parameter,
    warn,
    year_parameter,
)
from .layers_algorithm import LayersAlgorithm
from .lines_out import fields_of
from .timetable_in import hours_in
from .weeks_in import Week, Weeks, weeks_of_layer, weeks_of_register

if TYPE_CHECKING:
    from ..analysis.darkness import DarkWays, Position
    from ..domain.overview import YearOverview

SCENES, LEVELS_FIELD = "SCENES", "LEVELS_FIELD"
TIMETABLE, TERMS, BREAKS = "TIMETABLE", "TERMS", "BREAKS"
SEASON, DATE, MONTHS, OUTPUT = "SEASON", "DATE", "MONTHS", "OUTPUT"
SCENES_COUNT, WITH_WEEK = "SCENES_COUNT", "WITH_WEEK"
SEASONS = tuple(Season)
MONTHS_OF_A_YEAR = range(1, 13)
# Scenes nearer to each other than about ten kilometres share the sun: it is the same to half a minute.
_SUN_DECIMALS = 1
_SOLSTICE = (12, 21)
_SUN = ("dawn", "sunrise", "sunset", "dusk")


class TimeOverlap(LayersAlgorithm):
    """Scenes with a week each in; the same with an index for each activity and their dark hours out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "timeoverlap"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Scenes' weeks and children's hours")

    def tags(self) -> list[str]:
        """Give more words that find the algorithm."""
        return tr("time,week,school hours,darkness,twilight,sun,open drug scene").split(",")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Lays each scene's week over school hours, breaks, the ways to and from school, preschool "
                "and leisure hours. A week is a text of 168 figures, each 0 (nothing) to 3 (much), one for "
                "each hour from Monday 00:00. Take a layer that has it in a field, or a register and a year."
            ),
            index_definition(tr),
            tr(
                "For each activity there are index_…, active_h_… (its hours a week at which something "
                "happens at the scene; parts of hours count as parts) and share_… (how much of all that "
                "happens there in a week falls in its hours). A scene without a week has no figures, which "
                "is not 0."
            ),
            tr(
                "way_h, dark_h and active_dark_h are hours of the ways to and from school: all, dark, and "
                "dark while something happens at the scene. Dark is after the end of civil twilight, the sun "
                "more than 6° under the horizon. They are summed over the months that are given, else over "
                "those of the season, of the date's year. dawn, sunrise, sunset and dusk are those of the "
                "date, in Swedish time, and empty where the sun does not get there. Without a date it is "
                "21 December."
            ),
            tr(
                "A timetable is a table with the fields activity, weekdays (mon, tue ...), starts and ends "
                "(HH:MM). Terms and breaks are days of every year, as 9/1–11/6, week 9 or week after Easter; "
                "public holidays are always off. What is not given is the register's; without that, common "
                "Swedish hours, terms and breaks are assumed, and the field assumed says so."
            ),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        kinds = QgsProcessing.SourceType
        self.add_parameters(
            QgsProcessingParameterFeatureSource(
                SCENES, tr("Scenes"), [kinds.TypeVectorPolygon, kinds.TypeVectorPoint], optional=True
            ),
            QgsProcessingParameterField(
                LEVELS_FIELD, tr("Field with the 168 levels"), parentLayerParameterName=SCENES, optional=True
            ),
            register_parameter(tr("Register, instead of a layer")),
            year_parameter(optional=True),
            QgsProcessingParameterFeatureSource(
                TIMETABLE, tr("Timetable"), [kinds.TypeVector], optional=True
            ),
            QgsProcessingParameterString(TERMS, tr("School terms, as 9/1–11/6, 18/8–18/12"), optional=True),
            QgsProcessingParameterString(
                BREAKS, tr("Breaks, as week 9, week after Easter, 15/5"), optional=True
            ),
            QgsProcessingParameterEnum(
                SEASON, tr("Season"), [tr(season.label) for season in SEASONS], defaultValue=0
            ),
            QgsProcessingParameterDateTime(
                DATE, tr("Date, for the sun"), QgsProcessingParameterDateTime.Type.Date, optional=True
            ),
            QgsProcessingParameterString(MONTHS, tr("Months, as 1,2,11,12"), optional=True),
            QgsProcessingParameterFeatureSink(
                OUTPUT, tr("Scenes with indexes"), optional=True, createByDefault=True
            ),
        )
        self.add_numbers(((SCENES_COUNT, tr("Scenes")), (WITH_WEEK, tr("Scenes with a week"))))

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Read the scenes, lay their weeks over the timetable, write."""
        season = SEASONS[self.parameterAsEnum(parameters, SEASON, context)]
        overview = self._overview(parameters, context)
        weeks = self._weeks(parameters, context, overview, season, feedback)
        timetable = self._timetable(parameters, context, overview)
        if timetable.assumed:
            warn(feedback, [tr("Common Swedish hours, terms or breaks are assumed: not all are given.")])
        warn(feedback, weeks.findings)
        day = self._day(parameters, context, overview)
        months = _months(self.parameterAsString(parameters, MONTHS, context), season)
        sun = _Sun(day, timetable)
        fields = QgsProcessingUtils.combineFields(weeks.fields, _figures())
        progress = FeedbackProgress(feedback)

        def features() -> Iterator[QgsFeature]:
            positions = _positions(weeks, context)
            for number, (week, position) in enumerate(zip(weeks.rows, positions)):
                progress.report(number / len(weeks.rows))
                progress.check()
                feature = QgsFeature(fields)
                feature.setGeometry(week.feature.geometry())
                row = _overlaps(week, timetable) + _darkness(week, sun, position, months)
                feature.setAttributes([*week.feature.attributes(), *row, timetable.assumed])
                yield feature

        written = self.write(parameters, OUTPUT, context, fields, weeks.wkb_type, weeks.crs, features())
        known = sum(week.levels is not None for week in weeks.rows)
        return {**written, SCENES_COUNT: len(weeks.rows), WITH_WEEK: known}

    def _overview(self, parameters: Parameters, context: QgsProcessingContext) -> YearOverview | None:
        if not parameters.get(REGISTER):
            return None
        from ..workflow.year_overview import overview_of

        path = self.file_path(parameters, REGISTER, context)
        return overview_of(path, self.parameterAsInt(parameters, YEAR, context))

    def _weeks(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        overview: YearOverview | None,
        season: Season,
        feedback: QgsProcessingFeedback,
    ) -> Weeks:
        if overview is not None and parameters.get(SCENES) is None:
            return weeks_of_register(overview, season)
        levels_field = self.parameterAsString(parameters, LEVELS_FIELD, context)
        if parameters.get(SCENES) is None or not levels_field:
            raise ScenkartanError(
                tr("Choose a layer of scenes and its field with the 168 levels, or a register and a year.")
            )
        source = self.source(parameters, SCENES, context)
        if levels_field not in source.fields().names():
            raise ScenkartanError(tr("The scenes have no field {name}.").format(name=levels_field))
        return weeks_of_layer(source, levels_field, FeedbackProgress(feedback))

    def _timetable(
        self, parameters: Parameters, context: QgsProcessingContext, overview: YearOverview | None
    ) -> Timetable:
        """Take what is given, and for the rest the register's or what is common."""
        rest = overview.timetable if overview is not None else Timetable()
        terms = spans_of(self.parameterAsString(parameters, TERMS, context))
        breaks = spans_of(self.parameterAsString(parameters, BREAKS, context))
        given = parameters.get(TIMETABLE) is not None
        return Timetable(
            hours_in(self.source(parameters, TIMETABLE, context)) if given else rest.hours,
            SchoolTerms(terms or rest.terms.terms, breaks or rest.terms.breaks),
            assumed=rest.assumed and not (given and terms and breaks),
        )

    def _day(
        self, parameters: Parameters, context: QgsProcessingContext, overview: YearOverview | None
    ) -> date:
        """Give the date that was asked for, else the winter solstice of the year that is looked at."""
        if parameters.get(DATE):
            day = self.parameterAsDateTime(parameters, DATE, context).date()
            return date(day.year(), day.month(), day.day())
        year = overview.year.year if overview is not None and overview.year is not None else None
        return date(year or date.today().year, *_SOLSTICE)


class _Sun:
    """The sun over the scenes: worked out once for those that are near each other."""

    def __init__(self, day: date, timetable: Timetable) -> None:
        self._day = day
        self._timetable = timetable
        self._ways: dict[Position, DarkWays] = {}

    def ways(self, position: Position) -> DarkWays:
        """Give the dark ways of the date's year."""
        from ..analysis.darkness import dark_ways

        if position not in self._ways:
            self._ways[position] = dark_ways(position, self._day.year, self._timetable)
        return self._ways[position]

    def times(self, position: Position) -> list[object]:
        """Give dawn, sunrise, sunset and dusk of the date, null where there is none."""
        from ..analysis.darkness import sun_times

        found = sun_times(position, self._day)
        moments: list[datetime | None] = [getattr(found, name) for name in _SUN]
        return [NULL if moment is None else f"{moment:%H:%M}" for moment in moments]


def _figures() -> QgsFields:
    kinds = QMetaType.Type
    of_activities = (f"{name}_{one.value}" for one in Activity for name in ("index", "active_h", "share"))
    return fields_of(
        *((name, kinds.Double) for name in (*of_activities, "way_h", "dark_h", "active_dark_h")),
        *((name, kinds.QString) for name in _SUN),
        ("assumed", kinds.Bool),
    )


def _overlaps(week: Week, timetable: Timetable) -> list[object]:
    """Give three figures for each activity; null without a week, and for what the timetable lacks."""
    from ..analysis.time_overlap import overlaps

    found = {} if week.levels is None else {one.activity: one for one in overlaps(week.levels, timetable)}
    row: list[object] = []
    for activity in Activity:
        one = found.get(activity)
        figures = (None,) * 3 if one is None else (one.index, one.active_hours, one.scene_share)
        row += [NULL if figure is None else figure for figure in figures]
    return row


def _darkness(week: Week, sun: _Sun, position: Position | None, months: set[int]) -> list[object]:
    """Give the hours of the ways, and the sun's times; null for a scene without a place."""
    from ..analysis.darkness import dark_months

    if position is None:
        return [NULL] * (3 + len(_SUN))
    chosen = [month for month in dark_months(sun.ways(position), week.levels) if month.month in months]
    return [
        sum(month.way_hours for month in chosen),
        _sum(month.dark_hours for month in chosen),
        _sum(month.active_dark_hours for month in chosen),
        *sun.times(position),
    ]


def _sum(figures: Iterator[float | None]) -> object:
    known = [figure for figure in figures if figure is not None]
    return sum(known) if known else NULL


def _positions(weeks: Weeks, context: QgsProcessingContext) -> list[Position | None]:
    """Give where on the ground each scene is; None for one without geometry."""
    from ..analysis.darkness import Position
    from ..geos import shapely

    wkbs = transform_geometries(
        (week.feature.geometry() for week in weeks.rows),
        weeks.crs,
        QgsCoordinateReferenceSystem(WGS84),
        context.transformContext(),
    )
    places: list[Position | None] = []
    for wkb in wkbs:
        center = None if wkb is None else shapely.centroid(shapely.from_wkb(wkb))
        places.append(
            None
            if center is None or center.is_empty
            else Position(round(center.y, _SUN_DECIMALS), round(center.x, _SUN_DECIMALS))
        )
    return places


def _months(text: str, season: Season) -> set[int]:
    """Read months, 1 to 12; without any, those of the season."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if any(not part.isdecimal() or int(part) not in MONTHS_OF_A_YEAR for part in parts):
        raise ScenkartanError(
            tr("“{text}” are no months. Write numbers from 1 to 12 with commas between.").format(text=text)
        )
    if parts:
        return {int(part) for part in parts}
    whole = season is Season.ALL_YEAR
    return {month for month in MONTHS_OF_A_YEAR if whole or season_of(date(2000, month, 1)) is season}
