"""What a sender's profile says: the fixes that are known here, and all of it in words."""

from __future__ import annotations

from ..domain.delivery import SenderProfile
from ..i18n import Translate
from .fixes import Fix


def fixes_of(profile: SenderProfile) -> frozenset[Fix]:
    """Give the fixes of a profile that are known: a newer plugin may have written it."""
    known = {fix.value: fix for fix in Fix}
    return frozenset(known[code] for code in profile.fixes if code in known)


def in_words(profile: SenderProfile, tr: Translate) -> str:
    """Say what a profile brings, in the language of ``tr``."""
    said = [tr(fix.label) for fix in sorted(fixes_of(profile)) if fix is not Fix.DROP_COLUMN]
    said += [tr("without the column {column}").format(column=name) for name in profile.dropped_columns]
    columns = (
        (tr("name from {column}"), profile.name_field),
        (tr("id from {column}"), profile.id_field),
        (tr("status from {column}"), profile.status_field),
    )
    said += [text.format(column=name) for text, name in columns if name]
    if profile.crs_authid:
        said.append(tr("{crs} where the file does not say").format(crs=profile.crs_authid))
    return tr("As for {sender} the last time: {choices}.").format(
        sender=profile.sender, choices="; ".join(said) or tr("nothing was mended")
    )
