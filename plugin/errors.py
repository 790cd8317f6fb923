"""The one error that reaches a person."""

from __future__ import annotations

from .domain.personal_identity import without_personal_identity_numbers


class ScenkartanError(Exception):
    """Something a person must be told: what happened, to what, and what to do.

    Parameters
    ----------
    text
        A whole sentence or two for the person, already translated with ``i18n.tr``. It never
        carries coordinates or the content of a row; a personal identity number, such as in the name
        of a file, loses its digits, since messages are logged.
    detail
        The technical detail for the log and the Details button, in English, may be empty.
    """

    def __init__(self, text: str, detail: str = "") -> None:
        self.text = without_personal_identity_numbers(text)
        self.detail = without_personal_identity_numbers(detail)
        super().__init__(self.text)


class Cancelled(Exception):  # noqa: N818 - what the person chose is no error
    """The person cancelled the job; nothing was written."""
