"""What is done in Exempelstaden: interventions, a safety walk, goals and figures, the scenes' weeks."""

from __future__ import annotations

from datetime import date
from typing import Sequence

from ..domain.catalogue import InterventionType
from ..domain.follow_up import Direction, GeographicLevel, ObservationCategory, Sex, Verdict
from ..domain.intervention import Intervention, InterventionStatus
from ..domain.time_profile import Season
from ..geos import shapely
from .ground import Point, stable_id, to_wkb
from .places import DRAFT_YEAR, scene_id

Row = dict[str, object]

_IDEA, _PLANNED, _DECIDED = InterventionStatus.IDEA, InterventionStatus.PLANNED, InterventionStatus.DECIDED
_ONGOING, _FINISHED, _STOPPED = (
    InterventionStatus.ONGOING,
    InterventionStatus.FINISHED,
    InterventionStatus.STOPPED,
)
_DISTRICT = "Exempelstadens stadsdelsförvaltning"
_SOCIAL = "Socialtjänsten, enhet unga"
_TRAFFIC = "Trafikkontoret"
_SCHOOLS = "Utbildningsförvaltningen"


def intervention_id(title: str) -> str:
    """Give the id of an intervention by its title."""
    return stable_id("intervention", title)


def _intervention(
    title: str,
    kind: InterventionType,
    status: InterventionStatus,
    scenes: Sequence[str],
    responsible_unit: str,
    **rest: object,
) -> Intervention:
    return Intervention(
        title,
        kind.value,
        kind.kind,
        status,
        tuple(scene_id(scene) for scene in scenes),
        responsible_unit,
        id=intervention_id(title),
        **rest,  # type: ignore[arg-type]
    )


_T = InterventionType
_INTERVENTIONS = (
    _intervention(
        "Platssamverkan Kvarntorget", _T.PLACE_COOPERATION, _ONGOING, ("kvarntorget", "stationstunneln"), _DISTRICT,
        partners="Fastighetsägare, lokalpolisområdet, trafikkontoret", starts_on=date(2024, 1, 15), times_per_year=10,
        cost_planned_sek=120_000, cost_actual_sek=64_500, decision_ref="EXS 2024/12",
    ),
    _intervention(
        "Ny belysning i Stationstunneln", _T.LIGHTING, _DECIDED, ("stationstunneln",), _TRAFFIC,
        partners="Trafikbolaget", starts_on=date(2026, 9, 1), ends_on=date(2026, 11, 30), cost_planned_sek=680_000,
        decision_ref="EXS 2026/97",
    ),
    _intervention(
        "Torghandel och sommarscen", _T.MARKET_TRADE, _ONGOING, ("kvarntorget",), _DISTRICT,
        partners="Företagareföreningen", season_first_month=5, season_last_month=10, weekdays="lördag",
        times_per_year=22, cost_planned_sek=210_000, decision_ref="EXS 2025/40",
    ),
    _intervention(
        "Fältassistenter vardagskvällar", _T.FIELD_ASSISTANTS, _ONGOING, ("kvarntorget", "kvarnkajen"), _SOCIAL,
        weekdays="onsdag, fredag, lördag", starts_on=date(2023, 8, 14), cost_planned_sek=1_150_000,
        cost_actual_sek=1_098_000, decision_ref="EXS 2023/51",
    ),
    _intervention(
        "Gemensam utsättning", _T.JOINT_BRIEFING, _ONGOING, ("kvarntorget", "ekparken", "kvarnkajen"), _DISTRICT,
        partners="Lokalpolisområdet, ordningsvakter, fältassistenter", weekdays="fredag", times_per_year=46,
        decision_ref="EXS 2024/12",
    ),
    _intervention(
        "Ekparken växer: kafé och odling", _T.PLACE_ACTIVATION, _ONGOING, ("ekparken",), _DISTRICT,
        partners="Odlarföreningen, Kvarnens fritidsgård", season_first_month=4, season_last_month=9,
        times_per_year=40, cost_planned_sek=340_000, cost_actual_sek=151_000, decision_ref="EXS 2025/77",
    ),
    _intervention(
        "Alkoholförbud i Ekparken", _T.ALCOHOL_BAN, _DECIDED, ("ekparken",), "Kommunstyrelsen",
        starts_on=date(2026, 5, 1), decision_ref="EXS 2026/18",
    ),
    _intervention(
        "Barnens väg Västergården–Grannby skola", _T.CHILDRENS_WAY, _DECIDED, ("vastergarden",), _TRAFFIC,
        partners="Grannby kommun, Grannby skola", starts_on=date(2026, 8, 17), cost_planned_sek=450_000,
        decision_ref="EXS 2026/123", note="Vuxna vid gångvägen 07.30–08.30 de första tre veckorna.",
    ),
    _intervention(
        "Skolgårdsrondering Ringskolan", _T.SCHOOL_YARD_ROUNDS, _ONGOING, ("stationstunneln",), _SCHOOLS,
        weekdays="måndag–fredag", times_per_year=178, note="Morgonrond innan barnen kommer.",
    ),
    _intervention(
        "Trygghetsvandring Kvarnkajen", _T.SAFETY_WALK, _PLANNED, ("kvarnkajen",), _DISTRICT,
        partners="Fastighetsägare, lokalpolisområdet, boendeförening", starts_on=date(2026, 10, 7),
        ends_on=date(2026, 10, 7), times_per_year=1, decision_ref="EXS 2026/131",
    ),
    _intervention(
        "Kameror i gångtunneln", _T.SECURITY_CAMERAS, _STOPPED, ("ekparken",), _DISTRICT,
        starts_on=date(2023, 9, 1), ends_on=date(2025, 2, 28), cost_planned_sek=95_000, cost_actual_sek=112_400,
        decision_ref="EXS 2023/88",
    ),
    _intervention(
        "Sommaraktiviteter vid badet", _T.SUMMER_ACTIVITIES, _FINISHED, ("strandbadet",), "Kultur och fritid",
        partners="Simföreningen", starts_on=date(2025, 6, 16), ends_on=date(2025, 8, 15), times_per_year=1,
        cost_planned_sek=80_000, cost_actual_sek=78_250, decision_ref="EXS 2025/102",
    ),
    _intervention(
        "Mer belysning längs strandpromenaden", _T.LIGHTING, _IDEA, ("strandbadet",), _TRAFFIC,
        note="Kräver utredning om hänsyn till fladdermöss.",
    ),
)  # fmt: skip


def interventions() -> list[Intervention]:
    """Give the interventions. Strandbadet is in the class and has none that is active: that is the gap."""
    return list(_INTERVENTIONS)


def intervention_places() -> list[Row]:
    """Give the places of the interventions that have one of their own: an area, a line, a point."""
    park = shapely.MultiPolygon([shapely.Polygon([(470, 500), (780, 480), (776, 672), (470, 672)])])
    way = shapely.MultiLineString([[(230, 940), (128, 960), (-60, 985)]])
    return [
        {"wkb": to_wkb(place), "intervention_id": intervention_id(title), "name": name}
        for title, name, place in (
            ("Alkoholförbud i Ekparken", "Förbudsområdet", park),
            ("Barnens väg Västergården–Grannby skola", "Vägen till skolan", way),
            ("Ny belysning i Stationstunneln", "Tunneln", shapely.Point(1030, 880)),
        )
    ]


def intervention_events() -> list[Row]:
    """Give occasions that were held."""
    market = intervention_id("Torghandel och sommarscen")
    return [
        {"intervention_id": market, "held_on": date(2026, month, day)}
        for month, day in ((5, 2), (5, 9), (5, 16), (5, 23), (5, 30), (6, 6), (6, 13))
    ]


def intervention_evaluations() -> list[Row]:
    """Give evaluations of what has ended."""
    return [
        {
            "intervention_id": intervention_id("Kameror i gångtunneln"),
            "evaluated_on": date(2025, 3, 20),
            "method": "Platsbesök före och efter, samtal med skolan och fastighetsägaren",
            "finding": "Problemen flyttade till parkens östra del. Bättre belysning bedöms ge mer.",
            "verdict": Verdict.STOP,
        },
        {
            "intervention_id": intervention_id("Sommaraktiviteter vid badet"),
            "evaluated_on": date(2025, 9, 11),
            "method": "Enkät till deltagande föreningar",
            "finding": "Lugnare dagtid under perioden, ingen skillnad på kvällarna.",
            "verdict": Verdict.CHANGE,
        },
    ]


_WALK = stable_id("walk", "ekparken-2026")


def safety_walks() -> list[Row]:
    """Give the safety walk of the spring."""
    route = shapely.MultiLineString(
        [[(700, 690), (694, 640), (650, 604), (560, 570), (562, 620), (556, 674)]]
    )
    return [
        {
            "wkb": to_wkb(route),
            "id": _WALK,
            "scene_id": scene_id("ekparken"),
            "held_on": date(2026, 4, 22),
            "participants": "Stadsdelsförvaltningen, lokalpolisområdet, fastighetsägare, Parkskolans elevråd",
            "note": "Vandringen gick i skymningen.",
        }
    ]


_SEEN: tuple[tuple[Point, ObservationCategory, str, str, date, date | None], ...] = (
    ((556, 680), ObservationCategory.LIGHTING, "Två trasiga lampor vid tunnelns mynning", _TRAFFIC, date(2026, 6, 1), date(2026, 5, 19)),
    ((600, 585), ObservationCategory.VEGETATION, "Buskage skymmer gångvägen vid parkleken", _DISTRICT, date(2026, 6, 15), None),
    ((648, 560), ObservationCategory.SHARPS, "Farliga föremål vid bänkarna, hämtade samma kväll", _DISTRICT, date(2026, 4, 22), date(2026, 4, 22)),
    ((690, 628), ObservationCategory.UNSAFE_PLACE, "Återvändsgränd bakom kaféet", _DISTRICT, date(2026, 9, 30), None),
)  # fmt: skip


def observations() -> list[Row]:
    """Give what was seen on the walk; some of it is not yet mended."""
    return [
        {
            "wkb": to_wkb(shapely.Point(at)),
            "id": stable_id("observation", description),
            "walk_id": _WALK,
            "category": category,
            "description": description,
            "responsible_unit": unit,
            "due_on": due_on,
            "fixed_on": fixed_on,
        }
        for at, category, description, unit, due_on, fixed_on in _SEEN
    ]


_FEWER = stable_id("goal", "fewer scenes")
_SAFER = stable_id("goal", "safer")


def goals() -> list[Row]:
    """Give two goals: fewer scenes, and more who feel safe."""
    return [
        {
            "id": _FEWER, "title": "Färre öppna drogscener", "level": GeographicLevel.DISTRICT,
            "direction": Direction.DECREASE, "unit": "platser", "base_year": 2023, "base_value": 4.0,
            "target_year": 2027, "target_value": 2.0,
        },
        {
            "id": _SAFER, "title": "Fler känner sig trygga", "level": GeographicLevel.DISTRICT,
            "direction": Direction.INCREASE, "unit": "procent", "base_year": 2023, "base_value": 71.0,
            "target_year": 2027, "target_value": 80.0,
        },
    ]  # fmt: skip


def indicators() -> list[Row]:
    """Give figures by sex for the district, and one of a scene that builds on too few answers."""
    survey = {
        "goal_id": _SAFER,
        "title": "Trygg utomhus kvällstid",
        "unit": "procent",
        "source": "Exempelmätningen",
    }
    rows: list[Row] = [
        {
            **survey, "scene_id": None, "figure_year": year, "level": GeographicLevel.DISTRICT,
            "area_name": "Exempelstaden", "sex": sex, "value": value, "n": n,
        }
        for year, sex, value, n in (
            (2023, Sex.WOMEN, 63.0, 402), (2023, Sex.MEN, 79.0, 371), (2025, Sex.WOMEN, 66.0, 388), (2025, Sex.MEN, 80.0, 365),
        )
    ]  # fmt: skip
    rows.append(
        {
            **survey, "scene_id": scene_id("ekparken"), "figure_year": 2025, "level": GeographicLevel.SCENE,
            "area_name": "Ekparken", "sex": Sex.ALL, "value": 48.0, "n": 27,
        }
    )  # fmt: skip
    return rows


def assessments() -> list[Row]:
    """Give this year's descriptions of two places."""
    return [
        {
            "scene_id": scene_id("ekparken"),
            "year": DRAFT_YEAR,
            "place": "Parkens östra del mellan parkleken och gångtunneln, med goda siktlinjer åt söder men inte åt norr.",
            "substances": ("cannabis",),
            "partners": "Fastighetsägare, fritidsgården, odlarföreningen",
            "causes": "Undanskymd plats nära huvudgatan, få andra som rör sig där efter klockan 20.",
            "local_knowledge": "Lugnt vintertid. Mest folk fredagar och lördagar när det är varmt.",
        },
        {
            "scene_id": scene_id("kvarntorget"),
            "year": DRAFT_YEAR,
            "place": "Torget mellan tunnelbanans entré och centrumbyggnaderna.",
            "substances": ("cannabis", "läkemedel"),
            "partners": "Centrumägaren, trafikbolaget, biblioteket",
            "causes": "Genomgång för många, långa öppettider, flera utgångar.",
            "local_knowledge": "Flyttar in under stationens tak när det regnar.",
        },
    ]


def time_profiles() -> list[Row]:
    """Give the weeks of all scenes but Västergården, of which nobody knows; the tunnel's winter is its own."""
    return [
        _week("kvarntorget", Season.ALL_YEAR, workday={10: 1, 14: 2, 17: 3, 22: 2, 24: 0}, weekend={12: 1, 15: 2, 18: 3, 24: 0}),
        _week("ekparken", Season.SUMMER, workday={14: 1, 16: 2, 21: 1, 23: 0}, weekend={13: 1, 16: 3, 23: 1}),
        _week("stationstunneln", Season.ALL_YEAR, workday={6: 1, 9: 0, 14: 2, 18: 3, 23: 1}, weekend={0: 1, 2: 0, 16: 2, 22: 1}),
        _week("stationstunneln", Season.WINTER, workday={6: 2, 9: 1, 14: 3, 20: 2, 23: 1}, weekend={0: 1, 2: 0, 14: 2, 23: 1}),
        _week("strandbadet", Season.SUMMER, workday={18: 1, 22: 0}, weekend={12: 1, 18: 2, 23: 0}),
        _week("kvarnkajen", Season.ALL_YEAR, workday={20: 1, 23: 0}, weekend={0: 2, 3: 0, 19: 2, 22: 3}),
    ]  # fmt: skip


def _week(scene: str, season: Season, *, workday: dict[int, int], weekend: dict[int, int]) -> Row:
    """Write a week of 168 hours; a day is given by the hours at which its level changes."""
    days = [workday] * 5 + [weekend] * 2
    levels = "".join(_day(changes) for changes in days)
    return {"scene_id": scene_id(scene), "year": DRAFT_YEAR, "season": season, "levels": levels}


def _day(changes: dict[int, int]) -> str:
    level, hours = 0, []
    for hour in range(24):
        level = changes.get(hour, level)
        hours.append(str(level))
    return "".join(hours)
