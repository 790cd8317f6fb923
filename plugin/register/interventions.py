"""Interventions and the scenes they are for."""

from __future__ import annotations

from ..domain.intervention import Intervention
from ..errors import ScenkartanError
from ..i18n import tr
from .records import to_record, to_row
from .register import Register
from .rows import delete, insert, save, select


def list_interventions(register: Register) -> list[Intervention]:
    """Give the interventions, by title."""
    scenes: dict[str, list[str]] = {}
    for link in select(register, "intervention_scene"):
        scenes.setdefault(link["intervention_id"], []).append(link["scene_id"])
    return [
        to_record(Intervention, row, scene_ids=tuple(scenes.get(row["id"], ())))
        for row in select(register, "intervention", order=["title"])
    ]


def save_intervention(register: Register, intervention: Intervention) -> None:
    """Add an intervention, or change the one with the same id, together with its scenes."""
    save(register, "intervention", [to_row(intervention, without=["scene_ids"])], by=["id"])
    links = select(register, "intervention_scene", intervention_id=intervention.id)
    before = {link["scene_id"] for link in links}
    for scene_id in before.difference(intervention.scene_ids):
        delete(register, "intervention_scene", intervention_id=intervention.id, scene_id=scene_id)
    added = [scene_id for scene_id in dict.fromkeys(intervention.scene_ids) if scene_id not in before]
    rows = ({"intervention_id": intervention.id, "scene_id": scene_id} for scene_id in added)
    insert(register, "intervention_scene", rows)


def delete_intervention(register: Register, intervention_id: str) -> None:
    """Delete an intervention and what belongs to it. The change log keeps what it was.

    Raises ScenkartanError if it is not in the register.
    """
    if not select(register, "intervention", id=intervention_id):
        raise ScenkartanError(tr("The intervention is no longer in the register. Refresh and try again."))
    delete(register, "intervention", id=intervention_id)
