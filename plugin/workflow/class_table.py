"""A year's classes as a table for reports: each answer with what it rests on and who decided."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Callable

from ..delivery.table_out import Cell, write_table
from ..domain.coded import Coded
from ..domain.overview import SceneInYear, YearOverview
from ..domain.proximity import Classification
from ..i18n import Translate, mark

_OF_SCENE: tuple[tuple[str, Callable[[SceneInYear], object]], ...] = (
    (mark("Scene"), lambda scene: scene.scene.name),
    (mark("Code"), lambda scene: scene.scene.code),
    (mark("Status"), lambda scene: scene.boundary.status if scene.boundary else None),
    (mark("Size, m²"), lambda scene: scene.boundary.area_m2 if scene.boundary else None),
    (mark("On foot, m"), lambda scene: scene.walk_m),
)
# The reason is the stored one, so that a signed year's table stays as it was.
_OF_CLASS: tuple[tuple[str, Callable[[Classification], object]], ...] = (
    (mark("In class"), lambda made: made.in_class),
    (mark("By the rule"), lambda made: made.outcome),
    (mark("Schools inside"), lambda made: made.n_inside),
    (mark("Schools within the radius"), lambda made: made.n_within),
    (mark("At places"), lambda made: made.n_places),
    (mark("Schools borderline"), lambda made: made.n_borderline),
    (mark("Nearest school"), lambda made: made.nearest_name),
    (mark("Nearest, m"), lambda made: made.nearest_m),
    (mark("Reason"), lambda made: made.reason),
    (mark("Decided otherwise"), lambda made: made.override_outcome),
    (mark("Why decided otherwise"), lambda made: made.override_reason),
    (mark("Who decided otherwise"), lambda made: made.override_by),
    (mark("Version of the rule"), lambda made: made.rule_version),
    (mark("School register of"), lambda made: made.register_date),
    (mark("Classified"), lambda made: made.classified_at.date() if made.classified_at else None),
)


def write_classes(overview: YearOverview, path: Path, tr: Translate) -> None:
    """Write a row for each scene mapped in the year: .xlsx as a workbook, else text with semicolons.

    What a scene without a class would say of it is empty: unknown is not no. Raises ScenkartanError where
    the file cannot be written.
    """
    head = [tr("Year"), *(tr(heading) for heading, _ in (*_OF_SCENE, *_OF_CLASS))]
    year = overview.year.year if overview.year else None
    write_table(path, head, ([year, *_row(scene, tr)] for scene in overview.mapped))


def _row(scene: SceneInYear, tr: Translate) -> list[Cell]:
    made = scene.classification
    values = [value(scene) for _, value in _OF_SCENE]
    values += [None if made is None else value(made) for _, value in _OF_CLASS]
    return [_cell(value, tr) for value in values]


def _cell(value: object, tr: Translate) -> Cell:
    if isinstance(value, Coded):
        return tr(value.label)
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, (str, int, float)) else None
