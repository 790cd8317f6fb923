"""What the map sheets show, as plain records: every text is written out in the sheet's language.

The records are composed from the register by ``workflow`` and drawn by this room; between the two
stands nothing but these. Geometry is WKB in the register's working CRS, distances are texts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

# Every sheet is A3, landscape.
PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 420.0, 297.0


class Mark(Enum):
    """What can be drawn of a scene and its surroundings; each has one symbol and one legend line."""

    BOUNDARY = "boundary"
    PREVIOUS = "previous"
    RADIUS = "radius"
    OTHER_SCENE = "other_scene"
    SCHOOL_WITHIN = "school_within"
    SCHOOL_BORDERLINE = "school_borderline"
    SCHOOL_OTHER = "school_other"
    YARD = "yard"
    CONNECTION = "connection"
    PLACE = "place"
    INTERVENTION = "intervention"
    SCENE_IN_CLASS = "scene_in_class"
    SCENE_NOT_IN_CLASS = "scene_not_in_class"


@dataclass(frozen=True)
class LegendEntry:
    """One line of a page's legend."""

    mark: Mark
    text: str


@dataclass(frozen=True)
class TitleBlock:
    """What stands on every page of a set.

    ``draft_stamp`` is empty for a signed year and ``signed`` for a draft.
    """

    year: int
    series: str
    area: str
    crs_authid: str
    crs_name: str
    sources: str
    method: str
    dnr: str
    draft_stamp: str = ""
    signed: str = ""


@dataclass(frozen=True)
class SchoolRow:
    """A school near a scene: a row of the table and a symbol on the map.

    ``number`` ties the two together; 0 is drawn without a number. ``name`` carries the
    municipality when it is another than the register's. ``walking`` is empty where nobody has
    measured on foot.
    """

    number: int
    name: str
    form: str
    distance: str
    band: str
    mark: Mark
    point_wkb: bytes | None = None
    yard_wkb: bytes | None = None
    walking: str = ""


@dataclass(frozen=True)
class InterventionRow:
    """An intervention at a scene: a row of the table and a symbol for each of its places that is known."""

    what: str
    who: str
    when: str
    status: str
    place_wkbs: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class InsideRow:
    """A facility inside the boundary that is no school, and whether there is a plan for the scene."""

    name: str
    kind: str
    plan: str


@dataclass(frozen=True)
class MonthBar:
    """The dark hours of a month: the bar's height, the part of it that is solid, its figure and its name."""

    name: str
    dark_hours: float
    active_hours: float
    figure: str


@dataclass(frozen=True)
class WeekFigure:
    """A scene's week as a figure, with the months' dark hours and the sentences under both.

    ``levels`` is 168 figures from Monday 00; ``level_words`` what 0 to 3 mean; ``bar_words`` what the pale
    and the solid part of a month's bar are. ``note`` says in small print what the figures mean; how they
    come about is said once, in the overview's ``weeks_note``.
    """

    heading: str
    levels: str
    days: tuple[str, ...]
    level_words: tuple[str, ...]
    months: tuple[MonthBar, ...]
    months_heading: str
    bar_words: tuple[str, str]
    sentences: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class Place:
    """Something named that is drawn for orientation: a preschool, a station, another scene."""

    name: str
    wkb: bytes


@dataclass(frozen=True)
class SiteSheet:
    """The sheet of one scene in one mapping year.

    ``schools_note`` stands in the place of the table when there is no school in it: none is near,
    or nobody has measured. ``on_foot`` are sentences on what is near on the map only and on the ways to
    school; none where nobody has walked.
    """

    number: int
    title: str
    subtitle: str
    secrecy_stamp: str
    boundary_wkb: bytes
    radius_m: float
    radius_label: str
    previous_wkbs: tuple[bytes, ...] = ()
    schools: tuple[SchoolRow, ...] = ()
    schools_heading: str = ""
    schools_note: str = ""
    interventions: tuple[InterventionRow, ...] = ()
    inside: tuple[InsideRow, ...] = ()
    weeks: tuple[WeekFigure, ...] = ()
    on_foot: tuple[str, ...] = ()
    other_schools: tuple[Place, ...] = ()
    places: tuple[Place, ...] = ()
    other_scenes: tuple[Place, ...] = ()
    legend: tuple[LegendEntry, ...] = ()


@dataclass(frozen=True)
class SceneRow:
    """A scene in the overview: a row of the table and a numbered boundary on the map.

    A scene that has ceased has no boundary of the year and the number 0.
    """

    number: int
    name: str
    status: str
    outcome: str
    schools: str
    nearest: str
    interventions: str
    boundary_wkb: bytes | None
    in_class: bool


@dataclass(frozen=True)
class OverviewSheet:
    """The sheet of all scenes of a mapping year.

    ``weeks_note`` says how the figures of the scenes' weeks come about; empty where no scene has one.
    """

    title: str
    subtitle: str
    secrecy_stamp: str
    rows: tuple[SceneRow, ...]
    previous_wkbs: tuple[bytes, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
    weeks_note: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ground:
    """A feature of the background map: ``kind`` decides how it is drawn, ``name`` may be empty."""

    kind: str
    wkb: bytes
    name: str = ""


@dataclass(frozen=True)
class Background:
    """The background map from the register's reference tables, and what the inset shows."""

    land_cover: tuple[Ground, ...] = ()
    buildings: tuple[Ground, ...] = ()
    streets: tuple[Ground, ...] = ()
    areas: tuple[Ground, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw behind the scenes."""
        return not (self.land_cover or self.buildings or self.streets)


@dataclass(frozen=True)
class SheetSet:
    """All sheets of a mapping year in the order they are printed: the overview, then the sites."""

    title_block: TitleBlock
    overview: OverviewSheet
    sites: tuple[SiteSheet, ...]
    background: Background = field(default_factory=Background)


@dataclass(frozen=True)
class ExpectedPage:
    """What a finished page must contain to be told of as done."""

    texts: tuple[str, ...]
