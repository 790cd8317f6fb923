"""What was accepted of a sender's file, kept for the next one."""

from __future__ import annotations

from dataclasses import replace

from ..delivery.fixes import Fix
from ..domain.delivery import SenderProfile
from ..register.deliveries import list_profiles, put_profile
from ..register.register import Register
from .inspect_delivery import DeliveryChoices, DeliveryReport


def profile_of(sender: str, report: DeliveryReport) -> SenderProfile:
    """Give what was chosen for a file as the sender's profile: also what the file itself decided."""
    choices, chosen = report.choices, report.file.chosen
    return SenderProfile(
        sender,
        fixes=tuple(sorted(fix.value for fix in choices.accepted)),
        crs_authid=choices.crs_authid or "",
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
    """Add what was accepted of the sender's last file to what is chosen now, which goes first.

    Without a profile the choices stay as they are. Fields go by what each file has: they are not taken
    from the profile, since a sender's next file may lack them.
    """
    profile = next((one for one in list_profiles(register) if one.sender == sender), None)
    if profile is None:
        return choices
    known = {fix.value: fix for fix in Fix}
    return replace(
        choices,
        fixes=choices.fixes | {known[code] for code in profile.fixes if code in known},
        crs_authid=choices.crs_authid or profile.crs_authid or None,
        dropped_columns=choices.dropped_columns | set(profile.dropped_columns),
    )
