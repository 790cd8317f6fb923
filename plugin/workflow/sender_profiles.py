"""What was accepted of a sender's file, kept for the next one."""

from __future__ import annotations

from dataclasses import replace

from ..delivery.fixes import Fix
from ..delivery.profile_words import fixes_of
from ..domain.delivery import SenderProfile
from ..register.deliveries import list_profiles, put_profile
from ..register.register import Register
from .delivery_choices import DeliveryChoices
from .inspect_delivery import DeliveryReport


def profile_of(sender: str, report: DeliveryReport) -> SenderProfile:
    """Give what was chosen for a file as the sender's profile: also what the file itself decided.

    The reference system of a file that did not say stays in mind although this one says.
    """
    choices, chosen = report.choices, report.file.chosen
    before = choices.profile or SenderProfile(sender)
    return SenderProfile(
        sender,
        fixes=tuple(sorted(fix.value for fix in choices.accepted)),
        crs_authid=choices.crs_authid or before.crs_authid,
        name_field=chosen.name or "",
        id_field=chosen.id or "",
        status_field=chosen.status or "",
        dropped_columns=tuple(sorted(choices.dropped_columns)),
    )


def remember(register: Register, sender: str, report: DeliveryReport) -> None:
    """Store what was accepted as the sender's profile; inside a transaction. Nothing without a sender."""
    if sender:
        put_profile(register, profile_of(sender, report))


def choices_for(register: Register, sender: str, choices: DeliveryChoices) -> DeliveryChoices:
    """Add what was accepted of the sender's last file where nothing else is chosen now.

    Without a profile the choices stay as they are.
    """
    profile = next((one for one in list_profiles(register) if one.sender == sender), None)
    if profile is None:
        return choices
    return as_the_last_time(
        choices,
        replace(
            profile,
            # That a column is left out is said by its name.
            fixes=() if choices.fixes - {Fix.DROP_COLUMN} else profile.fixes,
            dropped_columns=() if choices.dropped_columns else profile.dropped_columns,
            crs_authid="" if choices.crs_authid else profile.crs_authid,
            name_field="" if choices.name_field else profile.name_field,
            id_field="" if choices.id_field else profile.id_field,
            status_field="" if choices.status_field else profile.status_field,
        ),
    )


def as_the_last_time(choices: DeliveryChoices, profile: SenderProfile | None) -> DeliveryChoices:
    """Accept what a profile says beside what a person has accepted, instead of what another profile said."""
    before, now = choices.profile or SenderProfile(""), profile or SenderProfile("")
    return replace(
        choices,
        profile=profile,
        fixes=choices.fixes - fixes_of(before) | fixes_of(now),
        dropped_columns=choices.dropped_columns - set(before.dropped_columns) | set(now.dropped_columns),
    )
