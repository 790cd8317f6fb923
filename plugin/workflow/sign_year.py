"""Signing a mapping year for both parties, and unlocking it with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from ..domain.scene import MappingYear, SceneStatus
from ..errors import ScenkartanError
from ..i18n import tr
from ..register import scenes
from ..register.facts import facts
from ..register.proximity import list_classifications
from ..register.register import Register
from .match_years import refresh_changes
from .years import find_year


def signature(role: str, unit: str) -> str:
    """Write who signs: a role and its unit, never a name.

    Raises ScenkartanError if one of them is missing.
    """
    if not (role.strip() and unit.strip()):
        raise ScenkartanError(tr("A mapping year is signed by a role and its unit: state both, no names."))
    return f"{role.strip()}, {unit.strip()}"


def sign_year(
    register: Register,
    year: int,
    signed_on: date,
    district: str,
    police: str,
    *,
    unfinished: bool = False,
) -> MappingYear:
    """Sign a draft year for the district and the police; from then on the database refuses every change.

    What has happened since the year before is brought up to the boundaries first, so that what is
    signed is true. The year keeps the definition that it was mapped by.

    ``district`` and ``police`` are who signs, by role and unit, as ``signature`` writes them;
    ``unfinished`` signs although scenes are not classified.

    Raises
    ------
    ScenkartanError
        There is no such year or it is signed, the date is to come, a party is missing or given with a
        personal identity number, the year has no boundaries, or, unless ``unfinished``, a scene has
        no class.
    """
    if signed_on > datetime.now().astimezone().date():
        raise ScenkartanError(
            tr("A mapping year cannot be signed on a day to come: {day}.").format(day=signed_on)
        )
    with register.transaction():
        draft = _draft(register, year)
        _refuse_incomplete(register, year, unfinished)
        refresh_changes(register, year)
        if draft.definition_version is None:
            version = facts(register)["definition_version"]
            scenes.put_year(register, replace(draft, definition_version=version))
        scenes.sign_year(register, year, signed_on, district, police)
    return find_year(register, year)


def unlock_year(register: Register, year: int, reason: str) -> MappingYear:
    """Make a signed year a draft again; the reason stays in the change log.

    Raises ScenkartanError if the year is not signed, or the reason is missing or holds a personal
    identity number.
    """
    if not reason.strip():
        raise ScenkartanError(tr("State why the mapping year {year} is unlocked.").format(year=year))
    with register.transaction():
        if not find_year(register, year).is_signed:
            raise ScenkartanError(tr("The mapping year {year} is not signed.").format(year=year))
        scenes.unlock_year(register, year, reason)
    return find_year(register, year)


def _draft(register: Register, year: int) -> MappingYear:
    found = find_year(register, year)
    if found.is_signed:
        raise ScenkartanError(
            tr("The mapping year {year} is already signed. Unlock it first to sign it anew.").format(
                year=year
            )
        )
    return found


def _refuse_incomplete(register: Register, year: int, unfinished: bool) -> None:
    boundaries = scenes.list_boundaries(register, year)
    if not boundaries:
        raise ScenkartanError(
            tr("The mapping year {year} has no boundaries: there is nothing to sign.").format(year=year)
        )
    lasting = {one.scene_id for one in boundaries if one.status is not SceneStatus.CEASED}
    missing = lasting - {one.scene_id for one in list_classifications(register, year)}
    if missing and not unfinished:
        raise ScenkartanError(
            tr(
                "{count} scenes of the mapping year {year} have no class. Classify them first, or choose to"
                " sign all the same."
            ).format(count=len(missing), year=year)
        )
