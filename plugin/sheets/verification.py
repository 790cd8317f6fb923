"""A printed file is opened again before anyone is told that it is done."""

from __future__ import annotations

import math
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Sequence

from ..domain.progress import Progress
from ..errors import ScenkartanError
from ..i18n import tr
from ..libraries import library
from .records import PAGE_HEIGHT_MM, PAGE_WIDTH_MM, ExpectedPage

if TYPE_CHECKING:
    from pypdf import PageObject

_TOLERANCE_MM = 1.0
_MM_PER_POINT = 25.4 / 72
# Where text is in what Qt writes: between operators that stand on lines of their own.
_TEXT = re.compile(rb"^BT$.*?^ET$", re.DOTALL | re.MULTILINE)


def verify(path: Path, expected: Sequence[ExpectedPage], progress: Progress) -> None:
    """Check that a PDF has the pages it should, in A3 landscape, each with the texts it must show.

    White space is left out of the comparison: where a line breaks, a PDF has none. Ligatures are
    taken apart.

    Raises
    ------
    ScenkartanError
        At the first thing that is wrong; the file is not to be used then.
    Cancelled
        When the person cancelled.
    """
    pypdf = library("pypdf")
    try:
        with path.open("rb") as stream:
            pages = list(pypdf.PdfReader(stream).pages)
            if len(pages) != len(expected):
                raise _wrong(f"{len(pages)} pages, expected {len(expected)}")
            for number, (page, wanted) in enumerate(zip(pages, expected), 1):
                progress.check()
                _check_page(number, page, wanted)
                progress.report(number / len(pages), tr("Checking page {} of {}").format(number, len(pages)))
    except (OSError, pypdf.errors.PyPdfError) as error:
        raise _wrong(str(error)) from error


def _check_page(number: int, page: PageObject, expected: ExpectedPage) -> None:
    size = [float(page.mediabox.width) * _MM_PER_POINT, float(page.mediabox.height) * _MM_PER_POINT]
    if page.rotation % 180:
        size.reverse()
    wanted_size = (PAGE_WIDTH_MM, PAGE_HEIGHT_MM)
    if any(not math.isclose(got, want, abs_tol=_TOLERANCE_MM) for got, want in zip(size, wanted_size)):
        raise _wrong(f"page {number} is {size[0]:.1f} x {size[1]:.1f} mm")
    text = _squeezed(text_of(page))
    if not text:
        raise _wrong(f"page {number} has no text")
    # The detail goes to the log, so it says which text by its place and never by its content.
    for index, wanted in enumerate(expected.texts):
        if _squeezed(wanted) not in text:
            raise _wrong(f"page {number} lacks expected text {index + 1} of {len(expected.texts)}")


def text_of(page: PageObject) -> str:
    """Read a page's text. The drawing around it takes most of the time to read, and is left out first."""
    contents = page.get_contents()
    texts = [] if contents is None else _TEXT.findall(contents.get_data())
    if texts:
        generic = library("pypdf.generic")
        only = generic.DecodedStreamObject()
        only.set_data(b"\n".join(texts))
        page[generic.NameObject("/Contents")] = only
    return str(page.extract_text())


def _squeezed(text: str) -> str:
    # A PDF has "fi" as one sign where the font has it.
    return "".join(unicodedata.normalize("NFKC", text).split())


def _wrong(detail: str) -> ScenkartanError:
    return ScenkartanError(
        tr("The printed file is not as it should be and was thrown away. Print again."),
        detail,
    )
