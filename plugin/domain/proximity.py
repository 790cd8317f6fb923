"""The school rule: from a distance to a band, from a scene's schools to its class."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Mapping, Sequence

from ..i18n import mark
from .coded import Coded
from .facility import Facility, FacilityKind, FacilityStatus, SchoolForm
from .walking import WALK_LIMIT_M, Reach, is_across_barrier

# The school rule of the Stockholm motion on open drug scenes, answered by the districts in 2024:
# "en eller flera grundskolor inom en radie av 500 meter".
RADIUS_M = 500.0
# Median location error of Swedish police data, M. Gerell, "Quantifying the geographical
# (un)reliability of police data".
BORDERLINE_M = 83.0
CLASS_NAME = "Särskilt utsatt plats för unga"


# The fields of a class that a person decides, which a new calculation leaves as they are.
OVERRIDE_FIELDS = ("override_outcome", "override_reason", "override_by", "override_of")


class Band(Coded):
    """Where a facility lies seen from a boundary."""

    INSIDE = "inside", mark("inside")
    WITHIN = "within", mark("within")
    BORDERLINE = "borderline", mark("borderline")
    OUTSIDE = "outside", mark("outside")


class Origin(Coded):
    """What of the scene a distance is measured from."""

    BOUNDARY = "boundary", mark("boundary")
    CENTROID = "centroid", mark("centroid")


class Outcome(Coded):
    """What the rule says of a scene; borderline: only the uncertainty decides."""

    IN_CLASS = "in_class", mark("in the class")
    IN_CLASS_BORDERLINE = "in_class_borderline", mark("in the class, borderline")
    NOT_IN_CLASS_BORDERLINE = "not_in_class_borderline", mark("not in the class, borderline")
    NOT_IN_CLASS = "not_in_class", mark("not in the class")

    @property
    def in_class(self) -> bool:
        """Whether the scene belongs to the class: a counted school at ``distance <= radius``."""
        return self in (Outcome.IN_CLASS, Outcome.IN_CLASS_BORDERLINE)


@dataclass(frozen=True)
class Rule:
    """The school rule with its parameters, stored and versioned in the register.

    A facility counts when it is a school, active, and has one of ``forms``; a school whose
    forms the source does not state counts too when ``count_unknown_forms`` (unknown is not no).
    """

    version: int = 1
    radius_m: float = RADIUS_M
    borderline_m: float = BORDERLINE_M
    forms: tuple[SchoolForm, ...] = (
        SchoolForm.COMPULSORY,
        SchoolForm.ADAPTED_COMPULSORY,
        SchoolForm.SPECIAL,
        SchoolForm.SAMI,
    )
    count_unknown_forms: bool = True
    class_name: str = CLASS_NAME

    def counts(self, facility: Facility) -> bool:
        """Say whether a facility counts in the rule, wherever it lies."""
        if facility.kind is not FacilityKind.SCHOOL or facility.status is not FacilityStatus.ACTIVE:
            return False
        if not facility.forms:
            return self.count_unknown_forms
        return any(form in self.forms for form in facility.forms)


@dataclass(frozen=True)
class Proximity:
    """One boundary to one facility: distance in metres (0 inside), band, how it was measured.

    ``distance_m`` is on the ground, ``plane_m`` the same on the map. The facility's name, kind and
    whether it counted are kept as they were, so that a signed year stands when the school register is
    updated. None (and no name): not kept, or not walked.
    """

    scene_id: str
    year: int
    facility_id: str
    distance_m: float
    band: Band
    to_yard: bool = False
    plane_m: float | None = None
    walking_m: float | None = None
    snap_m: float | None = None
    snap_facility_m: float | None = None
    reach: Reach | None = None
    facility_name: str = ""
    facility_kind: FacilityKind | None = None
    counted: bool | None = None

    @property
    def is_barred(self) -> bool:
        """Whether it is near on the map only: across water or another barrier; no where nobody walked."""
        return self.reach is not None and is_across_barrier(
            self.distance_m, self.walking_m, self.reach, WALK_LIMIT_M
        )


@dataclass(frozen=True)
class Classification:
    """The rule's outcome for one boundary, with what the reason in words is made from.

    ``n_within`` counts units, ``n_places`` the places that they are at (None: not counted). Somebody
    may have decided otherwise than the rule: ``override_outcome`` then stands, with the reason, who
    decided, and the rule's outcome at the time.
    """

    scene_id: str
    year: int
    rule_version: int
    outcome: Outcome
    n_inside: int
    n_within: int
    n_borderline: int
    n_unknown_forms: int
    nearest_m: float | None
    nearest_name: str
    register_date: date | None = None
    reason: str = ""
    n_places: int | None = None
    classified_at: datetime | None = None
    override_outcome: Outcome | None = None
    override_reason: str = ""
    override_by: str = ""
    override_of: Outcome | None = None

    @property
    def standing(self) -> Outcome:
        """The outcome that stands: what somebody has decided, else the rule's."""
        return self.override_outcome or self.outcome

    @property
    def in_class(self) -> bool:
        """Whether the scene belongs to the class, by decision or by the rule."""
        return self.standing.in_class

    @property
    def is_overridden(self) -> bool:
        """Whether somebody has decided otherwise than the rule."""
        return self.override_outcome is not None

    @property
    def is_override_doubtful(self) -> bool:
        """Whether the rule says something else now than when somebody decided against it."""
        return self.is_overridden and self.override_of not in (None, self.outcome)


def band_of(distance_m: float, radius_m: float = RADIUS_M, borderline_m: float = 0.0) -> Band:
    """Turn a distance to a boundary into a band.

    With an uncertainty *b* around the radius *r* a distance *d* is ``inside`` at 0, ``within``
    up to and including *r - b*, ``borderline`` up to and including *r + b*, else ``outside``.
    With *b* = 0, *d* = *r* is ``within``.

    Raises ValueError for a negative or NaN distance, radius or uncertainty.
    """
    if not (distance_m >= 0 and radius_m >= 0 and borderline_m >= 0):
        raise ValueError(f"distances cannot be negative or NaN: {distance_m}, {radius_m}, {borderline_m}")
    if distance_m == 0:
        return Band.INSIDE
    if distance_m <= radius_m - borderline_m:
        return Band.WITHIN
    if distance_m <= radius_m + borderline_m:
        return Band.BORDERLINE
    return Band.OUTSIDE


def classify(
    scene_id: str,
    year: int,
    rule: Rule,
    schools: Sequence[tuple[Facility, float]],
    place_of: Mapping[str, int] | None = None,
) -> Classification:
    """Apply the rule to one scene.

    Parameters
    ----------
    scene_id, year, rule
        The boundary that is classified, and the rule it is classified by.
    schools
        Facilities with their distance in metres from the scene's boundary, in any order and of
        any kind; those the rule does not count are left out. A distance at or under the radius
        is in the class, whatever the uncertainty.
    place_of
        For each facility's id a number that units at one place share; without it places are not counted.

    Returns
    -------
    Classification
        ``n_within`` counts every school at ``distance <= radius``, those inside included;
        ``n_borderline`` those whose distance is within the uncertainty of the radius. Without
        any counted school ``nearest_m`` is None and the scene is not in the class.
    """
    counted = sorted(
        ((distance, facility) for facility, distance in schools if rule.counts(facility)),
        key=lambda pair: (pair[0], pair[1].name),
    )
    bands = [band_of(distance, rule.radius_m, rule.borderline_m) for distance, _ in counted]
    within = [facility for distance, facility in counted if distance <= rule.radius_m]
    dates = [facility.register_date for _, facility in counted if facility.register_date]
    return Classification(
        scene_id=scene_id,
        year=year,
        rule_version=rule.version,
        outcome=_outcome(bands, bool(within)),
        n_inside=bands.count(Band.INSIDE),
        n_within=len(within),
        n_borderline=bands.count(Band.BORDERLINE),
        n_unknown_forms=sum(1 for facility in within if not facility.forms),
        nearest_m=counted[0][0] if counted else None,
        nearest_name=counted[0][1].name if counted else "",
        register_date=max(dates, default=None),
        n_places=None if place_of is None else len({place_of[facility.id] for facility in within}),
    )


def _outcome(bands: Sequence[Band], any_within: bool) -> Outcome:
    certain = Band.INSIDE in bands or Band.WITHIN in bands
    if certain:
        return Outcome.IN_CLASS
    if any_within:
        return Outcome.IN_CLASS_BORDERLINE
    if Band.BORDERLINE in bands:
        return Outcome.NOT_IN_CLASS_BORDERLINE
    return Outcome.NOT_IN_CLASS
