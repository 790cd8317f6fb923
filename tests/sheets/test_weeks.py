"""The weeks on the sheets: the figure's geometry by hand, and the pages that they share."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsLayoutItemLabel, QgsProject
from qgis.PyQt.QtCore import QRectF

from scenkartan.plugin.domain.progress import Silent
from scenkartan.plugin.domain.time_profile import NOTHING, hour_of_week, painted
from scenkartan.plugin.i18n import mark as english
from scenkartan.plugin.sheets.composition import Composition, compose
from scenkartan.plugin.sheets.export import export_pdf
from scenkartan.plugin.sheets.panel import PANEL_WIDTH_MM, Text
from scenkartan.plugin.sheets.records import MonthBar, SheetSet, WeekFigure
from scenkartan.plugin.sheets.tables import TableSetter
from scenkartan.plugin.sheets.week_block import WeekBlock
from scenkartan.plugin.sheets.week_figure import HEIGHT_MM, WIDTH_MM, week_svg
from scenkartan.plugin.workflow.sheet_records import SheetSources, compose_records

pytestmark = pytest.mark.qgis

_SPEC = importlib.util.spec_from_file_location("sheets_conftest", Path(__file__).with_name("conftest.py"))
year = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(year)

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = tuple(MonthBar(name, 0.0, 0.0, "0") for name in "JFMAMJJASOND")
SVG = "{http://www.w3.org/2000/svg}"


def week(levels: str = NOTHING, **more: object) -> WeekFigure:
    values = {
        "heading": "The scene's week, summer",
        "days": DAYS,
        "level_words": ("nothing", "a little", "some", "much"),
        "months": MONTHS,
        "months_heading": "Dark hours to and from school",
        "bar_words": ("dark", "scene active"),
        "sentences": ("Index: breaks 25 %.",),
        "note": "Small print.",
    }
    return WeekFigure(levels=levels, **{**values, **more})


def drawn(figure: WeekFigure) -> ElementTree.Element:
    return ElementTree.fromstring(week_svg(figure, "DejaVu Sans"))


def boxes(figure: WeekFigure, color: str) -> list[tuple[float, ...]]:
    """Left, top, width, height of what is filled with a colour."""
    found = (box for box in drawn(figure).iter(f"{SVG}rect") if box.get("fill") == color)
    return [tuple(float(box.get(name)) for name in ("x", "y", "width", "height")) for box in found]


def test_a_level_is_a_bar_as_high_as_it_says_in_its_hour():
    levels = painted(painted(NOTHING, [hour_of_week(0, 0)], 3), [hour_of_week(6, 23)], 1)
    first, last, *legend = boxes(week(levels), "#b00020")
    # An hour is 3.0 x 3.3 mm from 9.0, 3.6 on; a bar leaves 0.1 on its sides and under it, and the highest
    # 0.5 over it: 2.8 high, and a third of that for level 1.
    assert first == pytest.approx((9.1, 4.0, 2.8, 2.8), abs=0.006)
    assert last == pytest.approx((9.1 + 23 * 3.0, 3.6 + 7 * 3.3 - 0.1 - 2.8 / 3, 2.8, 2.8 / 3), abs=0.006)
    assert len(legend) == 3


def test_a_week_of_nothing_has_a_legend_and_no_bars():
    assert len(boxes(week(NOTHING), "#b00020")) == 3


def test_the_highest_month_takes_the_height_and_the_solid_part_its_share():
    months = (MonthBar("J", 6.0, 3.0, "6"), *MONTHS[1:11], MonthBar("D", 12.0, 0.0, "12"))
    figure = week(months=months)
    january, december = boxes(figure, "#b4bac2")[:2]
    solid = boxes(figure, "#1f2328")[0]
    assert december[3] == pytest.approx(2 * january[3], abs=0.02)
    assert solid[3] == pytest.approx(january[3] / 2, abs=0.02)
    assert solid[0] == january[0]


def test_months_of_no_dark_hours_have_figures_and_no_bars():
    assert boxes(week(), "#b4bac2")[1:] == []  # the legend's only
    texts = [text.text for text in drawn(week()).iter(f"{SVG}text")]
    assert texts.count("0") == 1 + 12  # the hour 0, and each month's figure


def test_without_darkness_there_are_no_months_and_no_words_of_them():
    texts = {text.text for text in drawn(week(months=())).iter(f"{SVG}text")}
    assert not texts & {"Dark hours to and from school", "dark", "scene active", "D"}


def test_all_is_inside_the_figure():
    months = tuple(replace(month, dark_hours=20.0, active_hours=20.0, figure="20") for month in MONTHS)
    picture = drawn(week("3" * 168, months=months))
    for box in picture.iter(f"{SVG}rect"):
        x, y, width, height = (float(box.get(name)) for name in ("x", "y", "width", "height"))
        assert x >= 0
        assert y >= 0
        assert x + width <= WIDTH_MM
        assert y + height <= HEIGHT_MM
    # Text stands on its line: a 7 pt letter is under 2.5 mm high.
    assert all(2.4 <= float(text.get("y")) <= HEIGHT_MM - 0.5 for text in picture.iter(f"{SVG}text"))


def test_what_looks_like_markup_is_text():
    texts = [text.text for text in drawn(week(days=("<b>&", *DAYS[1:]))).iter(f"{SVG}text")]
    assert "<b>&" in texts


def records(weeks: int, interventions: int = 0) -> SheetSet:
    """Two sites; the first has weeks and interventions, the second as many weeks."""
    shown = tuple(year.intervention(f"Insats {number:03d}") for number in range(interventions))
    sheets = compose_records(SheetSources(year.year_overview(shown), year.RULE, "SWEREF 99 18 00"), english)
    figures = tuple(week(heading=f"The scene's week, {number}") for number in range(weeks))
    overview = replace(
        sheets.overview, weeks_note=("Index: how much.", "Hours: breaks 10–11.") if weeks else ()
    )
    return replace(sheets, overview=overview, sites=tuple(replace(s, weeks=figures) for s in sheets.sites))


def composed(sheets: SheetSet) -> Composition:
    return compose(sheets, english, Silent(), project=QgsProject())


def pages_of(path: Path, sheets: SheetSet) -> list[str]:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    composition = composed(sheets)
    export_pdf(composition, path, Silent())
    composition.close()
    command = ["pdftotext", "-layout", path, "-"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return done.stdout.split("\f")[:-1]


def test_a_week_stands_on_its_scenes_sheet_where_there_is_room(tmp_path: Path, qgis_app):
    pages = pages_of(tmp_path / "blad.pdf", records(weeks=1))
    assert len(pages) == 3
    assert ["The scene's week, 0" in page for page in pages] == [False, True, True]
    assert "How the scenes' weeks are read" in pages[0]
    assert "Hours: breaks 10–11." in pages[0]


def test_weeks_without_room_share_a_page_and_the_sheets_say_which(tmp_path: Path, qgis_app):
    pages = pages_of(tmp_path / "blad.pdf", records(weeks=4))
    assert len(pages) == 4
    assert "More about the scenes" in pages[3]
    for page, scene in ((pages[1], "Sätra centrum"), (pages[2], "Åkerby")):
        here = set(re.findall(r"The scene's week, (\d)(?!: page)", page))
        there = set(re.findall(r"The scene's week, (\d): page 4", page))
        assert there
        assert here | there == {"0", "1", "2", "3"}
        assert not here & there
        assert scene in pages[3]
    assert "INTERNAL" in pages[3]


def test_where_more_is_said_on_one_line_however_much_it_is(tmp_path: Path, qgis_app):
    pages = pages_of(tmp_path / "blad.pdf", records(weeks=9))
    assert "More about the scene: page 4" in pages[1]
    assert ": page 4. " not in pages[1]


def test_a_week_goes_on_with_the_tables_of_its_scene(tmp_path: Path, qgis_app):
    """Where a table needs more pages anyway there is room on the last of them."""
    pages = pages_of(tmp_path / "blad.pdf", records(weeks=1, interventions=40))
    assert "Sätra centrum (continued)" in pages[2]
    assert "The scene's week, 0" in pages[2]
    assert not any("More about the scenes" in page for page in pages)


def test_a_year_without_weeks_says_nothing_of_them(tmp_path: Path, qgis_app):
    assert not any("week" in page for page in pages_of(tmp_path / "blad.pdf", records(weeks=0)))


@pytest.mark.parametrize("name", ["Torget", "Dalhem / Drottninghög / Fredriksdal och " * 4])
def test_a_figure_takes_the_height_that_it_measured(name: str, qgis_app):
    composition = composed(records(weeks=0))
    setter = TableSetter(composition.layout)
    block = WeekBlock(week()).apart(name)
    before = set(composition.layout.items())
    height = block.height(setter)
    left, used = block.place(setter, 0, QRectF(10, 20, PANEL_WIDTH_MM, height), english)
    added = [item for item in composition.layout.items() if item not in before]
    assert (left, used) == (None, pytest.approx(height))
    bottoms = [item.pagePos().y() + item.rect().height() for item in added if item.type() > 0]
    assert max(bottoms) <= 20 + height + 0.01
    labels = [item for item in added if isinstance(item, QgsLayoutItemLabel)]
    assert all(label.sizeForText().height() <= label.rect().height() + 0.5 for label in labels)
    composition.close()


def test_a_text_takes_the_height_that_it_measured_under_its_sheets_title(qgis_app):
    composition = composed(records(weeks=0))
    setter = TableSetter(composition.layout)
    text = Text("On foot", ("A sentence that takes more than a line of the column. " * 5, "Another."))
    block = text.apart("Kvarntorget")
    assert block.height(setter) > text.height(setter)
    height = block.height(setter)
    too_low = QRectF(10, 20, PANEL_WIDTH_MM, height - 0.1)
    assert block.place(setter, 0, too_low, english) == (block, 0.0)
    before = set(composition.layout.items())
    left, used = block.place(setter, 0, QRectF(10, 20, PANEL_WIDTH_MM, height), english)
    added = [item for item in composition.layout.items() if item not in before]
    labels = [item for item in added if isinstance(item, QgsLayoutItemLabel)]
    assert (left, used) == (None, height)
    assert sorted(label.text().split()[0] for label in labels) == ["A", "Another.", "Kvarntorget", "On"]
    assert max(item.pagePos().y() + item.rect().height() for item in labels) <= 20 + height + 0.01
    composition.close()


def test_a_figure_is_placed_whole_or_not_at_all(qgis_app):
    composition = composed(records(weeks=0))
    setter = TableSetter(composition.layout)
    block = WeekBlock(week())
    before = len(composition.layout.items())
    space = QRectF(10, 20, PANEL_WIDTH_MM, block.height(setter) - 0.1)
    assert block.place(setter, 0, space, english) == (block, 0.0)
    assert len(composition.layout.items()) == before
    composition.close()
