"""What every panel is given: nothing in gui/ reaches for anything global."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..settings import Settings
from .map_link import MapLink
from .messages import Messages
from .selection import SceneSelection
from .tasks import Jobs
from .workspace import Workspace

if TYPE_CHECKING:
    from .actions import Actions


@dataclass(frozen=True)
class Context:
    """The parts that a panel works with."""

    workspace: Workspace
    selection: SceneSelection
    map: MapLink
    jobs: Jobs
    messages: Messages
    settings: Settings
    actions: Actions
