"""The frame of texts around every page: title, class, stamps, sources, method, page number."""

from __future__ import annotations

from typing import Sequence

from qgis.core import QgsLayoutItemLabel, QgsTextFormat
from qgis.PyQt.QtGui import QFont

from ..compat import label_format, set_label_format
from ..errors import ScenkartanError
from ..i18n import tr
from .records import TitleBlock
from .symbols import MIN_TEXT_PT, font_family
from .templates import SheetPage

# Sizes to try on one line, and then the size at which a text may take two.
_TITLE_PT = ((24.0, 21.0, 18.0, 15.0), 11.0)
_SUBTITLE_PT = ((12.0, 11.0, 10.0, 9.0), 7.5)
# The texts that people write and that have one line.
_ONE_LINE = ("area", "dnr")


def fill_frame(page: SheetPage, block: TitleBlock, title: str, subtitle: str, secrecy_stamp: str) -> None:
    """Write the texts that every page has; the page number follows when the pages are counted.

    Raises ScenkartanError for a diary number or an area's name that is too long for its line.
    """
    for label in (item for item in page.items.values() if isinstance(item, QgsLayoutItemLabel)):
        use_family(label)
    fit_line(page.label("title"), title, *_TITLE_PT)
    fit_line(page.label("subtitle"), subtitle, *_SUBTITLE_PT)
    for id_, text in (
        ("series", block.series),
        ("area", block.area),
        ("sources", block.sources),
        ("method", block.method),
        ("dnr", block.dnr),
        ("signed", block.signed),
        ("stamp_draft", block.draft_stamp),
        ("stamp_secrecy", secrecy_stamp),
    ):
        label = page.label(id_)
        set_text(label, text)
        label.setVisibility(bool(text))
    for id_ in _ONE_LINE:
        _fit_or_refuse(page.label(id_))


def set_text(label: QgsLayoutItemLabel, text: str) -> None:
    """Write a text as it stands. A label takes what is in ``[% %]`` for an expression and would run it."""
    label.setText(text.replace("[%", "[% '[%' %]"))


def use_family(label: QgsLayoutItemLabel) -> None:
    """Give a label of a template the font that this machine has."""
    form = label_format(label)
    set_label_format(label, _with(form, form.size()))


def fit_line(label: QgsLayoutItemLabel, text: str, one_line_pt: Sequence[float], wrapped_pt: float) -> None:
    """Write a text as large as fits on one line of its label, else smaller on two."""
    set_text(label, text)
    form = label_format(label)
    width = label.sizeWithUnits().width()
    for size in one_line_pt:
        set_label_format(label, _with(form, size))
        if label.sizeForText().width() <= width:
            return
    set_label_format(label, _with(form, wrapped_pt))


def _fit_or_refuse(label: QgsLayoutItemLabel) -> None:
    """Let a text take as little as the smallest type does; what is still too long would lack its end."""
    form = label_format(label)
    for size in (form.size(), MIN_TEXT_PT):
        set_label_format(label, _with(form, size))
        if label.sizeForText().width() <= label.sizeWithUnits().width():
            return
    raise ScenkartanError(
        tr("“{text}” is too long for its place on the sheets. Shorten it and print again.").format(
            text=label.text()
        ),
        f"{label.id()}: {label.sizeForText().width():.1f} mm",
    )


def _with(form: QgsTextFormat, size_pt: float) -> QgsTextFormat:
    font = QFont(form.font())
    font.setFamily(font_family())
    form.setFont(font)
    form.setSize(max(size_pt, MIN_TEXT_PT))
    return form
