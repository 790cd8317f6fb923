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


def fill_frame(page: SheetPage, block: TitleBlock, title: str, subtitle: str, secrecy_stamp: str) -> None:
    """Write the texts that every page has; the page number follows when the pages are counted.

    Raises ScenkartanError for a diary number or an area's name that is too long for its place.
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
    for id_, text in (("area", block.area), ("dnr", block.dnr)):
        _fit_or_refuse(page.label(id_), text)


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


def _fit_or_refuse(label: QgsLayoutItemLabel, text: str) -> None:
    """Write a text that people write on one line, else smaller, else on two lines where its label has them.

    What is still too long would lack its end: a ScenkartanError says so.
    """
    form, room = label_format(label), label.sizeWithUnits()
    spaces = [place for place, sign in enumerate(text) if sign == " "]
    on_two = [f"{text[:place]}\n{text[place + 1 :]}" for place in reversed(spaces)]
    for lines in (text, *on_two):
        for size in (form.size(), MIN_TEXT_PT):
            set_text(label, lines)
            set_label_format(label, _with(form, size))
            needed = label.sizeForText()
            fits_below = lines == text or needed.height() <= room.height()
            if needed.width() <= room.width() and fits_below:
                return
    raise ScenkartanError(
        tr("“{text}” is too long for its place on the sheets. Shorten it and print again.").format(text=text),
        f"{label.id()}: {room.width():g} x {room.height():g} mm",
    )


def _with(form: QgsTextFormat, size_pt: float) -> QgsTextFormat:
    font = QFont(form.font())
    font.setFamily(font_family())
    form.setFont(font)
    form.setSize(max(size_pt, MIN_TEXT_PT))
    return form
