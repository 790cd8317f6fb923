"""Giving a scene another name in a mapping year: old names are kept, signed years keep theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import Iterable

from ..domain.matching import plain_name
from ..domain.scene import Scene
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.register import Register
from ..register.scenes import (
    call_in_year,
    list_scenes,
    list_scenes_of,
    list_standings,
    list_years,
    update_scene,
)
from .years import require_draft


def rename_scene(register: Register, year: int, scene_id: str, name: str) -> Scene:
    """Call a scene otherwise in a draft year, in one transaction, and give the scene as it is then.

    In the last year the name is the scene's from then on; in an earlier one it is that year's alone.
    The names that are not the scene's own are kept as aliases, by which it is known again.

    Raises ScenkartanError if there is no name or another scene of the year has it, there is no such year
    or scene, the year is signed, or the name holds a personal identity number.
    """
    name = " ".join(name.split())
    if not name:
        raise ScenkartanError(tr("Give the scene a name."))
    with register.transaction():
        require_draft(register, year)
        scene = next((one for one in list_scenes(register) if one.id == scene_id), None)
        if scene is None:
            raise ScenkartanError(tr("The scene is no longer in the register. Refresh and try again."))
        called = {one.id: one.name for one in list_scenes_of(register, year)}
        mapped = list_standings(register, year)
        if any(plain_name(called[one]) == plain_name(name) for one in mapped if one != scene_id):
            raise ScenkartanError(
                tr("Another scene is called {name} in {year}. Give this one a name of its own.").format(
                    name=name, year=year
                )
            )
        if all(known.year <= year for known in list_years(register)):
            renamed = replace(scene, name=name)
        else:
            call_in_year(register, scene_id, name, year)
            renamed = scene
        others = _others(renamed, (*scene.aliases, scene.name, name))
        renamed = replace(renamed, aliases=others)
        update_scene(register, renamed)
    return renamed


def _others(scene: Scene, names: Iterable[str]) -> tuple[str, ...]:
    """Give the names, each once, that are not the scene's own."""
    others = {plain_name(name): name for name in names}
    others.pop(plain_name(scene.name), None)
    return tuple(others.values())
