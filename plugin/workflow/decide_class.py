"""Deciding otherwise than the rule, and noting the plans of what lies inside a boundary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..domain.personal_identity import contains_personal_identity_number
from ..domain.proximity import Classification, Outcome
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.facilities import list_facilities, put_facilities
from ..register.proximity import list_classifications, put_classifications
from ..register.register import Register


def decide_class(
    register: Register, year: int, scene_id: str, in_class: bool, *, reason: str, who: str
) -> Classification:
    """Store that a scene belongs to the class, or does not, whatever the rule says.

    The rule's own outcome stays beside it, and the change log says when. It stands until somebody
    withdraws it; if the rule's outcome changes meanwhile, that is said wherever the class is shown.

    Raises
    ------
    ScenkartanError
        The reason or who is not stated, or holds a personal identity number; the scene is not
        classified; the rule says the same; the year is signed or the register cannot be written.
        Nothing has then been changed.
    """
    reason, who = reason.strip(), who.strip()
    if not reason or not who:
        raise ScenkartanError(tr("State both why it is decided otherwise and who decided."))
    if contains_personal_identity_number(f"{reason}\n{who}"):
        raise ScenkartanError(tr("Take the personal identity number away."))
    with register.transaction():
        made = _class_of(register, year, scene_id)
        if made.outcome.in_class is in_class:
            raise ScenkartanError(tr("The rule says so already: there is nothing to decide otherwise."))
        outcome = Outcome.IN_CLASS if in_class else Outcome.NOT_IN_CLASS
        decided = replace(
            made,
            override_outcome=outcome,
            override_reason=reason,
            override_by=who,
            override_of=made.outcome,
        )
        put_classifications(register, [decided])
    return decided


def withdraw_decision(register: Register, year: int, scene_id: str) -> Classification:
    """Let the rule decide again; the change log keeps what was decided.

    Raises ScenkartanError where the scene is not classified or the year is signed.
    """
    with register.transaction():
        made = _class_of(register, year, scene_id)
        ruled = replace(made, override_outcome=None, override_reason="", override_by="", override_of=None)
        put_classifications(register, [ruled])
    return ruled


def note_plan(
    register: Register,
    facility_id: str,
    has_plan: bool | None,
    name: str = "",
    checked_on: date | None = None,
) -> None:
    """Note whether a facility has a plan for the scene nearby: yes, no, or not known (None).

    Raises ScenkartanError where there is no such facility, or the name holds a personal identity number.
    """
    if contains_personal_identity_number(name):
        raise ScenkartanError(tr("Take the personal identity number away."))
    with register.transaction():
        found = [facility for facility in list_facilities(register) if facility.id == facility_id]
        if not found:
            raise ScenkartanError(tr("The facility is not in the register any more."))
        plan = name.strip() if has_plan else ""
        put_facilities(
            register, [replace(found[0], has_plan=has_plan, plan_name=plan, plan_checked_on=checked_on)]
        )


def _class_of(register: Register, year: int, scene_id: str) -> Classification:
    found = [one for one in list_classifications(register, year) if one.scene_id == scene_id]
    if not found:
        raise ScenkartanError(tr("The scene is not classified. Classify it first."))
    return found[0]
