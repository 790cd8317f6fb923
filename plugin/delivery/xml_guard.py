"""XML out of other people's hands: a document that declares entities is not given to any reader.

Entities can grow a small file into gigabytes (a billion laughs) or fetch other files; no delivery
needs any. They can only be declared in a DOCTYPE, and that only stands before the first element, so
nothing but the beginning of a document is looked at.
"""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import Iterable

from ..errors import ScenkartanError
from ..i18n import tr

_CHUNK = 1 << 16
# Comments before the first element that are longer than this are no delivery either.
_LONGEST_PROLOG = 1 << 20
_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\xef\xbb\xbf", "latin-1"),
    # Without a mark, by the first character that every document begins with (XML 1.0, appendix F).
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_EBCDIC_XML = b"\x4c\x6f\xa7\x94"
_BEFORE_ROOT = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_ELEMENT = re.compile(r"<[^\s!?<>]")


def refuse_entities_in(path: Path) -> None:
    """Raise ScenkartanError for a file that is XML and has a DOCTYPE; anything else is let through."""
    with path.open("rb") as stream:
        head = stream.read(_CHUNK)
        if not looks_like_xml(head):
            return
        rest = iter(lambda: stream.read(_CHUNK), b"")
        refuse_declared_entities(chain([head], rest), path.name)


def looks_like_xml(head: bytes) -> bool:
    """Say whether a file that begins so can be taken for XML by some reader."""
    if head.startswith(_EBCDIC_XML):
        return True
    return _decoded(head).lstrip().startswith("<")


def refuse_declared_entities(chunks: Iterable[bytes], name: str) -> None:
    """Raise ScenkartanError unless the document's first element comes before any DOCTYPE.

    ``chunks`` are the document's bytes from the beginning; no more of them are taken than it needs.
    """
    prolog = b""
    for chunk in chunks:
        prolog += chunk
        text = _decoded(prolog)
        rest = text[_BEFORE_ROOT.match(text).end() :]  # type: ignore[union-attr]  # it always matches
        if _ELEMENT.match(rest):
            return
        undecided = len(rest) < len("<!DOCTYPE") or rest.startswith(("<?", "<!--"))
        if not undecided or len(prolog) > _LONGEST_PROLOG:
            break
    raise ScenkartanError(
        tr(
            "{file} was not opened, since it declares XML entities, with which a file can do harm. "
            "Ask the sender for it in another format."
        ).format(file=name)
    )


def _decoded(head: bytes) -> str:
    """Decode the beginning of a document as far as its markup goes; other characters do not matter."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return head.decode(encoding, errors="replace").lstrip("\ufeff\xef\xbb\xbf")
    return head.decode("latin-1")
