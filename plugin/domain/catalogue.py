"""The built-in catalogue of interventions, from the city districts' own reports.

Sources: Södermalm 2024-03-28, Hägersten-Älvsjö 2024-04-25 and Skärholmen 2024-05-23 (answers to
the motion on open drug scenes), the city's answer 2025-02-12 and the project plan for Västra
Södermalm 2023.
"""

from __future__ import annotations

from ..i18n import mark
from .coded import Coded
from .intervention import InterventionKind


class InterventionType(Coded):
    """A type of intervention; ``kind`` is what it usually is and can be changed on each row."""

    PLACE_COOPERATION = "place_cooperation", mark("place cooperation with property owners")
    PLACE_ACTIVATION = "place_activation", mark("place activation")
    SECURITY_CAMERAS = "security_cameras", mark("security cameras")
    GUARDS = "guards", mark("public order guards")
    POLICE_PRESENCE = "police_presence", mark("increased police presence")
    LIGHTING = "lighting", mark("lighting")
    SOUND_ALARM = "sound_alarm", mark("sound alarm")
    MARKET_TRADE = "market_trade", mark("market trade")
    LIVING_STREETS = "living_streets", mark("Levande Stockholm (living streets)")
    ALCOHOL_BAN = "alcohol_ban", mark("alcohol ban in an area")
    CHILDRENS_WAY = "childrens_way", mark("Barnens väg (safe way for children)")
    URBAN_ENVIRONMENT = "urban_environment", mark("improvement of the urban environment")
    MEETING_PLACE = "meeting_place", mark("meeting place for staff and residents")
    SAFETY_WALK = "safety_walk", mark("safety walk")
    CENTRE_INSPECTION = "centre_inspection", mark("inspection of the local centre")
    SAFE_STAIRWELL = "safe_stairwell", mark("Trygga trappan (safe stairwell)")
    BUSINESS_SUPPORT = "business_support", mark("support to businesses")
    PARENT_WALKERS = "parent_walkers", mark("parents walking at night")
    FIELD_ASSISTANTS = "field_assistants", mark("field social workers")
    OUTREACH = "outreach", mark("outreach social work")
    SOCIAL_INTERVENTION_GROUP = "social_intervention_group", mark("social intervention group (SIG)")
    FAMILY_THERAPY = "family_therapy", mark("functional family therapy (FFT)")
    TREFAS = "trefas", mark("Trefas")
    SOCIAL_WORKER_AT_POLICE = "social_worker_at_police", mark("social worker at the police")
    SSPF = "sspf", mark("SSPF (school, social services, police, leisure)")
    PARENT_SUPPORT = "parent_support", mark("parent support")
    JOINT_BRIEFING = "joint_briefing", mark("joint briefing")
    SCHOOL_YARD_ROUNDS = "school_yard_rounds", mark("rounds of school yards")
    ADULTS_AT_SCHOOL = "adults_at_school", mark("more adults at school")
    SUMMER_ACTIVITIES = "summer_activities", mark("culture and summer activities")
    SAFETY_PLAN = "safety_plan", mark("action plan for a safe preschool or leisure centre")
    PERMIT = "permit", mark("permit applied for")
    OTHER = "other", mark("other")

    @property
    def kind(self) -> InterventionKind:
        """What an intervention of this type usually is."""
        if self in _SOCIAL:
            return InterventionKind.SOCIAL
        if self in _ORGANISATIONAL:
            return InterventionKind.ORGANISATIONAL
        return InterventionKind.SITUATIONAL


_SOCIAL = frozenset(
    {
        InterventionType.PARENT_WALKERS,
        InterventionType.FIELD_ASSISTANTS,
        InterventionType.OUTREACH,
        InterventionType.SOCIAL_INTERVENTION_GROUP,
        InterventionType.FAMILY_THERAPY,
        InterventionType.TREFAS,
        InterventionType.SOCIAL_WORKER_AT_POLICE,
        InterventionType.PARENT_SUPPORT,
        InterventionType.SUMMER_ACTIVITIES,
    }
)
_ORGANISATIONAL = frozenset(
    {
        InterventionType.SSPF,
        InterventionType.JOINT_BRIEFING,
        InterventionType.PERMIT,
        InterventionType.SAFETY_PLAN,
        InterventionType.ADULTS_AT_SCHOOL,
    }
)
