"""Schools and other places that matter near a scene."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ..i18n import mark
from .coded import Coded
from .identity import new_id


class FacilityKind(Coded):
    """What a facility is, at the level of who comes there."""

    SCHOOL = "school", mark("school")
    PRESCHOOL = "preschool", mark("preschool")
    PLAYGROUND = "playground", mark("playground")
    YOUTH_CLUB = "youth_club", mark("youth club")
    LEISURE_CLUB = "leisure_club", mark("after-school club")
    RESIDENTIAL_CARE = "residential_care", mark("residential care home")
    SUPPORTED_HOUSING = "supported_housing", mark("supported housing")
    CARE = "care", mark("care provider")
    STATION = "station", mark("station")
    OTHER = "other", mark("other")


class SchoolForm(Coded):
    """Sweden's school forms; the codes are those of Skolverket's planned-educations API."""

    PRESCHOOL_CLASS = "fsk", mark("preschool class")
    COMPULSORY = "gr", mark("compulsory school")
    ADAPTED_COMPULSORY = "gran", mark("adapted compulsory school")
    SPECIAL = "sp", mark("special school")
    SAMI = "sam", mark("Sami school")
    UPPER_SECONDARY = "gy", mark("upper secondary school")
    ADAPTED_UPPER_SECONDARY = "gyan", mark("adapted upper secondary school")
    ADULT = "vux", mark("adult education")


class FacilityStatus(Coded):
    """Whether the facility is open, as the register of its source says."""

    ACTIVE = "active", mark("active")
    DORMANT = "dormant", mark("dormant")
    PLANNED = "planned", mark("planned")
    CLOSED = "closed", mark("closed")


@dataclass(frozen=True)
class Facility:
    """A school, preschool, playground, station or other place.

    ``point_wkb`` is a 2D Point and ``yard_wkb`` a 2D MultiPolygon, both in the register's
    working CRS; None is unknown. ``forms`` is empty when the source does not state them.
    ``has_plan`` says whether there is a plan for the scene nearby; None is not known.
    Head teacher, e-mail and telephone have no field here on purpose.
    """

    name: str
    kind: FacilityKind
    unit_code: str = ""
    forms: tuple[SchoolForm, ...] = ()
    grades: str = ""
    status: FacilityStatus = FacilityStatus.ACTIVE
    organiser: str = ""
    municipality_code: str = ""
    address: str = ""
    point_wkb: bytes | None = None
    yard_wkb: bytes | None = None
    source: str = ""
    register_date: date | None = None
    moved_by_hand: bool = False
    moved_reason: str = ""
    has_plan: bool | None = None
    plan_name: str = ""
    plan_checked_on: date | None = None
    id: str = field(default_factory=new_id)

    @property
    def measured_wkb(self) -> bytes | None:
        """The geometry that distances go to: the yard if there is one, else the point."""
        return self.yard_wkb or self.point_wkb
