"""What every panel is given: nothing in gui/ reaches for anything global."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..domain.proximity import RADIUS_M
from ..settings import Settings
from .selection import SceneSelection
from .workspace import Workspace

if TYPE_CHECKING:
    from .actions import Actions
    from .delivery_actions import DeliveryActions
    from .intervention_actions import InterventionActions
    from .reference_actions import ReferenceActions
    from .surroundings_actions import SurroundingsActions
    from .time_actions import TimeActions
    from .walking_actions import WalkingActions
    from .year_actions import YearActions


@dataclass(frozen=True)
class Context:
    """The parts that a panel works with."""

    workspace: Workspace
    selection: SceneSelection
    settings: Settings
    actions: Actions
    interventions: InterventionActions
    years: YearActions
    deliveries: DeliveryActions
    time: TimeActions
    surroundings: SurroundingsActions
    reference: ReferenceActions
    walking: WalkingActions

    def radius_m(self) -> float:
        """Give the radius of the rule of the open register."""
        overview = self.workspace.overview
        return RADIUS_M if overview is None else overview.rule.radius_m
