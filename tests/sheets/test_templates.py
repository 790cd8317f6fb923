"""The templates hold what the code asks for, and nothing on them is too small to read."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsLayoutItemLabel, QgsPrintLayout, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.paths import LAYOUTS
from scenkartan.plugin.sheets import templates
from scenkartan.plugin.sheets.templates import ITEMS, Templates

pytestmark = pytest.mark.qgis
FILES = sorted(LAYOUTS.glob("*.qpt"))


def test_every_template_is_listed():
    assert {path.stem for path in FILES} == set(ITEMS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_ids_are_there_once_and_each_is_known(path: Path):
    ids = [item.get("id") for item in ET.parse(path).getroot().iter("LayoutItem") if item.get("id")]
    assert sorted(ids) == sorted(ITEMS[path.stem])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_text_is_under_seven_points(path: Path):
    root = ET.parse(path).getroot()
    sizes = [float(font.get("description").split(",")[1]) for font in root.iter("LabelFont")]
    sizes += [float(style.get("fontSize")) for style in root.iter("text-style")]
    assert sizes
    assert min(sizes) >= 7.0


@pytest.mark.parametrize("id_", ["sources", "method"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_four_lines_of_sources_and_method_fit(path: Path, id_: str):
    (label,) = (item for item in ET.parse(path).getroot().iter("LayoutItem") if item.get("id") == id_)
    height_mm = float(label.get("size").split(",")[1])
    # A line of Open Sans is 1.36 times as high as its size, 7 points; a point is 25.4 / 72 mm.
    assert height_mm >= 4 * 1.36 * 7 * 25.4 / 72
    assert float(label.get("position").split(",")[1]) + height_mm <= 292.0


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_path_of_a_machine_is_in_it(path: Path):
    assert not re.search(r"/(home|work|tmp|usr|root)/|[A-Z]:\\", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_layout_designer_can_open_it(qgis_app, path: Path):
    document = QDomDocument()
    assert document.setContent(path.read_text(encoding="utf-8"))[0]
    project = QgsProject()
    layout = QgsPrintLayout(project)
    items, ok = layout.loadFromTemplate(document, QgsReadWriteContext(), True)
    assert ok
    assert len(items) >= len(ITEMS[path.stem])
    size = layout.pageCollection().page(0).pageSize()
    assert (size.width(), size.height()) == (420.0, 297.0)


def test_items_stand_on_their_own_page(qgis_app):
    project = QgsProject()
    layout = QgsPrintLayout(project)
    source = Templates()
    first, second = source.add_page(layout, "site"), source.add_page(layout, "site")
    assert first.label("title") is not second.label("title")
    assert (first.label("title").page(), second.label("title").page()) == (0, 1)
    assert first.area("map") == second.area("map")
    second.label("title").setText("B")
    assert first.label("title").text() != "B"


def test_a_template_without_an_item_is_refused(qgis_app, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        (tmp_path / path.name).write_text(text.replace('id="title"', 'id="titel"'), encoding="utf-8")
    monkeypatch.setattr(templates, "LAYOUTS", tmp_path)
    project = QgsProject()
    layout = QgsPrintLayout(project)
    with pytest.raises(ScenkartanError) as refused:
        Templates().add_page(layout, "site")
    assert "title" in refused.value.detail


def test_a_missing_or_broken_file_is_refused(qgis_app, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(templates, "LAYOUTS", tmp_path)
    with pytest.raises(ScenkartanError):
        Templates()
    for path in FILES:
        (tmp_path / path.name).write_text("<Layout", encoding="utf-8")
    with pytest.raises(ScenkartanError):
        Templates()


def test_labels_keep_their_size_when_the_font_is_another(qgis_app, monkeypatch: pytest.MonkeyPatch):
    from scenkartan.plugin.compat import label_format
    from scenkartan.plugin.sheets import titles

    monkeypatch.setattr(titles, "font_family", lambda: "DejaVu Sans")
    project = QgsProject()
    layout = QgsPrintLayout(project)
    page = Templates().add_page(layout, "site")
    label: QgsLayoutItemLabel = page.label("sources")
    titles.use_family(label)
    assert label_format(label).font().family() == "DejaVu Sans"
    assert label_format(label).size() == 7.0
