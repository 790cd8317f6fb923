"""What no font has is told before anything is printed, wherever it would stand."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.i18n import mark as english
from scenkartan.plugin.sheets.composition import compose
from scenkartan.plugin.sheets.glyphs import check_characters
from scenkartan.plugin.sheets.records import Background, Ground, InsideRow, Place, SheetSet, SiteSheet
from scenkartan.plugin.workflow.sheet_records import SheetSources, compose_records

pytestmark = pytest.mark.qgis

_SPEC = importlib.util.spec_from_file_location("sheets_conftest", Path(__file__).with_name("conftest.py"))
year = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(year)

# Linear B: no font that a map is printed with has it.
STRANGE = "\U00010000\U00010001"


def records() -> SheetSet:
    shown = (year.intervention("Fältbesök"),)
    return compose_records(SheetSources(year.year_overview(shown), year.RULE, "SWEREF 99 18 00"), english)


def with_first(**changed: object) -> SheetSet:
    sheets = records()
    return replace(sheets, sites=(replace(sheets.sites[0], **changed), *sheets.sites[1:]))


def first() -> SiteSheet:
    return records().sites[0]


@pytest.mark.parametrize(
    "text",
    [
        "Sätra centrum, Åkerby – Östra",
        "Đorđe ł ž ğ Ω Ж",
        "a\u00a0b\u202fc\u200bd\u00ade\tf\ng\u2028h\ufeff",
        "ä of two characters: a\u0308",
        "½ ² ‰ → ± ° …",
    ],
)
def test_what_the_fonts_have_is_let_through(text: str, qgis_app):
    check_characters(with_first(title=text))


def everywhere() -> dict[str, SheetSet]:
    sheets, site = records(), first()
    street = Background(streets=(Ground("street", b"", STRANGE),))
    return {
        "title": with_first(title=STRANGE),
        "reason": with_first(subtitle=STRANGE),
        "school": with_first(schools=(replace(site.schools[0], name=STRANGE), *site.schools[1:])),
        "intervention": with_first(interventions=(replace(site.interventions[0], who=STRANGE),)),
        "inside": with_first(inside=(InsideRow("Eken", "Preschool", STRANGE),)),
        "on the map": with_first(places=(Place(STRANGE, b""),)),
        "street": replace(sheets, background=street),
        "overview": replace(
            sheets, overview=replace(sheets.overview, rows=(replace(sheets.overview.rows[0], name=STRANGE),))
        ),
        "diary number": replace(sheets, title_block=replace(sheets.title_block, dnr=STRANGE)),
    }


@pytest.mark.parametrize(
    "where",
    [
        *("title", "reason", "school", "intervention", "inside", "on the map", "street", "overview"),
        "diary number",
    ],
)
def test_what_no_font_has_is_found_wherever_it_stands(where: str, qgis_app):
    with pytest.raises(ScenkartanError) as refused:
        compose(everywhere()[where], english, None, project=None)
    assert "\U00010000 \U00010001" in refused.value.text


def test_the_text_is_told_and_the_log_gets_no_name(qgis_app):
    long = f"Torget {STRANGE} " + "vid bron " * 20
    with pytest.raises(ScenkartanError) as refused:
        check_characters(with_first(title=long))
    assert f"“{long[:60]}…”" in refused.value.text
    assert refused.value.detail == "U+10000 U+10001"
