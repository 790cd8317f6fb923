"""A set of sheets as one layout, composed page by page.

Not an atlas: an atlas has shifted legends, mixed table rows and scales of the page before; here a
page's items are made from that page's records alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLabelingEngineSettings,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF

from ..domain.progress import Progress
from ..errors import ScenkartanError
from ..i18n import Translate, tr
from ..paths import LAYOUTS
from .background import BackgroundLayers, background_layers
from .contents import overview_blocks, site_blocks
from .drawing import Drawing, draw_inset, draw_overview, draw_site, overview_extent, site_extent
from .glyphs import check_characters
from .layers import POLYGON, Drawn, any_within, geometry, memory_layer
from .legend import place_legend
from .panel import PANEL_WIDTH_MM, Part, add_label, columns_of, fill_columns, fill_panel
from .records import ExpectedPage, LegendEntry, Mark, OverviewSheet, SheetSet, SiteSheet
from .scales import bar_segment_m, choose_scale, scale_text
from .symbols import GREY, area_symbol, symbol, text_format
from .tables import TableSetter
from .templates import SheetPage, Templates
from .titles import fill_frame, set_text

# What is kept free inside a map's frame, on each side.
_MARGIN_MM = 2.0
_PANEL_GAP_MM = 5.0
# Names keep this far from the map's frame.
_LABEL_MARGIN_MM = 1.5
# What the last figure of a scale bar and its unit take beyond the bar.
_BAR_LABEL_MM = 14.0


@dataclass
class Composition:
    """A composed layout, the project it lives in, and what its pages must hold when printed."""

    project: QgsProject
    layout: QgsPrintLayout
    expected: list[ExpectedPage] = field(default_factory=list)

    def close(self) -> None:
        """Take the layout and its layers apart."""
        self.project.layoutManager().clear()
        self.project.removeAllMapLayers()


def compose(
    sheets: SheetSet,
    tr: Translate,
    progress: Progress,
    *,
    basemap: Sequence[QgsMapLayer] = (),
    project: QgsProject,
) -> Composition:
    """Compose all pages of a set.

    Parameters
    ----------
    sheets
        What the pages show.
    tr
        The sheets' language.
    progress
        Told after every sheet, asked before it whether to go on.
    basemap
        Layers for the bottom of the maps, from the top down; they are cloned.
    project
        The person's project, for its coordinate transforms only: nothing is added to it.

    Raises
    ------
    ScenkartanError
        When a template is broken, a geometry unreadable, the boundaries too far apart, or a character of
        a text in no font.
    Cancelled
        When the person cancelled.
    """
    check_characters(sheets)
    composer = _Composer(sheets, tr, basemap, project)
    try:
        return composer.run(progress)
    except BaseException:
        composer.result.close()
        raise


@dataclass(frozen=True)
class _Waiting:
    """A part that had no room on its sheet: its title and page, and where that says where the part is."""

    part: Part
    title: str
    page: int
    below: QRectF


class _Composer:
    """The state of one composition: the layout that grows and what its pages share."""

    def __init__(
        self, sheets: SheetSet, tr: Translate, basemap: Sequence[QgsMapLayer], project: QgsProject
    ) -> None:
        self.sheets = sheets
        self.tr = tr
        self.crs = QgsCoordinateReferenceSystem(sheets.title_block.crs_authid)
        own = QgsProject()
        own.setCrs(self.crs)
        own.setEllipsoid("NONE")
        own.setTransformContext(project.transformContext())
        engine = QgsLabelingEngineSettings()
        engine.setDefaultTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
        own.setLabelingEngineSettings(engine)
        layout = QgsPrintLayout(own)
        layout.setName(sheets.title_block.series)
        own.layoutManager().addLayout(layout)
        self.result = Composition(own, layout)
        self.layout = layout
        self.templates = Templates()
        self.setter = TableSetter(layout)
        self.pages: list[SheetPage] = []
        self.waiting: list[_Waiting] = []
        self.background = self._background(basemap)
        self.inset_base, self.inset_extent = self._inset_base()

    def run(self, progress: Progress) -> Composition:
        """Compose every page, then number them."""
        total = 1 + len(self.sheets.sites)
        progress.check()
        self._overview(self.sheets.overview)
        for done, site in enumerate(self.sheets.sites, 1):
            progress.report(done / total, tr("Composing sheet {} of {}").format(done + 1, total))
            progress.check()
            self._site(site)
        self._shared_pages()
        self._number_pages()
        return self.result

    def _overview(self, sheet: OverviewSheet) -> None:
        page = self._page("overview", sheet.title, sheet.subtitle, sheet.secrecy_stamp)
        scale = self._show(page, overview_extent(sheet))
        drawing = draw_overview(sheet, self.crs, scale)
        self._set_layers(page, "map", drawing, self.background.layers)
        legend_top = self._legend(page, drawing, sheet.legend)
        self._tables(page, overview_blocks(sheet, self.tr), legend_top, sheet)

    def _site(self, sheet: SiteSheet) -> None:
        page = self._page("site", sheet.title, sheet.subtitle, sheet.secrecy_stamp)
        scale = self._show(page, site_extent(sheet))
        drawing = draw_site(sheet, self.crs, scale)
        self._set_layers(page, "map", drawing, self.background.layers)
        legend_top = self._legend(page, drawing, sheet.legend)
        self._inset(page, sheet)
        self._tables(page, site_blocks(sheet, self.tr), legend_top, sheet)

    def _page(self, template: str, title: str, subtitle: str, secrecy_stamp: str) -> SheetPage:
        block = self.sheets.title_block
        page = self.templates.add_page(self.layout, template)
        fill_frame(page, block, title, subtitle, secrecy_stamp)
        self.pages.append(page)
        texts = (title, subtitle, block.series, str(block.year), secrecy_stamp, block.draft_stamp)
        self.result.expected.append(ExpectedPage(tuple(text for text in texts if text)))
        return page

    def _show(self, page: SheetPage, extent: QgsRectangle) -> int:
        """Let the map show an extent at a standard scale, centred, and write the scale below it."""
        area = page.area("map")
        scale = choose_scale(
            extent.width(), extent.height(), area.width() - 2 * _MARGIN_MM, area.height() - 2 * _MARGIN_MM
        )
        ground = QgsRectangle.fromCenterAndSize(
            extent.center(), area.width() * scale / 1000, area.height() * scale / 1000
        )
        item = page.map("map")
        item.setCrs(self.crs)
        item.setLabelMargin(QgsLayoutMeasurement(_LABEL_MARGIN_MM, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
        # The extent has the frame's proportions, so the item keeps its size.
        item.setExtent(ground)
        self._map_furniture(page, scale)
        return scale

    def _fit(self, page: SheetPage, extent: QgsRectangle) -> float:
        """Let the inset show an extent as large as it can; nobody measures in it, so any scale will do."""
        area = page.area("inset")
        per_mm = 1.05 * max(extent.width() / area.width(), extent.height() / area.height())
        inset = page.map("inset")
        inset.setCrs(self.crs)
        inset.setExtent(
            QgsRectangle.fromCenterAndSize(extent.center(), area.width() * per_mm, area.height() * per_mm)
        )
        return per_mm * 1000

    def _map_furniture(self, page: SheetPage, scale: int) -> None:
        block = self.sheets.title_block
        set_text(page.label("scale"), self.tr("Scale {} (A3)").format(scale_text(scale)))
        set_text(page.label("crs"), block.crs_name)
        bar = page.item("scale_bar", QgsLayoutItemScaleBar)
        bar.setLinkedMap(page.map("map"))
        bar.setTextFormat(text_format(7.5))
        segment_m = bar_segment_m(scale, _space_for_bar(page))
        in_km = segment_m >= 1000
        kilometers, meters = (
            QgsUnitTypes.DistanceUnit.DistanceKilometers,
            QgsUnitTypes.DistanceUnit.DistanceMeters,
        )
        bar.setUnits(kilometers if in_km else meters)
        bar.setUnitLabel("km" if in_km else "m")
        bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFixed)
        bar.setUnitsPerSegment(segment_m / 1000 if in_km else segment_m)
        bar.update()
        page.item("north_arrow", QgsLayoutItemPicture).setPicturePath(str(LAYOUTS / "north_arrow.svg"))
        note = self.tr("The register holds no background map.") if not self.background.layers else ""
        set_text(page.label("background_note"), note)
        page.label("background_note").setVisibility(bool(note))

    def _set_layers(self, page: SheetPage, id_: str, drawing: Drawing, below: Sequence[QgsMapLayer]) -> None:
        self._keep(drawing.layers)
        page.map(id_).setLayers([*drawing.from_top(), *below])

    def _keep(self, layers: Sequence[QgsMapLayer]) -> None:
        """Hand layers over to the composition's own project, which ends with it."""
        if len(self.result.project.addMapLayers(list(layers), False)) != len(layers):
            raise ScenkartanError(tr("The map of a sheet could not be put together."), "addMapLayers")

    def _legend(self, page: SheetPage, drawing: Drawing, entries: Sequence[LegendEntry]) -> float:
        """Place the legend at the bottom of its area and give the y of its top.

        It explains what this page draws: entries whose layer is empty here are left out, and of
        the background only what lies within the map.
        """
        extent = page.map("map").extent()
        lines = [
            (layer, entry.text)
            for entry in entries
            for layer in [
                layer for layer in drawing.by_mark.get(entry.mark, []) if any_within(layer, extent)
            ][:1]
        ]
        lines += self.background.legend_within(extent)
        return place_legend(self.layout, page, self.tr("Legend"), lines)

    def _inset(self, page: SheetPage, sheet: SiteSheet) -> None:
        extent = QgsRectangle(self.inset_extent)
        extent.combineExtentWith(page.map("map").extent())
        scale = self._fit(page, extent)
        drawing = draw_inset(sheet, page.map("map").extent(), self.crs, scale)
        self._set_layers(page, "inset", drawing, self.inset_base)
        areas = self.sheets.background.areas
        title = self.tr("Location in the district") if areas else self.tr("Location among the year's scenes")
        set_text(page.label("inset_title"), title)

    def _tables(
        self,
        page: SheetPage,
        parts: list[Part],
        bottom: float,
        sheet: OverviewSheet | SiteSheet,
    ) -> None:
        """Fill the panel and let what does not fit go on on as many pages as it takes.

        Where that is nothing but what yields, it waits for the pages that it shares with that of other
        sheets: it would leave most of a page of its own empty.
        """
        panel = page.area("panel")
        panel.setBottom(bottom - _PANEL_GAP_MM)
        rest = fill_panel(self.setter, parts, page.number, panel, self.tr)
        if all(part.yields for part in rest):
            below = QRectF(panel.left(), panel.bottom() + 0.8, panel.width(), _PANEL_GAP_MM - 0.8)
            self.waiting += [_Waiting(part, sheet.title, page.number, below) for part in rest]
            return
        while rest:
            name = self.tr("{} (continued)").format(sheet.title)
            rest = self._go_on(rest, name, sheet.subtitle, sheet.secrecy_stamp)

    def _shared_pages(self) -> None:
        """Set what had no room on the sheets it belongs to, and say there on which page it is."""
        title = self.tr("More about the scenes")
        subtitle = self.tr("What had no room on the scenes' own sheets.")
        rest = [one.part.apart(one.title) for one in self.waiting]
        set_on: list[int] = []
        while rest:
            left = self._go_on(rest, title, subtitle, self.sheets.overview.secrecy_stamp)
            set_on += [self.pages[-1].number] * (len(rest) - len(left))
            rest = left
        for sheet, group in groupby(zip(self.waiting, set_on), lambda pair: pair[0].page):
            self._say_where(sheet, list(group))

    def _say_where(self, sheet: int, placed: Sequence[tuple[_Waiting, int]]) -> None:
        """Say on a sheet which of its parts are on which page; in short where that takes more than a line."""
        small = text_format(7, GREY)
        text = ". ".join(
            self.tr("{heading}: page {page}").format(heading=one.part.heading, page=number + 1)
            for one, number in placed
        )
        if len(self.setter.lines_of(text, PANEL_WIDTH_MM, small)) > 1:
            pages = ", ".join(dict.fromkeys(str(number + 1) for _, number in placed))
            text = self.tr("More about the scene: page {pages}").format(pages=pages)
        add_label(self.layout, text, sheet, placed[0][0].below, small)
        self._expect(sheet, text)

    def _go_on(self, parts: list[Part], title: str, subtitle: str, secrecy_stamp: str) -> list[Part]:
        """Fill a continuation page and give what is left for another."""
        page = self._page("continuation", title, subtitle, secrecy_stamp)
        columns = list(columns_of(page.area("panel"), PANEL_WIDTH_MM))
        left = fill_columns(self.setter, parts, page.number, columns, self.tr)
        if left == parts:
            raise ScenkartanError(
                tr("A row of a table is too long for a sheet. Shorten its texts."), "no row fits"
            )
        return left

    def _number_pages(self) -> None:
        total = len(self.pages)
        for page in self.pages:
            text = self.tr("Page {} ({})").format(page.number + 1, total)
            set_text(page.label("page"), text)
            self._expect(page.number, text)

    def _expect(self, page: int, text: str) -> None:
        """Let a page be wrong if it lacks a text when it is printed."""
        self.result.expected[page] = ExpectedPage((*self.result.expected[page].texts, text))

    def _background(self, basemap: Sequence[QgsMapLayer]) -> BackgroundLayers:
        clones = [layer.clone() for layer in basemap]
        background = background_layers(self.sheets.background, self.crs, self.tr, clones)
        self._keep([*background.layers, *background.inset])
        return background

    def _inset_base(self) -> tuple[list[QgsMapLayer], QgsRectangle]:
        """Give what every inset has below its scene, and how far it reaches."""
        areas = [Drawn(geometry(area.wkb), area.name) for area in self.sheets.background.areas]
        scenes = [Drawn(geometry(site.boundary_wkb)) for site in self.sheets.sites]
        drawn = [
            memory_layer("scenes", POLYGON, self.crs, scenes, symbol(Mark.OTHER_SCENE)),
            memory_layer("area", POLYGON, self.crs, areas, area_symbol()),
        ]
        self._keep(drawn)
        extent = overview_extent(self.sheets.overview)
        if areas:
            extent.combineExtentWith(drawn[-1].extent())
        return [*drawn, *self.background.inset], extent


def _space_for_bar(page: SheetPage) -> float:
    """Give the room between the scale bar's left end and the north arrow, without the bar's last label."""
    return page.area("north_arrow").left() - page.area("scale_bar").left() - _BAR_LABEL_MM
