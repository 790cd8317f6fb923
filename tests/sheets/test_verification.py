"""A finished PDF is refused for each thing that can be wrong with it; the PDFs are written by hand here."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

import pytest

from scenkartan.plugin.domain.progress import Silent
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.sheets.records import ExpectedPage
from scenkartan.plugin.sheets.verification import verify

A3 = (1190.55, 841.89)  # 420 x 297 mm in points


def write_pdf(path: Path, pages: Sequence[str], size: tuple[float, float] = A3) -> Path:
    """Write a PDF with one text a page in the font that every reader has."""
    kids = " ".join(f"{3 + 2 * i} 0 R" for i in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
    ]
    for index, text in enumerate(pages):
        stream = f"BT /F1 12 Tf 72 72 Td ({text}) Tj ET".encode("cp1252")
        page = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] /Contents {4 + 2 * index} 0 R"
            f" /Resources << /Font << /F1 {font} >> >> >>"
        )
        objects += [page.encode(), b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)]
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    data += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    path.write_bytes(data)
    return path


def expected(*texts: str) -> list[ExpectedPage]:
    return [ExpectedPage((text,)) for text in texts]


def test_what_is_right_is_let_through(tmp_path: Path):
    verify(write_pdf(tmp_path / "a.pdf", ["Sätra centrum", "Ån"]), expected("Sätra  centrum", "Ån"), Silent())


@pytest.mark.parametrize(
    ("pages", "wanted", "detail"),
    [
        (["A"], ["A", "B"], "1 pages, expected 2"),
        (["A", "B"], ["A"], "2 pages, expected 1"),
        (["Sida 1"], ["Sida 2"], "lacks expected text 1 of 1"),
        ([""], ["A"], "no text"),
    ],
)
def test_what_is_wrong_is_refused(tmp_path: Path, pages: list[str], wanted: list[str], detail: str):
    with pytest.raises(ScenkartanError) as refused:
        verify(write_pdf(tmp_path / "a.pdf", pages), expected(*wanted), Silent())
    assert detail in refused.value.detail


@pytest.mark.parametrize(("width_mm", "fits"), [(420.9, True), (421.1, False), (419.1, True), (418.9, False)])
def test_the_paper_is_a3_within_a_millimetre(tmp_path: Path, width_mm: float, fits: bool):
    path = write_pdf(tmp_path / "a.pdf", ["A"], (width_mm / 25.4 * 72, A3[1]))
    if fits:
        verify(path, expected("A"), Silent())
        return
    with pytest.raises(ScenkartanError):
        verify(path, expected("A"), Silent())


def test_portrait_is_refused(tmp_path: Path):
    with pytest.raises(ScenkartanError):
        verify(write_pdf(tmp_path / "a.pdf", ["A"], (A3[1], A3[0])), expected("A"), Silent())


def test_what_is_no_pdf_is_refused(tmp_path: Path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"not a pdf at all")
    with pytest.raises(ScenkartanError):
        verify(path, expected("A"), Silent())


def test_the_detail_does_not_quote_what_is_shown(tmp_path: Path):
    with pytest.raises(ScenkartanError) as refused:
        verify(write_pdf(tmp_path / "a.pdf", ["A"]), expected("Hemlig plats"), Silent())
    assert "Hemlig" not in refused.value.detail + refused.value.text
