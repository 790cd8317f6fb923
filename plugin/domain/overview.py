"""One mapping year as the meeting looks at it: the scenes with what belongs to them, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Mapping

from ..i18n import mark
from .coded import Coded
from .facility import Facility, FacilityKind
from .intervention import Intervention
from .proximity import Classification, Proximity, Rule
from .reason import CountedSchool
from .scene import Boundary, MappingYear, Scene, SceneChange, SceneName, SceneStatus
from .school_way import SchoolWay
from .sheet import PrintedSheet
from .time_profile import TimeProfile
from .timetable import Timetable
from .walking import EXCLUDED_IN_REGISTER


class Gap(Coded):
    """What is missing or out of date, in the order in which it is mended."""

    NO_YEAR = "no_year", mark("There is no mapping year yet.")
    NO_BOUNDARIES = "no_boundaries", mark("No boundaries have been received for {year}.")
    NO_SCHOOLS = "no_schools", mark("The register has no schools.")
    NOT_CLASSIFIED = "not_classified", mark("{count} scenes are not classified.")
    ONE_NOT_CLASSIFIED = "one_not_classified", mark("1 scene is not classified.")
    OUT_OF_DATE = "out_of_date", mark("The classes are older than the rule or the school register.")
    MOVED = "moved", mark("Distances are out of date: a school, a yard or a boundary has changed.")
    DOUBTFUL = "doubtful", mark("Decided otherwise, but the rule says something else now: {count}")
    UNATTENDED = "unattended", mark("In the class without an active intervention: {count}")

    @property
    def is_for_people(self) -> bool:
        """Whether people have to think about scenes, where nothing is missing or out of date."""
        return self in (Gap.DOUBTFUL, Gap.UNATTENDED)


@dataclass(frozen=True)
class FoundGap:
    """A gap with the figures that its text takes."""

    gap: Gap
    year: int | None = None
    count: int = 0


@dataclass(frozen=True)
class Neighbour:
    """A facility near a scene with its distance, and whether the rule counts it.

    ``elsewhere`` names its municipality where that is another than the register's.
    """

    facility: Facility
    proximity: Proximity
    counts: bool = True
    elsewhere: str = ""

    @property
    def name(self) -> str:
        """What the facility was called when the year was classified, else what it is called now."""
        return self.proximity.facility_name or self.facility.name

    @property
    def kind(self) -> FacilityKind:
        """What it was when the year was classified, else what it is now."""
        return self.proximity.facility_kind or self.facility.kind

    @property
    def is_inside(self) -> bool:
        """Whether it lies within the scene's boundary."""
        return self.proximity.distance_m == 0


@dataclass(frozen=True)
class SceneInYear:
    """A scene as it stands in one mapping year; None where the register says nothing."""

    scene: Scene
    boundary: Boundary | None = None
    previous: Boundary | None = None
    change: SceneChange | None = None
    classification: Classification | None = None
    neighbours: tuple[Neighbour, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    time_profiles: tuple[TimeProfile, ...] = ()
    is_out_of_date: bool = False
    school_ways: tuple[SchoolWay, ...] = ()
    names: tuple[SceneName, ...] = ()

    @property
    def id(self) -> str:
        """The scene's permanent id."""
        return self.scene.id

    @property
    def to_classify(self) -> bool:
        """Whether the rule applies: the scene has a boundary this year and has not ceased."""
        return self.boundary is not None and self.boundary.status is not SceneStatus.CEASED

    @property
    def schools(self) -> tuple[Neighbour, ...]:
        """The schools near it, nearest first, whether they count or not."""
        return tuple(near for near in self.neighbours if near.kind is FacilityKind.SCHOOL)

    @property
    def walk_m(self) -> float | None:
        """The shortest way on foot to a school that counts; None where nobody has walked or no way leads."""
        ways = (
            near.proximity.walking_m
            for near in self.neighbours
            if near.proximity.walking_m is not None and near.counts and near.kind is FacilityKind.SCHOOL
        )
        return min(ways, default=None)

    @property
    def inside(self) -> tuple[Neighbour, ...]:
        """What else than schools lies within the boundary: preschools, playgrounds, youth clubs."""
        others = (near for near in self.neighbours if near.kind is not FacilityKind.SCHOOL)
        return tuple(near for near in others if near.is_inside)

    @property
    def counted_schools(self) -> tuple[CountedSchool, ...]:
        """The schools that the reason for its class names, nearest first."""
        return tuple(
            CountedSchool(near.name, near.proximity.distance_m, near.proximity.to_yard, near.elsewhere)
            for near in self.neighbours
            if near.counts
        )

    def is_unattended(self, year: int) -> bool:
        """Whether it is in the class and nothing is decided or going on there in a year."""
        made = self.classification
        active = any(item.status.is_active and item.concerns(year) for item in self.interventions)
        return made is not None and made.in_class and not active


@dataclass(frozen=True)
class YearOverview:
    """Everything that the panels show of one register and mapping year, read at one moment.

    ``year`` is None in a register without mapping years; ``scenes`` are those with a boundary in
    the year or in the one before, by name. ``reach`` is west, south, east and north of the year's
    boundaries in the register's CRS, to the metre; None without any.

    What follows from all scenes is worked out once: the panels ask for it again and again.
    """

    path: Path
    municipality: str
    crs_authid: str
    rule: Rule
    years: tuple[MappingYear, ...] = ()
    year: MappingYear | None = None
    previous_year: int | None = None
    scenes: tuple[SceneInYear, ...] = ()
    facilities: tuple[Facility, ...] = ()
    sheets: tuple[PrintedSheet, ...] = ()
    timetable: Timetable = Timetable()  # noqa: RUF009 - frozen
    walk_rule: str = EXCLUDED_IN_REGISTER
    read_only: bool = False
    reach: tuple[float, float, float, float] | None = None

    @cached_property
    def by_id(self) -> Mapping[str, SceneInYear]:
        """The scenes by their permanent ids."""
        return {scene.id: scene for scene in self.scenes}

    def facility_names(self, scene: SceneInYear) -> Mapping[str, str]:
        """Give each facility's name by its id; of what is near a scene, the name in the year."""
        then = {near.facility.id: near.name for near in scene.neighbours}
        return {**{facility.id: facility.name for facility in self.facilities}, **then}

    @property
    def signed(self) -> bool:
        """Whether the chosen year is signed and so cannot be changed."""
        return self.year is not None and self.year.is_signed

    @property
    def writable(self) -> bool:
        """Whether boundaries and classes of the chosen year can be changed."""
        return self.year is not None and not self.signed and not self.read_only

    @cached_property
    def mapped(self) -> tuple[SceneInYear, ...]:
        """The scenes that have a boundary in the chosen year."""
        return tuple(scene for scene in self.scenes if scene.boundary is not None)

    @cached_property
    def gaps(self) -> tuple[FoundGap, ...]:
        """What is missing or out of date, the first thing to mend first.

        A signed year and a register that cannot be written have none: nothing can be mended.
        """
        if self.read_only or self.signed:
            return ()
        if self.year is None:
            return (FoundGap(Gap.NO_YEAR),)
        found = []
        year = self.year.year
        mapped = self.mapped
        if not mapped:
            found.append(FoundGap(Gap.NO_BOUNDARIES, year))
        if not any(facility.kind is FacilityKind.SCHOOL for facility in self.facilities):
            found.append(FoundGap(Gap.NO_SCHOOLS, year))
        return (*found, *self._class_gaps(year))

    def _class_gaps(self, year: int) -> list[FoundGap]:
        """Give what is missing in the classes, and in what they ask for."""
        found = []
        mapped = self.mapped
        missing = sum(1 for scene in mapped if scene.to_classify and scene.classification is None)
        if missing == 1:
            found.append(FoundGap(Gap.ONE_NOT_CLASSIFIED, year, 1))
        elif missing:
            found.append(FoundGap(Gap.NOT_CLASSIFIED, year, missing))
        elif any(self._is_out_of_date(scene) for scene in mapped):
            found.append(FoundGap(Gap.OUT_OF_DATE, year))
        elif any(scene.is_out_of_date for scene in mapped):
            found.append(FoundGap(Gap.MOVED, year))
        if self.doubtful:
            found.append(FoundGap(Gap.DOUBTFUL, year, len(self.doubtful)))
        if self.unattended:
            found.append(FoundGap(Gap.UNATTENDED, year, len(self.unattended)))
        return found

    @cached_property
    def doubtful(self) -> tuple[SceneInYear, ...]:
        """The scenes where somebody has decided otherwise, and the rule has changed its answer since."""
        made = ((scene, scene.classification) for scene in self.mapped)
        return tuple(scene for scene, found in made if found is not None and found.is_override_doubtful)

    @cached_property
    def unattended(self) -> tuple[SceneInYear, ...]:
        """The scenes in the class where nothing is decided or going on this year."""
        year = self.year.year if self.year else 0
        return tuple(scene for scene in self.mapped if scene.is_unattended(year))

    def _is_out_of_date(self, scene: SceneInYear) -> bool:
        """Say whether a class was made by another rule, or of schools that have been read anew since."""
        made = scene.classification
        if made is None:
            return False
        dates = (near.facility.register_date for near in scene.neighbours if near.counts)
        newest = max(filter(None, dates), default=None)
        return (made.rule_version, made.register_date) != (self.rule.version, newest)
