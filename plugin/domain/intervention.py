"""What is done at a scene, by whom, when and at what cost."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ..i18n import mark
from .coded import Coded
from .identity import new_id
from .secrecy import Secrecy


class InterventionKind(Coded):
    """The way an intervention works: on people, on the place, or on the cooperation."""

    SOCIAL = "social", mark("social")
    SITUATIONAL = "situational", mark("situational")
    ORGANISATIONAL = "organisational", mark("organisational")


class InterventionStatus(Coded):
    """How far an intervention has come."""

    IDEA = "idea", mark("idea")
    PLANNED = "planned", mark("planned")
    DECIDED = "decided", mark("decided")
    ONGOING = "ongoing", mark("ongoing")
    FINISHED = "finished", mark("finished")
    STOPPED = "stopped", mark("stopped")

    @property
    def is_active(self) -> bool:
        """Whether something is being done: decided or ongoing."""
        return self in (InterventionStatus.DECIDED, InterventionStatus.ONGOING)


@dataclass(frozen=True)
class Intervention:
    """An intervention at one or more scenes.

    The period is given by dates, by a season that comes back each year (first and last month,
    1-12), or by neither (running). Costs are SEK; None is unknown, not zero.
    ``decision_ref`` is the diary number (Dnr) of the decision. Partners are organisations and
    roles, never private persons.
    """

    title: str
    type_code: str
    kind: InterventionKind
    status: InterventionStatus = InterventionStatus.IDEA
    scene_ids: tuple[str, ...] = ()
    responsible_unit: str = ""
    partners: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    season_first_month: int | None = None
    season_last_month: int | None = None
    weekdays: str = ""
    times_per_year: int | None = None
    cost_planned_sek: float | None = None
    cost_actual_sek: float | None = None
    decision_ref: str = ""
    note: str = ""
    secrecy: Secrecy = Secrecy.INTERNAL
    id: str = field(default_factory=new_id)

    def concerns(self, year: int) -> bool:
        """Say whether it falls in a year; without dates it does, and 31 December is in its year."""
        ended = self.ends_on is not None and self.ends_on.year < year
        later = self.starts_on is not None and self.starts_on.year > year
        return not ended and not later

    def texts(self) -> dict[str, str]:
        """Give the fields that a person writes freely, by name; all are searched for personal data."""
        return {
            "title": self.title,
            "responsible_unit": self.responsible_unit,
            "partners": self.partners,
            "decision_ref": self.decision_ref,
            "note": self.note,
        }
