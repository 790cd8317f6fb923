"""On foot: how far it really is to what is near on the map, and how the ways to school run past the scene."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QTableView, QWidget

from ....domain.overview import Neighbour, SceneInYear, YearOverview
from ....domain.reason import walking_text
from ....domain.school_way import ways_in_words
from ....domain.walking import SNAP_LIMIT_M, Reach, detour_ratio
from ....i18n import capital, mark, tr
from ... import wording
from ...context import Context
from ...models.records import Column
from ...tables import RecordTable
from ...widgets.severity import severity_icon
from .tab import Tab


def _walked(near: Neighbour) -> str:
    return walking_text(near.proximity, tr) or wording.UNKNOWN


def _snapped(near: Neighbour) -> float | None:
    """Give the straight ways to and from the network together; None where one is unknown."""
    snaps = near.proximity.snap_m, near.proximity.snap_facility_m
    return None if None in snaps else sum(snap for snap in snaps if snap is not None)


def _help(near: Neighbour) -> str:
    measured = near.proximity
    if measured.reach is None:
        return tr("Not measured on foot.")
    said = [capital(tr(measured.reach.label)) + "."]
    ratio = detour_ratio(measured.distance_m, measured.walking_m)
    if ratio is not None:
        text = tr("{ratio} times as far as the crow flies.")
        said.append(text.format(ratio=wording.number(ratio, 1)))
    for snap_m, text in (
        (measured.snap_m, tr("From the scene to the nearest street: {metres}.")),
        (measured.snap_facility_m, tr("From the street to the facility: {metres}.")),
    ):
        if snap_m is not None:
            said.append(text.format(metres=wording.distance(snap_m)))
    if measured.reach is Reach.OFF_NETWORK:
        text = tr("The scene or the facility is more than {limit} from the nearest street.")
        said.append(text.format(limit=wording.distance(SNAP_LIMIT_M)))
    if measured.is_barred:
        said.append(
            tr("Near on the map only: something lies between, such as water, or a street is missing.")
        )
    return "\n".join(said)


def _icon(near: Neighbour) -> QIcon:
    return severity_icon("warning") if near.proximity.is_barred else QIcon()


WALKED: tuple[Column[Neighbour], ...] = (
    Column(mark("Facility"), lambda near: near.name, stretch=True, tooltip=lambda near: near.name),
    Column(
        mark("Straight"),
        lambda near: wording.distance(near.proximity.distance_m),
        sort=lambda near: near.proximity.distance_m,
        help=mark("As the crow flies, from the boundary"),
        number=True,
    ),
    Column(
        mark("On foot"),
        _walked,
        sort=lambda near: near.proximity.walking_m,
        tooltip=_help,
        icon=_icon,
        help=mark("Along streets and paths, with the ways to and from them; a warning: near on the map only"),
        number=True,
    ),
    Column(
        mark("To street"),
        lambda near: wording.distance(_snapped(near)),
        sort=_snapped,
        tooltip=_help,
        help=mark("The straight ways from the scene and the facility to the nearest street, together"),
        number=True,
    ),
)


class OnFootTab(Tab):
    """The distances of the chosen scene side by side, and a sentence on the ways to school past it."""

    TITLE = mark("On foot")
    FORM = "surroundings_on_foot"

    measureButton: QPushButton
    stateLabel: QLabel
    walkedTable: QTableView
    barrierLabel: QLabel
    ruleButton: QPushButton
    waysButton: QPushButton
    waysLabel: QLabel

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.walked: RecordTable[Neighbour] = RecordTable(
            self.walkedTable, WALKED, lambda near: near.facility.id
        )
        self.walkedTable.sortByColumn(1, Qt.SortOrder.AscendingOrder)  # the nearest first
        self.measureButton.clicked.connect(context.walking.measure)
        self.ruleButton.clicked.connect(lambda: context.walking.edit_rule(self.window()))
        self.waysButton.clicked.connect(context.walking.find_ways)

    def show_overview(self, overview: YearOverview) -> None:
        """Offer what can be done; without distances there is nothing to walk."""
        classified = any(scene.classification is not None for scene in overview.mapped)
        self.measureButton.setEnabled(overview.writable and classified)
        self.waysButton.setEnabled(overview.writable and bool(overview.mapped))

    def show_scene(self, overview: YearOverview, scene: SceneInYear | None) -> None:
        """Show the chosen scene's distances on foot, what is barred, and the ways to school past it."""
        near = scene.neighbours if scene is not None else ()
        self.walked.show(near)
        self.stateLabel.setText("" if scene is None else _state(scene))
        self.stateLabel.setVisible(bool(self.stateLabel.text()))
        barred = [item.name for item in near if item.proximity.is_barred]
        self.barrierLabel.setText(
            tr(
                "Near on the map only: {names}. Something lies between, such as water, a railway or a "
                "motorway, or a street is missing in the register."
            ).format(names=", ".join(barred))
        )
        self.barrierLabel.setVisible(bool(barred))
        self.waysLabel.setText("" if scene is None else _ways(overview, scene))


def _state(scene: SceneInYear) -> str:
    """Say what is missing or out of date; nothing where nothing is."""
    if scene.classification is None:
        return tr("Not classified yet: the distances are not worked out.")
    if scene.is_out_of_date:
        return tr("The distances are out of date. Classify, then measure on foot again.")
    missing = sum(1 for near in scene.neighbours if near.proximity.reach is None)
    if not missing:
        return ""
    if missing == len(scene.neighbours):
        return tr("Not measured on foot yet.")
    return tr("{count} distances are not measured on foot yet.").format(count=missing)


def _ways(overview: YearOverview, scene: SceneInYear) -> str:
    said = ways_in_words(scene.school_ways, overview.facility_names(scene), tr)
    return said or tr("The ways to school have not been looked for yet.")
