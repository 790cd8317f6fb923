"""What has happened to the scenes since the mapping year before."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Sequence

import numpy as np

from ..analysis.matching import match
from ..domain.balance import Balance, balance_of
from ..domain.matching import Thresholds
from ..domain.progress import Part, Progress, Silent
from ..domain.scene import Boundary, SceneChange, SceneStatus, YearStatus
from ..geos import shapely
from ..register.register import Register
from ..register.scenes import list_boundaries, list_changes, list_years, replace_changes

# The register knows which scene a boundary is of: wherever it lies, it is that scene.
_THRESHOLDS = replace(Thresholds(), same_name_reach_m=math.inf)


@dataclass(frozen=True)
class YearChanges:
    """What became of each scene from one mapping year to another; nothing where there was none before."""

    year: int
    previous_year: int | None
    changes: tuple[SceneChange, ...]

    @property
    def balance(self) -> Balance:
        """The two years' counts and what lies between them."""
        return balance_of((change.from_scene_id, change.to_scene_id) for change in self.changes)


def changes_since(
    register: Register,
    year: int,
    *,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> YearChanges:
    """Compare a mapping year's boundaries with those of the latest year before it that has any.

    Scenes that have ceased by their status are not counted in either year. A scene that comes back
    after a year without it is new; it has kept its id. What is stored is not looked at.

    Raises ``errors.Cancelled`` from ``progress``.
    """
    for before in sorted((known.year for known in list_years(register) if known.year < year), reverse=True):
        previous = list_boundaries(register, before)
        if previous:
            current = list_boundaries(register, year)
            return YearChanges(year, before, tuple(_changes(year, previous, current, progress)))
    return YearChanges(year, None, ())


def record_changes(
    register: Register,
    year: int,
    *,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> YearChanges:
    """Store what has happened to the scenes since the mapping year before; call it in a transaction.

    What was stored of the year is replaced. The next year that has boundaries is compared anew too,
    unless it is signed: it was compared with what the year was before.

    Raises ScenkartanError if the year is signed, ``errors.Cancelled`` from ``progress``.
    """
    found = changes_since(register, year, progress=Part(progress, 0.0, 0.5))
    _store(register, found)
    later = [known for known in list_years(register) if known.year > year]
    for following in sorted(later, key=lambda known: known.year):
        if list_boundaries(register, following.year):
            if following.status is not YearStatus.SIGNED:
                _store(register, changes_since(register, following.year, progress=Part(progress, 0.5, 1.0)))
            break
    return found


def _store(register: Register, found: YearChanges) -> None:
    """Write the changes where they differ from what is stored, so that the log tells only of news."""
    if set(list_changes(register, found.year)) != set(found.changes):
        replace_changes(register, found.year, found.changes)


def _changes(
    year: int, previous: Sequence[Boundary], current: Sequence[Boundary], progress: Progress
) -> list[SceneChange]:
    before, after = _lasting(previous), _lasting(current)
    matching = match(
        shapely.from_wkb(np.array([boundary.wkb for boundary in before], dtype=object)),
        shapely.from_wkb(np.array([boundary.wkb for boundary in after], dtype=object)),
        previous_names=[[boundary.scene_id] for boundary in before],
        current_names=[[boundary.scene_id] for boundary in after],
        thresholds=_THRESHOLDS,
        progress=progress,
    )
    figures = zip(
        matching.previous_share.tolist(), matching.current_share.tolist(), matching.area_change_m2.tolist()
    )
    indices = zip(matching.previous_index.tolist(), matching.current_index.tolist())
    return [
        SceneChange(
            year,
            kind,
            before[i].scene_id if i >= 0 else None,
            after[j].scene_id if j >= 0 else None,
            *(None if math.isnan(figure) else figure for figure in row),
        )
        for kind, (i, j), row in zip(matching.kind, indices, figures)
    ]


def _lasting(boundaries: Sequence[Boundary]) -> list[Boundary]:
    return [boundary for boundary in boundaries if boundary.status is not SceneStatus.CEASED]
