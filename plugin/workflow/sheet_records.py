"""Composing the records of the map sheets from a mapping year; no QGIS and no drawing here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Mapping, Sequence

from ..analysis.darkness import DarkWays
from ..domain.area import AreaKind
from ..domain.facility import Facility, FacilityKind
from ..domain.municipality import Municipalities
from ..domain.overview import Neighbour, SceneInYear, YearOverview
from ..domain.proximity import Band, Rule, classify
from ..domain.reason import distance_text, plan_text, units_and_places, walking_text
from ..domain.scene import SceneChange, SceneStatus
from ..domain.secrecy import Secrecy, highest
from ..geos import shapely
from ..i18n import Translate, capital
from ..sheets.records import (
    Background,
    InsideRow,
    InterventionRow,
    LegendEntry,
    Mark,
    OverviewSheet,
    Place,
    SceneRow,
    SchoolRow,
    SheetSet,
    SiteSheet,
    TitleBlock,
)
from .geometries import geometries_of
from .sheet_texts import (
    UNKNOWN,
    active_interventions,
    changes_sentence,
    class_sentence,
    method_text,
    on_foot_sentences,
    outcome_text,
    period_text,
    radius_text,
    sources_text,
    totals_sentence,
)
from .sheet_week import week_figures, weeks_note

# A mapping of scenes is working material: internal until people decide otherwise.
_LEAST_SECRECY = Secrecy.INTERNAL
_DNR_LINE = "_" * 16
_FIGURES = ("outcome", "n_inside", "n_within", "n_borderline", "n_unknown_forms", "nearest_m")


@dataclass(frozen=True)
class AreaRow:
    """A district, police area or municipality."""

    kind: AreaKind
    code: str
    name: str


@dataclass(frozen=True)
class SheetSources:
    """What a set of sheets is composed from: a mapping year and what the register has around it."""

    overview: YearOverview
    rule: Rule
    crs_name: str
    changes: tuple[SceneChange, ...] = ()
    areas: tuple[AreaRow, ...] = ()
    background: Background = field(default_factory=Background)
    intervention_places: Mapping[str, tuple[bytes, ...]] = field(default_factory=dict)
    dnr: str = ""
    dark_ways: DarkWays | None = None

    @property
    def year(self) -> int:
        """The mapping year."""
        if self.overview.year is None:
            raise ValueError("a register without mapping years has no sheets")
        return self.overview.year.year


def compose_records(sources: SheetSources, tr: Translate) -> SheetSet:
    """Write out everything that a year's sheets show."""
    scenes = sources.overview.mapped
    surroundings = _Surroundings(sources.overview.facilities)
    sites = tuple(_site(sources, scene, number, surroundings, tr) for number, scene in enumerate(scenes, 1))
    return SheetSet(_title_block(sources, tr), _overview_sheet(sources, tr), sites, sources.background)


def sheet_secrecy(sources: SheetSources) -> Secrecy:
    """Give the secrecy of the whole set: the highest of what it shows."""
    return highest(_secrecy(sources, scene) for scene in sources.overview.mapped)


def _secrecy(sources: SheetSources, scene: SceneInYear) -> Secrecy:
    shown = [item.secrecy for item in scene.interventions if item.concerns(sources.year)]
    if scene.boundary is not None:
        shown.append(scene.boundary.secrecy)
    return highest([_LEAST_SECRECY, *shown])


def _stamp(level: Secrecy, tr: Translate) -> str:
    return tr(level.label).upper()


def _title_block(sources: SheetSources, tr: Translate) -> TitleBlock:
    year, signed = sources.overview.year, sources.overview.signed
    schools = [facility for facility in sources.overview.facilities if sources.rule.counts(facility)]
    districts = [area.name for area in sources.areas if area.kind is AreaKind.DISTRICT]
    signed_on = "" if year is None or year.signed_on is None else str(year.signed_on)
    return TitleBlock(
        year=sources.year,
        series=tr("Open drug scenes, mapping {year}").format(year=sources.year),
        # Of several districts none is that of all scenes.
        area=", ".join([sources.overview.municipality, *(districts if len(districts) == 1 else ())]),
        crs_authid=sources.overview.crs_authid,
        crs_name=sources.crs_name,
        sources=sources_text(sources.overview, schools, not sources.background.is_empty, tr),
        method=method_text(sources.rule, sources.crs_name, tr),
        dnr=tr("Dnr: {}").format(sources.dnr or _DNR_LINE),
        draft_stamp="" if signed else tr("draft").upper(),
        signed=tr("Signed {date}").format(date=signed_on) if signed else "",
    )


def _overview_sheet(sources: SheetSources, tr: Translate) -> OverviewSheet:
    overview = sources.overview
    mapped = [_scene_row(sources, scene, number, tr) for number, scene in enumerate(overview.mapped, 1)]
    gone = [_gone_row(scene, tr) for scene in overview.scenes if scene.boundary is None]
    sentences = [totals_sentence(overview, sources.rule, tr), changes_sentence(overview, sources.changes, tr)]
    has_weeks = any(scene.time_profiles for scene in overview.mapped)
    return OverviewSheet(
        title=tr("Overview of {area}").format(area=overview.municipality),
        subtitle=" ".join(text for text in sentences if text),
        secrecy_stamp=_stamp(sheet_secrecy(sources), tr),
        rows=(*mapped, *gone),
        previous_wkbs=tuple(scene.previous.wkb for scene in overview.scenes if scene.previous),
        legend=(
            LegendEntry(Mark.SCENE_IN_CLASS, sources.rule.class_name),
            LegendEntry(Mark.SCENE_NOT_IN_CLASS, tr("Other scene")),
            LegendEntry(Mark.PREVIOUS, tr("Boundary {year}").format(year=overview.previous_year)),
        ),
        weeks_note=weeks_note(overview.timetable, tr) if has_weeks else (),
    )


def _scene_row(sources: SheetSources, scene: SceneInYear, number: int, tr: Translate) -> SceneRow:
    boundary, outcome = scene.boundary, scene.classification
    nearest_m = outcome.nearest_m if outcome else None
    return SceneRow(
        number=number,
        name=scene.scene.name,
        status=capital(tr(boundary.status.label)) if boundary else UNKNOWN,
        outcome=outcome_text(scene, tr),
        schools=units_and_places(outcome, tr) if outcome else UNKNOWN,
        nearest=UNKNOWN if nearest_m is None else distance_text(nearest_m, sources.rule.radius_m, tr),
        interventions=str(len(active_interventions(scene, sources.overview))),
        boundary_wkb=boundary.wkb if boundary else None,
        in_class=outcome is not None and outcome.in_class,
    )


def _gone_row(scene: SceneInYear, tr: Translate) -> SceneRow:
    """Give the row of a scene that had a boundary the year before and has none now.

    That it was not delivered does not say that it has ceased.
    """
    if scene.change is not None:
        status = tr(scene.change.kind.label)
    elif scene.previous is not None and scene.previous.status is SceneStatus.CEASED:
        status = tr(SceneStatus.CEASED.label)
    else:
        status = tr("no boundary")
    unknown = (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN)
    return SceneRow(0, scene.scene.name, capital(status), *unknown, boundary_wkb=None, in_class=False)


def _site(
    sources: SheetSources, scene: SceneInYear, number: int, surroundings: _Surroundings, tr: Translate
) -> SiteSheet:
    boundary = scene.boundary
    if boundary is None:
        raise ValueError("a scene without a boundary has no site sheet")
    marked = _marked_schools(scene, sources.rule)
    in_table = {neighbour.facility.id for neighbour, _ in marked}
    around = [f for f in surroundings.near(boundary.wkb, sources.rule.radius_m) if f.id not in in_table]
    radius = radius_text(sources.rule, tr)
    return SiteSheet(
        number=number,
        title=scene.scene.name,
        subtitle=class_sentence(scene, sources.rule, tr),
        secrecy_stamp=_stamp(_secrecy(sources, scene), tr),
        boundary_wkb=boundary.wkb,
        radius_m=sources.rule.radius_m,
        radius_label=radius,
        previous_wkbs=_previous(sources, scene),
        schools=_school_rows(sources, marked, tr),
        schools_heading=tr("Schools within {radius} or borderline").format(radius=radius),
        schools_note=tr("None.") if scene.classification else tr("Distances not measured."),
        interventions=_intervention_rows(sources, scene, tr),
        inside=_inside_rows(scene, tr),
        on_foot=on_foot_sentences(sources.overview, scene, tr),
        weeks=week_figures(scene, sources.overview.timetable, sources.dark_ways, tr),
        other_schools=_places(around, school=True),
        places=_places(around, school=False),
        other_scenes=tuple(
            Place(other.scene.name, other.boundary.wkb)
            for other in sources.overview.mapped
            if other.boundary and other.id != scene.id
        ),
        legend=_site_legend(sources, tr),
    )


def _previous(sources: SheetSources, scene: SceneInYear) -> tuple[bytes, ...]:
    """Give last year's boundaries of the scene and of those it came from."""
    ids = {scene.id} | {
        c.from_scene_id for c in sources.changes if c.to_scene_id == scene.id and c.from_scene_id
    }
    return tuple(s.previous.wkb for s in sources.overview.scenes if s.id in ids and s.previous)


def _marked_schools(scene: SceneInYear, rule: Rule) -> list[tuple[Neighbour, Mark]]:
    """Give the schools of the table, nearest first, with how each is drawn."""
    known = all(near.proximity.counted is not None for near in scene.schools) or _as_classified(scene, rule)
    # Where nobody knows which ones counted, none is said not to.
    marked = ((near, _school_mark(near, rule, near.counts or not known)) for near in scene.schools)
    return [(neighbour, drawn) for neighbour, drawn in marked if drawn]


def _as_classified(scene: SceneInYear, rule: Rule) -> bool:
    """Say whether the schools that the rule counts today give the figures of the scene's class.

    The first registers kept the distances and figures of a class, not what each school was at the time.
    Where a school has closed since, or has other forms, nobody knows which ones counted.
    """
    made = scene.classification
    if made is None:
        return True
    distances = [(neighbour.facility, neighbour.proximity.distance_m) for neighbour in scene.neighbours]
    today = classify(scene.id, made.year, rule, distances)
    return all(getattr(made, name) == getattr(today, name) for name in _FIGURES)


def _is_school(facility: Facility) -> bool:
    return facility.kind is FacilityKind.SCHOOL


def _school_mark(neighbour: Neighbour, rule: Rule, counts: bool) -> Mark | None:
    """Say how a school is drawn; None for what is not in the table."""
    near = neighbour.proximity.distance_m <= rule.radius_m
    if not counts:
        return Mark.SCHOOL_OTHER if near else None
    if near:
        return Mark.SCHOOL_WITHIN
    return Mark.SCHOOL_BORDERLINE if neighbour.proximity.band is Band.BORDERLINE else None


def _school_rows(
    sources: SheetSources, marked: Sequence[tuple[Neighbour, Mark]], tr: Translate
) -> tuple[SchoolRow, ...]:
    rows: list[SchoolRow] = []
    number = 0
    for neighbour, drawn in marked:
        counted = drawn is not Mark.SCHOOL_OTHER
        number += counted
        facility, proximity = neighbour.facility, neighbour.proximity
        rows.append(
            SchoolRow(
                number=number if counted else 0,
                name=_name(sources, neighbour, tr),
                form=", ".join(tr(form.label) for form in facility.forms) or tr("not stated"),
                distance=distance_text(proximity.distance_m, sources.rule.radius_m, tr),
                band=tr(proximity.band.label) if counted else tr("does not count"),
                mark=drawn,
                point_wkb=facility.point_wkb,
                yard_wkb=facility.yard_wkb,
                walking=walking_text(proximity, tr),
            )
        )
    return tuple(rows)


def _name(sources: SheetSources, neighbour: Neighbour, tr: Translate) -> str:
    """Name a school, with its municipality when that is another than the register's."""
    known = {area.code: area.name for area in sources.areas if area.kind is AreaKind.MUNICIPALITY}
    own = next((code for code, name in known.items() if name == sources.overview.municipality), "")
    other = Municipalities(own, known).elsewhere(neighbour.facility.municipality_code, tr)
    return f"{neighbour.name} ({other})" if other else neighbour.name


def _inside_rows(scene: SceneInYear, tr: Translate) -> tuple[InsideRow, ...]:
    return tuple(
        InsideRow(near.name, capital(tr(near.kind.label)), plan_text(near.facility, tr))
        for near in scene.inside
    )


def _intervention_rows(
    sources: SheetSources, scene: SceneInYear, tr: Translate
) -> tuple[InterventionRow, ...]:
    shown = [item for item in scene.interventions if item.concerns(sources.year)]
    shown.sort(key=lambda item: (not item.status.is_active, item.title.casefold()))
    return tuple(
        InterventionRow(
            what=item.title,
            who=item.responsible_unit or UNKNOWN,
            when=period_text(item, tr),
            status=tr(item.status.label),
            place_wkbs=sources.intervention_places.get(item.id, ()),
        )
        for item in shown
    )


def _places(facilities: Sequence[Facility], *, school: bool) -> tuple[Place, ...]:
    return tuple(
        Place(facility.name, facility.point_wkb or facility.yard_wkb or b"")
        for facility in facilities
        if _is_school(facility) is school
    )


def _site_legend(sources: SheetSources, tr: Translate) -> tuple[LegendEntry, ...]:
    """Give every line that a site's legend can have; the page leaves out what it does not draw."""
    radius = radius_text(sources.rule, tr)
    return (
        LegendEntry(Mark.BOUNDARY, tr("Boundary {year}").format(year=sources.year)),
        LegendEntry(Mark.PREVIOUS, tr("Boundary {year}").format(year=sources.overview.previous_year)),
        LegendEntry(Mark.OTHER_SCENE, tr("Other scene")),
        LegendEntry(Mark.RADIUS, tr("{radius} from the boundary").format(radius=radius)),
        LegendEntry(Mark.SCHOOL_WITHIN, tr("School within {radius}").format(radius=radius)),
        LegendEntry(Mark.SCHOOL_BORDERLINE, tr("School, borderline")),
        LegendEntry(Mark.CONNECTION, tr("Shortest distance")),
        LegendEntry(Mark.YARD, tr("Yard measured to")),
        LegendEntry(Mark.SCHOOL_OTHER, tr("Other school")),
        LegendEntry(Mark.PLACE, tr("Other facility")),
        LegendEntry(Mark.INTERVENTION, tr("Intervention")),
    )


class _Surroundings:
    """The facilities with a place, found by where they are."""

    def __init__(self, facilities: Sequence[Facility]) -> None:
        self._placed = [f for f in facilities if f.point_wkb or f.yard_wkb]
        self._tree = shapely.STRtree(geometries_of(f.point_wkb or f.yard_wkb for f in self._placed))

    def near(self, wkb: bytes, radius_m: float) -> list[Facility]:
        """Give what lies on the map of a boundary or just beside it."""
        west, south, east, north = shapely.bounds(shapely.from_wkb(wkb))
        # Between one standard scale and the next a map can show up to twice what it must.
        reach = max(east - west, north - south) + 2 * radius_m
        box = shapely.box(west - reach, south - reach, east + reach, north + reach)
        return [self._placed[index] for index in sorted(self._tree.query(box))]
