"""A small year drawn by hand: two scenes, four schools, in metres from a corner in SWEREF 99 18 00."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scenkartan.plugin.domain.facility import Facility, FacilityKind, FacilityStatus, SchoolForm
from scenkartan.plugin.domain.intervention import Intervention, InterventionKind, InterventionStatus
from scenkartan.plugin.domain.overview import Neighbour, SceneInYear, YearOverview
from scenkartan.plugin.domain.proximity import Proximity, Rule, band_of, classify
from scenkartan.plugin.domain.scene import Boundary, MappingYear, Scene
from scenkartan.plugin.domain.secrecy import Secrecy
from scenkartan.plugin.geos import shapely

EAST, NORTH = 150_000.0, 6_580_000.0
RULE = Rule()


def square(x: float, y: float, side: float) -> bytes:
    """A square of a side with its lower left corner at x, y."""
    box = shapely.box(EAST + x, NORTH + y, EAST + x + side, NORTH + y + side)
    return shapely.to_wkb(shapely.MultiPolygon([box]))


def point(x: float, y: float) -> bytes:
    return shapely.to_wkb(shapely.Point(EAST + x, NORTH + y))


def school(name: str, x: float, y: float, **more: object) -> Facility:
    values = {"forms": (SchoolForm.COMPULSORY,), "register_date": date(2026, 4, 21), "source": "Skolverket"}
    return Facility(name, FacilityKind.SCHOOL, point_wkb=point(x, y), id=name, **{**values, **more})


# The first scene is 100 m wide: 600 is 500 m from its east side, 640 is 540 m.
SCHOOLS = (
    school("Sätraskolan", 50, 50, municipality_code="0180"),
    school("Gränsskolan i Huddinge", 600, 50, municipality_code="0126"),
    school("Östra skolan", 640, 50, municipality_code="0180"),
    school("Vilande skolan", 300, 50, status=FacilityStatus.DORMANT),
    Facility("Ekens förskola", FacilityKind.PRESCHOOL, point_wkb=point(20, 20), id="eken"),
)
_DISTANCES = {
    "Sätraskolan": 0.0,
    "Gränsskolan i Huddinge": 500.0,
    "Östra skolan": 540.0,
    "Vilande skolan": 200.0,
}


def _scene(
    name: str, wkb: bytes, distances: dict[str, float], interventions: tuple[Intervention, ...]
) -> SceneInYear:
    by_id = {facility.id: facility for facility in SCHOOLS}
    near = [(by_id[key], metres) for key, metres in sorted(distances.items(), key=lambda item: item[1])]
    return SceneInYear(
        scene=Scene(name, id=name),
        boundary=Boundary(name, 2026, wkb, 10_000.0, source_file="polisen_2026.shp"),
        previous=Boundary(name, 2025, wkb, 10_000.0),
        classification=classify(name, 2026, RULE, near),
        neighbours=tuple(
            Neighbour(
                facility,
                Proximity(name, 2026, facility.id, metres, band_of(metres, RULE.radius_m, RULE.borderline_m)),
                RULE.counts(facility),
            )
            for facility, metres in near
        ),
        interventions=interventions,
    )


def intervention(title: str, **more: object) -> Intervention:
    values = {"status": InterventionStatus.ONGOING, "responsible_unit": "Stadsdelsförvaltningen"}
    return Intervention(title, "lighting", InterventionKind.SITUATIONAL, **{**values, **more})


def year_overview(interventions: tuple[Intervention, ...] = (), signed: bool = False) -> YearOverview:
    """The year 2026 with the scenes Sätra centrum, with four schools, and Åkerby, far from any."""
    year = MappingYear(2026, held_on=date(2026, 9, 18))
    if signed:
        year = MappingYear(2026, year.status.__class__("signed"), date(2026, 9, 18), date(2026, 10, 9))
    scenes = (
        _scene("Sätra centrum", square(0, 0, 100), _DISTANCES, interventions),
        _scene("Åkerby", square(5000, 0, 100), {}, ()),
    )
    return YearOverview(
        path=Path("register.gpkg"),
        municipality="Stockholm",
        crs_authid="EPSG:3011",
        rule=RULE,
        years=(MappingYear(2025), year),
        year=year,
        previous_year=2025,
        scenes=scenes,
        facilities=SCHOOLS,
    )


@pytest.fixture
def secret() -> Intervention:
    return intervention("Hemlig spaning", secrecy=Secrecy.SECRET)
