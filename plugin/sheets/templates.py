"""The layout templates: opened in QGIS' layout designer by who wants another look, read here strictly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Type, TypeVar

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemPolyline,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsReadWriteContext,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtXml import QDomDocument

from ..errors import ScenkartanError
from ..i18n import tr
from ..paths import LAYOUTS
from .records import PAGE_HEIGHT_MM, PAGE_WIDTH_MM

_FRAME: dict[str, Type[QgsLayoutItem]] = {
    "title": QgsLayoutItemLabel,
    "subtitle": QgsLayoutItemLabel,
    "series": QgsLayoutItemLabel,
    "area": QgsLayoutItemLabel,
    "stamp_draft": QgsLayoutItemLabel,
    "stamp_secrecy": QgsLayoutItemLabel,
    "signed": QgsLayoutItemLabel,
    "footer_rule": QgsLayoutItemPolyline,
    "sources": QgsLayoutItemLabel,
    "method": QgsLayoutItemLabel,
    "dnr": QgsLayoutItemLabel,
    "page": QgsLayoutItemLabel,
    # An empty rectangle: the code places tables within it.
    "panel": QgsLayoutItemShape,
}
_MAP: dict[str, Type[QgsLayoutItem]] = {
    "map": QgsLayoutItemMap,
    "background_note": QgsLayoutItemLabel,
    "legend_area": QgsLayoutItemShape,
    "scale_bar": QgsLayoutItemScaleBar,
    "north_arrow": QgsLayoutItemPicture,
    "scale": QgsLayoutItemLabel,
    "crs": QgsLayoutItemLabel,
}
# The items that each template must have, by id. Others may be added in the designer and are kept.
ITEMS: dict[str, dict[str, Type[QgsLayoutItem]]] = {
    "overview": {**_FRAME, **_MAP},
    "site": {**_FRAME, **_MAP, "inset": QgsLayoutItemMap, "inset_title": QgsLayoutItemLabel},
    "continuation": _FRAME,
}

_Item = TypeVar("_Item", bound=QgsLayoutItem)


@dataclass(frozen=True)
class SheetPage:
    """The items of one template on one page of a layout."""

    template: str
    number: int
    items: dict[str, QgsLayoutItem]

    def item(self, id_: str, kind: Type[_Item]) -> _Item:
        """Give the item with an id; it is of the kind that ``ITEMS`` promises."""
        item = self.items[id_]
        if not isinstance(item, kind):
            raise TypeError(f"{id_} is a {type(item).__name__}")
        return item

    def label(self, id_: str) -> QgsLayoutItemLabel:
        """Give the label with an id."""
        return self.item(id_, QgsLayoutItemLabel)

    def map(self, id_: str) -> QgsLayoutItemMap:
        """Give the map with an id."""
        return self.item(id_, QgsLayoutItemMap)

    def area(self, id_: str) -> QRectF:
        """Give an item's rectangle on its page, millimetres from the page's top left corner."""
        item = self.items[id_]
        position, size = item.pagePositionWithUnits(), item.sizeWithUnits()
        return QRectF(position.x(), position.y(), size.width(), size.height())


class Templates:
    """The templates of a set, each read from its file once."""

    def __init__(self) -> None:
        self._documents = {name: _read(name) for name in ITEMS}

    def add_page(self, layout: QgsPrintLayout, name: str) -> SheetPage:
        """Add an A3 page to a layout with the items of a template on it.

        Raises
        ------
        ScenkartanError
            When the template lacks an item or has one of another kind.
        """
        page = QgsLayoutItemPage(layout)
        page.setPageSize(
            QgsLayoutSize(PAGE_WIDTH_MM, PAGE_HEIGHT_MM, QgsUnitTypes.LayoutUnit.LayoutMillimeters)
        )
        layout.pageCollection().addPage(page)
        number = layout.pageCollection().pageCount() - 1
        items, ok = layout.loadFromTemplate(self._documents[name], QgsReadWriteContext(), False)
        if not ok:
            raise _broken(name, "loadFromTemplate failed")
        by_id = {item.id(): item for item in items if item.id()}
        for id_, kind in ITEMS[name].items():
            if not isinstance(by_id.get(id_), kind):
                raise _broken(name, f"item {id_} is missing or no {kind.__name__}")
        for item in items:
            item.attemptMove(item.positionWithUnits(), True, False, number)
        return SheetPage(name, number, by_id)


def _read(name: str) -> QDomDocument:
    path = LAYOUTS / f"{name}.qpt"
    document = QDomDocument()
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise _broken(name, str(error)) from error
    ok, message, line, column = document.setContent(text)
    if not ok:
        raise _broken(name, f"{message} at {line}:{column}")
    return document


def _broken(name: str, detail: str) -> ScenkartanError:
    return ScenkartanError(
        tr("The layout template {} cannot be used. Install Scenkartan again from its zip file.").format(
            f"{name}.qpt"
        ),
        detail,
    )
