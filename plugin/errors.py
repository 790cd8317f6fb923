"""The one error that reaches a person."""

from __future__ import annotations


class ScenkartanError(Exception):
    """Something a person must be told: what happened, to what, and what to do.

    Parameters
    ----------
    text
        A whole sentence or two for the person, already translated with ``i18n.tr``. It never
        carries personal data, coordinates or the content of a row.
    detail
        The technical detail for the log and the Details button, in English, may be empty.
    """

    def __init__(self, text: str, detail: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.detail = detail


class Cancelled(Exception):  # noqa: N818 - what the person chose is no error
    """The person cancelled the job; nothing was written."""
