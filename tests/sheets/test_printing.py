"""Sheets composed and printed for real; the PDF is read by pdftotext and pdfinfo, which are not ours."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsProject

from scenkartan.plugin.domain.progress import Silent
from scenkartan.plugin.errors import Cancelled, ScenkartanError
from scenkartan.plugin.i18n import mark as english
from scenkartan.plugin.sheets import export
from scenkartan.plugin.sheets.composition import Composition, compose
from scenkartan.plugin.sheets.export import export_pdf
from scenkartan.plugin.sheets.records import ExpectedPage, Ground, SheetSet
from scenkartan.plugin.sheets.verification import text_of
from scenkartan.plugin.workflow.sheet_records import SheetSources, compose_records

pytestmark = pytest.mark.qgis

_SPEC = importlib.util.spec_from_file_location("sheets_conftest", Path(__file__).with_name("conftest.py"))
year = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(year)


def records(interventions: int = 0) -> SheetSet:
    shown = tuple(year.intervention(f"Insats {i:03d} i hörnet vid Åsön") for i in range(interventions))
    return compose_records(SheetSources(year.year_overview(shown), year.RULE, "SWEREF 99 18 00"), english)


def composed(sheets: SheetSet) -> Composition:
    return compose(sheets, english, Silent(), project=QgsProject())


def print_to(path: Path, sheets: SheetSet) -> Composition:
    composition = composed(sheets)
    export_pdf(composition, path, Silent())
    composition.close()
    return composition


def pdf_text(path: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    return subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, check=True, text=True
    ).stdout


@pytest.fixture
def target(tmp_path: Path, qgis_app) -> Path:
    return tmp_path / "Kartblad åäö" / "kartblad_2026.pdf"


def test_a_page_for_the_overview_and_each_scene(target: Path):
    print_to(target, records())
    pages = pdf_text(target).split("\f")[:-1]
    assert len(pages) == 3
    assert "Sätra centrum" in pages[1]
    assert "Östra skolan" in pages[1]
    assert "Åkerby" in pages[2]
    assert ["Page 1 (3)" in pages[0], "Page 2 (3)" in pages[1], "Page 3 (3)" in pages[2]] == [True] * 3
    assert "1:5\u00a0000" in pages[1] or "1:5 000" in pages[1]


def test_a_page_shows_its_own_schools_and_legend_only(target: Path):
    print_to(target, records())
    pages = pdf_text(target).split("\f")
    assert "Sätraskolan" not in pages[2]
    assert "School within" in pages[1]
    assert "School within" not in pages[2]


def test_the_check_reads_what_pypdf_reads_by_itself(target: Path):
    """It leaves the drawing out for the sake of time; no text may go with it."""
    pypdf = pytest.importorskip("pypdf")
    print_to(target, records(interventions=3))
    by_itself = [page.extract_text() for page in pypdf.PdfReader(target).pages]
    read = [text_of(page) for page in pypdf.PdfReader(target).pages]
    assert ["".join(text.split()) for text in read] == ["".join(text.split()) for text in by_itself]
    assert all(by_itself)


def test_the_file_tells_nothing_about_its_maker(target: Path):
    print_to(target, records())
    raw = target.read_bytes()
    for word in (b"/Author", b"/GPTS", b"/Measure", b"/OCG", b"/Metadata", b"/EmbeddedFile"):
        assert word not in raw


def test_what_looks_like_an_expression_in_a_name_is_a_name(target: Path):
    """Names come from delivered files: 1 + 1 is not reckoned, and nothing about the machine is looked up."""
    sheets = records()
    name = "Torget [% 1 + 1 %] [%= [% @user_account_name %]"
    print_to(target, replace(sheets, sites=(replace(sheets.sites[0], title=name, schools_heading=name),)))
    assert pdf_text(target).count(name) == 2


def test_no_row_is_lost_when_a_table_is_longer_than_its_place(target: Path):
    composition = print_to(target, records(interventions=120))
    text = pdf_text(target)
    assert len(composition.expected) > 3
    assert all(len(re.findall(rf"Insats {i:03d}\b", text)) == 1 for i in range(120))
    assert "Sätra centrum (continued)" in text


def test_a_table_that_fits_needs_no_further_page(target: Path):
    assert len(print_to(target, records(interventions=3)).expected) == 3


def test_an_older_file_is_replaced_and_nothing_else_is_left(target: Path):
    target.parent.mkdir()
    target.write_bytes(b"old")
    print_to(target, records())
    assert target.read_bytes().startswith(b"%PDF")
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("question", [0, 1, 4])
def test_cancelling_leaves_the_older_file(target: Path, question: int, cancel_after):
    target.parent.mkdir()
    target.write_bytes(b"old")
    composition = composed(records())
    with pytest.raises(Cancelled):
        export_pdf(composition, target, cancel_after(question))
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_composing_can_be_cancelled(qgis_app, cancel_after):
    with pytest.raises(Cancelled):
        compose(records(), english, cancel_after(1), project=QgsProject())


def test_a_file_that_is_not_as_it_should_be_never_reaches_the_target(target: Path):
    target.parent.mkdir()
    target.write_bytes(b"old")
    composition = composed(records())
    composition.expected[1] = ExpectedPage(("Skärholmens centrum",))
    with pytest.raises(ScenkartanError):
        export_pdf(composition, target, Silent())
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize(
    ("dnr", "fits"),
    [
        ("Dnr: SDN 2026/0123-4.5.6", True),
        ("Dnr: HVF 2026/1234, POL 2026/9988", True),
        # The district's, the police's and the city's, each with its act.
        ("Dnr: SKHLM 2023/849-1.1, A482.123-4/2024, KS 2023/1390-12", True),
        ("9" * 60, False),
        ("Dnr: " + "SKHLM 2023/849-1.1, " * 5, False),
    ],
)
def test_a_diary_number_is_printed_whole_or_refused(dnr: str, fits: bool, qgis_app):
    sheets = records()
    sheets = replace(sheets, title_block=replace(sheets.title_block, dnr=dnr))
    if not fits:
        with pytest.raises(ScenkartanError, match=f"“{dnr}” is too long"):
            composed(sheets)
        return
    composition = composed(sheets)
    labels = [item for item in composition.layout.items() if getattr(item, "id", str)() == "dnr"]
    assert [label.text().replace("\n", " ") for label in labels] == [dnr] * len(composition.expected)
    for label in labels:
        needed, room = label.sizeForText(), label.sizeWithUnits()
        assert (needed.width() <= room.width(), needed.height() <= room.height()) == (True, True)
    composition.close()


def test_a_target_that_cannot_be_replaced_is_told(target: Path):
    target.mkdir(parents=True)
    (target / "busy").touch()
    with pytest.raises(ScenkartanError) as refused:
        export_pdf(composed(records()), target, Silent())
    assert target.name in refused.value.text
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, qgis_app):
    (tmp_path / "file").touch()
    with pytest.raises(ScenkartanError):
        export_pdf(composed(records()), tmp_path / "file" / "kartblad.pdf", Silent())


def test_the_persons_project_is_left_alone(target: Path):
    project = QgsProject.instance()
    before = (set(project.mapLayers()), len(project.layoutManager().layouts()), project.isDirty())
    composition = compose(records(), english, Silent(), project=project)
    export_pdf(composition, target, Silent())
    composition.close()
    assert (set(project.mapLayers()), len(project.layoutManager().layouts()), project.isDirty()) == before


def test_every_map_has_exactly_a_standard_scale(qgis_app):
    from qgis.core import QgsLayoutItemMap

    from scenkartan.plugin.sheets.scales import STANDARD_SCALES

    composition = composed(records())
    layout = composition.layout
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap) and item.id() == "map"]
    assert len(maps) == 3
    for item in maps:
        assert min(abs(item.scale() / scale - 1) for scale in STANDARD_SCALES) < 1e-6
        assert (item.sizeWithUnits().width(), item.sizeWithUnits().height()) == pytest.approx((272, 246))


def test_an_unreadable_geometry_is_told(qgis_app):
    sheets = records()
    broken = replace(
        sheets, background=replace(sheets.background, streets=(Ground("main", b"\x01nonsense"),))
    )
    with pytest.raises(ScenkartanError):
        composed(broken)


def test_open_sans_has_stand_ins(monkeypatch: pytest.MonkeyPatch, qgis_app):
    from scenkartan.plugin.sheets import symbols

    monkeypatch.setattr(symbols, "_FONTS", ("No Such Font", "DejaVu Sans"))
    assert symbols.font_family() == "DejaVu Sans"


def test_the_export_resolution_is_that_of_print():
    assert export._DPI >= 300
