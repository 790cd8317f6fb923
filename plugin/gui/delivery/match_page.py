"""Third step: what each delivered area continues, and what became of last year's scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTableView,
    QWidget,
)

from ...domain.figures import percent
from ...domain.matching import plain_name
from ...domain.scene import ChangeKind
from ...i18n import capital, mark, tr
from .. import wording
from ..models.choices import Choices
from ..models.records import Column
from ..tables import RecordTable
from ..ui_loader import load_ui
from ..widgets.scrolled import scrolled
from .drawing import DELIVERED, PREVIOUS

if TYPE_CHECKING:
    from ...domain.matching import Proposal, ProposedRow

ID = Qt.ItemDataRole.UserRole
# From this width on the figures have room in the table; below it they stand under the chosen row.
WIDE = 760
# Scenes that several can be chosen of; a longer list nobody reads.
LISTED_AT_MOST = 500
# The choices of the combo that are no scene.
NEW, SEVERAL, CEASED = "new", "several", "ceased"


def row_id(row: ProposedRow) -> str:
    """Give what tells a row from the others: the delivered row and the scene that it continues."""
    return f"{row.number or ''}/{row.scene_id or ''}"


def _is_renamed(row: ProposedRow) -> bool:
    delivered, scene = row.delivered_name, row.scene_name
    return row.continues and delivered != scene and plain_name(delivered) != plain_name(scene)


def _kind(row: ProposedRow) -> str:
    kind = tr(row.kind.label)
    return tr("{kind}, other name").format(kind=kind) if _is_renamed(row) else kind


def _confidence(row: ProposedRow) -> str:
    return tr("chosen") if row.by_person else percent(row.confidence)


ROWS: tuple[Column[ProposedRow], ...] = (
    Column(
        mark("Delivered"),
        lambda row: row.delivered_name if row.number is not None else wording.UNKNOWN,
        sort=lambda row: (row.number is None, row.delivered_name.casefold()),
        stretch=True,
    ),
    Column(
        mark("Scene"),
        lambda row: row.scene_name if row.scene_id is not None else tr("new"),
        stretch=True,
        help=mark("The scene of the register that the delivered area continues"),
    ),
    Column(
        mark("Change"),
        lambda row: tr(row.kind.label),
        sort=lambda row: row.kind.order,
        tooltip=_kind,
    ),
    Column(
        mark("Sure"),
        _confidence,
        # Of those that are equally sure, what is something else than the year before comes first.
        sort=lambda row: (
            2.0 if row.by_person else round(row.confidence, 2),
            row.kind is ChangeKind.UNCHANGED and not _is_renamed(row),
        ),
        help=mark("How sure the proposal is; look first at the rows where it is low"),
        number=True,
    ),
    Column(
        mark("Of last"),
        lambda row: percent(row.previous_share),
        sort=lambda row: row.previous_share,
        help=mark("How much of last year's area is inside the delivered one"),
        number=True,
    ),
    Column(
        mark("Of this"),
        lambda row: percent(row.current_share),
        sort=lambda row: row.current_share,
        help=mark("How much of the delivered area was inside last year's"),
        number=True,
    ),
    Column(
        mark("± m²"),
        lambda row: wording.area_change(row.area_change_m2),
        sort=lambda row: row.area_change_m2,
        number=True,
    ),
)
FIGURES = range(4, 7)
SURE = 3


class MatchPage(QWidget):
    """Shows a proposal; the wizard changes it and draws it.

    Signals: ``row_chosen`` (ProposedRow), ``decided`` (the delivered row's number, the ids of the
    scenes that it continues).
    """

    row_chosen = pyqtSignal(object)
    decided = pyqtSignal(int, tuple)

    balanceLabel: QLabel
    splitter: QSplitter
    rowsTable: QTableView
    rowPart: QWidget
    rowTitle: QLabel
    factsLabel: QLabel
    becomesLabel: QLabel
    becomesCombo: QComboBox
    scenesLabel: QLabel
    scenesList: QListWidget
    legendLabel: QLabel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui("delivery_match_page", self)
        self._proposal: Proposal | None = None
        self._scenes: dict[str, str] = {}
        self._scene_choices = self._area_choices = Choices(())
        self.table: RecordTable[ProposedRow] = RecordTable(
            self.rowsTable, ROWS, row_id, lambda _id: self._on_row()
        )
        self.rowsTable.sortByColumn(SURE, Qt.SortOrder.AscendingOrder)
        self.legendLabel.setText(
            '<span style="color:{previous}">╌╌</span>\u00a0{last} &nbsp; '
            '<span style="color:{delivered}">━━</span>\u00a0{this}'.format(
                previous=PREVIOUS.name(),
                delivered=DELIVERED.name(),
                last=tr("the year before"),
                this=tr("delivered"),
            )
        )
        font = self.rowTitle.font()
        font.setBold(True)
        self.rowTitle.setFont(font)
        self.rowArea = scrolled(self.rowPart, self.splitter)
        self.splitter.addWidget(self.rowArea)
        self.splitter.setStretchFactor(0, 1)
        self.becomesCombo.activated.connect(self._on_becomes)
        self.scenesList.itemChanged.connect(self._on_scenes)
        self.setFocusProxy(self.rowsTable)
        self._show_row(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the figures in the table where there is room for them."""
        super().resizeEvent(event)
        for column in FIGURES:
            self.rowsTable.setColumnHidden(column, self.width() < WIDE)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show a proposal, with the row chosen that is about the same as the one that was."""
        chosen = self.table.chosen
        if self._proposal is None or proposal.known is not self._proposal.known:
            self._offer(proposal)
        self._proposal = proposal
        self.balanceLabel.setText(proposal.balance.in_words(tr))
        self.table.show(proposal.rows)
        if self.table.chosen is None and proposal.rows:
            # On the first visit the least sure one, which is shown first.
            self.table.choose(_same_row(proposal, chosen) or row_id(self.table.model.record(0)))
        self._show_row(self.table.chosen)

    def _on_row(self) -> None:
        row = self.table.chosen
        self._show_row(row)
        self.row_chosen.emit(row)

    def _show_row(self, row: ProposedRow | None) -> None:
        self.rowArea.setVisible(row is not None)
        if row is None:
            return
        delivered = row.number is not None
        self.rowTitle.setText(row.delivered_name if delivered else row.scene_name)
        self.factsLabel.setText(_facts(row, self._proposal))
        continued = self._continued(row.number)
        wanted: object = CEASED
        if delivered:
            wanted = SEVERAL if len(continued) > 1 else continued[0] if continued else NEW
        choices = self._scene_choices if delivered else self._area_choices
        with QSignalBlocker(self.becomesCombo):
            self.becomesCombo.setModel(choices)
            self.becomesCombo.setCurrentIndex(choices.row_of(wanted))
        merged = delivered and self.becomesCombo.currentData() == SEVERAL
        self._show_several(merged, continued)
        self._make_room()

    def _make_room(self) -> None:
        """Give the chosen row the height that its text takes, and the table the rest."""
        needed = self.rowPart.layout().totalHeightForWidth(self.splitter.width())
        self.splitter.setSizes([max(self.splitter.height() - needed, 0), needed])

    def _offer(self, proposal: Proposal) -> None:
        """Make the choices for a delivered area, and for a scene without one."""
        known = sorted(proposal.known, key=lambda place: place.name.casefold())
        self._scenes = {place.scene_id: place.name for place in known}
        scenes = ((name, scene_id) for scene_id, name in self._scenes.items())
        in_area = tr("in {area}")
        areas = ((in_area.format(area=place.name), place.number) for place in proposal.delivered)
        self._scene_choices = Choices(
            [(tr("a new scene"), NEW), (tr("several scenes, merged"), SEVERAL), *scenes]
        )
        self._area_choices = Choices([(tr("ceased"), CEASED), *areas])

    def _show_several(self, several: bool, continued: tuple[str, ...]) -> None:
        for widget in (self.scenesLabel, self.scenesList):
            widget.setVisible(several)
        with QSignalBlocker(self.scenesList):
            self.scenesList.clear()
            for scene_id in self._likeliest(continued) if several else ():
                item = QListWidgetItem(self._scenes[scene_id], self.scenesList)
                item.setData(ID, scene_id)
                checked = scene_id in continued
                item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)

    def _likeliest(self, continued: tuple[str, ...]) -> list[str]:
        """Give the scenes to choose several of: those that it continues, that it lies on, and others."""
        row = self.table.chosen
        common = self._proposal.common_m2 if self._proposal is not None and row is not None else {}
        number = row.number if row is not None else None
        under = [scene_id for scene_id in self._scenes if (number, scene_id) in common]
        return list(dict.fromkeys([*continued, *under, *self._scenes]))[:LISTED_AT_MOST]

    def _on_becomes(self) -> None:
        row, choice = self.table.chosen, self.becomesCombo.currentData()
        if row is None:
            return
        if row.number is None:
            if choice != CEASED and row.scene_id is not None:
                self.decided.emit(choice, (*self._continued(choice), row.scene_id))
        elif choice == SEVERAL:
            self._show_several(True, self._continued(row.number))
        else:
            self.decided.emit(row.number, () if choice == NEW else (choice,))

    def _on_scenes(self) -> None:
        row = self.table.chosen
        if row is None or row.number is None:
            return
        items = [self.scenesList.item(number) for number in range(self.scenesList.count())]
        checked = tuple(str(item.data(ID)) for item in items if item.checkState() == Qt.CheckState.Checked)
        self.decided.emit(row.number, checked)

    def _continued(self, number: int | None) -> tuple[str, ...]:
        """Give the scenes that a delivered area comes from; of several those of the year before."""
        if self._proposal is None or number is None:
            return ()
        found = self._proposal.links.get(number, ())
        counted = {place.scene_id for place in self._proposal.known if place.counted}
        return tuple(one for one in found if one in counted) or tuple(found)


def _same_row(proposal: Proposal, before: ProposedRow | None) -> str:
    """Give the row that is about the same area or scene as one that was shown before; empty if none is."""
    for row in proposal.rows:
        if before is not None and before.number is not None and row.number == before.number:
            return row_id(row)
    for row in proposal.rows:
        if before is not None and before.scene_id is not None and row.scene_id == before.scene_id:
            return row_id(row)
    return ""


def _facts(row: ProposedRow, proposal: Proposal | None) -> str:
    """Say what became of a row and what its figures are, a line each."""
    lines = [capital(_kind(row)) + ("" if row.by_person else f" ({_sure(row)})")]
    if proposal is not None:
        lines += _story(row, proposal)
    if row.previous_share is not None and row.current_share is not None:
        lines.append(
            tr("{previous} of last year's area is kept; {current} of the delivered one lies there.").format(
                previous=percent(row.previous_share), current=percent(row.current_share)
            )
        )
    if row.area_change_m2 is not None:
        lines.append(tr("Change of area: {change} m²").format(change=wording.area_change(row.area_change_m2)))
    return "\n".join(lines)


def _story(row: ProposedRow, proposal: Proposal) -> list[str]:
    """Say who merged with whom, what was split into what, and as which scene the area goes on."""
    lines = []
    before, after, scene = (
        proposal.predecessors_of(row),
        proposal.successors_of(row),
        proposal.goes_on_as(row),
    )
    if len(before) > 1:
        lines.append(tr("Merged from: {scenes}.").format(scenes=", ".join(before)))
    if len(after) > 1:
        lines.append(
            tr("{scene} was split into: {areas}.").format(scene=row.scene_name, areas=", ".join(after))
        )
    if scene is not None and (lines or scene != row.delivered_name):
        lines.append(tr("Goes on as the scene {scene}.").format(scene=scene))
    elif lines and row.number is not None:
        lines.append(tr("Becomes a new scene."))
    return lines


def _sure(row: ProposedRow) -> str:
    return tr("{share} sure").format(share=percent(row.confidence))
