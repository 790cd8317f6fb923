"""Interventions at the scenes: saved whole or not at all, with a history."""

from __future__ import annotations

from ..domain.intervention import Intervention
from ..errors import ScenkartanError
from ..i18n import tr
from ..register import interventions as stored
from ..register.history import Change, history
from ..register.register import Register


def save_intervention(register: Register, intervention: Intervention) -> None:
    """Save a new or changed intervention with its scenes in one transaction.

    Raises
    ------
    ScenkartanError
        If it has no title or no scene, its dates or months contradict each other, a text holds a
        personal identity number, or the register cannot be written. Nothing has then been saved.
    """
    _require_sound(intervention)
    with register.transaction():
        stored.save_intervention(register, intervention)


def delete_intervention(register: Register, intervention_id: str) -> None:
    """Delete an intervention in one transaction; the change log keeps what it was."""
    with register.transaction():
        stored.delete_intervention(register, intervention_id)


def intervention_history(register: Register, intervention_id: str) -> list[Change]:
    """Give every change of an intervention and of which scenes it is for, oldest first."""
    return history(register, "intervention", intervention_id)


def _require_sound(intervention: Intervention) -> None:
    if not intervention.title.strip():
        raise ScenkartanError(tr("Give the intervention a title."))
    if not intervention.scene_ids:
        raise ScenkartanError(tr("Choose at least one scene for the intervention."))
    starts, ends = intervention.starts_on, intervention.ends_on
    if starts and ends and ends < starts:
        raise ScenkartanError(tr("The intervention ends before it starts. Change one of the dates."))
    if (intervention.season_first_month is None) != (intervention.season_last_month is None):
        raise ScenkartanError(tr("A season has both a first and a last month. Choose both, or neither."))
