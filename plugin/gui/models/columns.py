"""The columns of each panel's tables: the one figure that matters there, beside the name."""

from __future__ import annotations

from typing import Callable

from ...domain.intervention import Intervention
from ...domain.overview import Neighbour, SceneInYear
from ...domain.sheet import PrintedSheet
from ...i18n import capital, mark, tr
from .. import wording
from .records import Column

# The radius of the rule that is in force: a distance is written on its own side of it.
Radius = Callable[[], float]

NAME: Column[SceneInYear] = Column(
    mark("Scene"),
    lambda scene: scene.scene.name,
    stretch=True,
    tooltip=lambda scene: ", ".join((scene.scene.name, *scene.scene.aliases)),
)


CLASS: Column[SceneInYear] = Column(
    mark("Class"),
    lambda scene: wording.outcome_short(scene.classification),
    sort=lambda scene: None if scene.classification is None else scene.classification.standing.order,
    tooltip=lambda scene: wording.outcome_long(scene.classification),
    help=mark(
        "Whether the school rule puts the scene in the class; a star: somebody has decided otherwise; a "
        "dash: not classified yet"
    ),
)

SCENES: tuple[Column[SceneInYear], ...] = (
    NAME,
    Column(
        mark("Status"),
        lambda scene: wording.status_short(scene.boundary),
        tooltip=lambda scene: wording.status_long(scene.boundary),
        help=mark(
            "What the joint mapping found this year; not mapped: it has a boundary only the year before"
        ),
    ),
    CLASS,
    Column(
        mark("Size, m²"),
        lambda scene: wording.figure(scene.boundary.area_m2 if scene.boundary else None),
        sort=lambda scene: scene.boundary.area_m2 if scene.boundary else None,
        number=True,
    ),
)


def surroundings(radius_m: Radius) -> tuple[Column[SceneInYear], ...]:
    """Give the columns of the scenes with their schools, for the rule's radius whenever they are drawn."""
    return (
        NAME,
        CLASS,
        Column(
            mark("Schools"),
            lambda scene: wording.units_and_places(scene.classification),
            sort=lambda scene: None if scene.classification is None else scene.classification.n_within,
            help=mark(
                "Schools within the radius of the rule, those inside the boundary included; in brackets at "
                "how many places, where several share one"
            ),
            number=True,
        ),
        Column(
            mark("Nearest"),
            lambda scene: wording.distance(
                scene.classification.nearest_m if scene.classification else None, radius_m()
            ),
            sort=lambda scene: scene.classification.nearest_m if scene.classification else None,
            help=mark("From the boundary to the nearest school that counts; 0 m: inside the boundary"),
            number=True,
        ),
        Column(
            mark("On foot"),
            lambda scene: wording.distance(scene.walk_m),
            sort=lambda scene: scene.walk_m,
            help=mark("The shortest way on foot to a school that counts, of those measured"),
            number=True,
            optional=True,
        ),
    )


INTERVENTION_SCENES: tuple[Column[SceneInYear], ...] = (
    NAME,
    Column(
        mark("Active"),
        lambda scene: str(sum(1 for item in scene.interventions if item.status.is_active)),
        sort=lambda scene: sum(1 for item in scene.interventions if item.status.is_active),
        help=mark("Interventions that are decided or ongoing"),
        number=True,
    ),
    Column(
        mark("All"),
        lambda scene: str(len(scene.interventions)),
        sort=lambda scene: len(scene.interventions),
        number=True,
    ),
)

INTERVENTIONS: tuple[Column[Intervention], ...] = (
    Column(
        mark("Intervention"),
        lambda item: item.title,
        stretch=True,
        tooltip=lambda item: f"{item.title} ({tr(item.kind.label)})",
    ),
    Column(mark("Status"), lambda item: tr(item.status.label), sort=lambda item: item.status.order),
    Column(mark("Period"), wording.period_in_months, tooltip=wording.period),
)


def _band(neighbour: Neighbour) -> str:
    return tr(neighbour.proximity.band.label) if neighbour.counts else tr("does not count")


def _band_help(neighbour: Neighbour) -> str:
    if not neighbour.counts:
        return tr(
            "The rule does not count it: it is closed or dormant, or has none of the rule's school forms."
        )
    measured = tr("to the school yard") if neighbour.proximity.to_yard else tr("to the school's point")
    return f"{capital(tr(neighbour.proximity.band.label))}, {measured}"


def schools(radius_m: Radius) -> tuple[Column[Neighbour], ...]:
    """Give the columns of the schools near a scene, for the rule's radius whenever they are drawn."""
    return (
        Column(
            mark("School"),
            lambda neighbour: neighbour.name,
            stretch=True,
            tooltip=lambda neighbour: ", ".join(
                filter(
                    None,
                    [
                        neighbour.name,
                        *(tr(form.label) for form in neighbour.facility.forms),
                        neighbour.elsewhere,
                    ],
                )
            ),
        ),
        Column(
            mark("Where"),
            _band,
            sort=lambda neighbour: (not neighbour.counts, neighbour.proximity.band.order),
            tooltip=_band_help,
            help=mark(
                "Inside the boundary, within the radius, within the uncertainty of the radius, or outside"
            ),
        ),
        Column(
            mark("Distance"),
            lambda neighbour: wording.distance(neighbour.proximity.distance_m, radius_m()),
            sort=lambda neighbour: neighbour.proximity.distance_m,
            help=mark(
                "From the boundary of the scene to the school yard if there is one, else to the school's "
                "point"
            ),
            number=True,
        ),
    )


def _printed_at(sheet: PrintedSheet) -> str:
    return wording.moment(sheet.printed_at)


PRINTED: tuple[Column[PrintedSheet], ...] = (
    Column(mark("File"), lambda sheet: sheet.file_name, stretch=True),
    Column(mark("Printed"), _printed_at, sort=_printed_at),
    Column(mark("Pages"), lambda sheet: str(sheet.pages), sort=lambda sheet: sheet.pages, number=True),
)
