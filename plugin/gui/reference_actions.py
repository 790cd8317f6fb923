"""What a person can have done with reference data: import it, check the schools, move one."""

from __future__ import annotations

import math
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QAction, QMenu, QTableView, QWidget

from ..dependencies import require
from ..domain.facility import Facility
from ..domain.reference import ReferenceKind
from ..errors import ScenkartanError
from ..i18n import capital, tr
from ..settings import Settings
from .messages import Messages
from .place_on_map import PlaceOnMap
from .runner import Runner, show
from .shapes import shape_of
from .workspace import Workspace

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from ..register.register import Register
    from .dialogs.import_reference import ImportReferenceDialog
    from .dialogs.school_check import SchoolCheckDialog


class ReferenceActions(QObject):
    """Each one tells the person what came of it; none raises."""

    def __init__(
        self,
        workspace: Workspace,
        runner: Runner,
        project: QgsProject,
        canvas: QgsMapCanvas,
        messages: Messages,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._runner = runner
        self._project = project
        self._messages = messages
        self._settings = settings
        self._window = window
        self._places = PlaceOnMap(project, canvas)
        self._check: SchoolCheckDialog | None = None
        self._checked: Path | None = None
        workspace.changed.connect(self._on_changed)

    def close(self) -> None:
        """Give the map its tool back and close what is open; the plugin is going away."""
        self._places.close()
        if self._check is not None:
            self._check.close()

    def menu(self, parent: QWidget) -> QMenu:
        """Give the menu of all that can be done with reference data."""
        menu = QMenu(parent)
        for text, slot in (
            (tr("Import schools and other places…"), self.import_schools),
            (tr("Import lamps, streets and other data…"), self.import_other),
            (tr("Check the schools…"), self.check_schools),
        ):
            menu.addAction(text).triggered.connect(slot)
        return menu

    def offer_to_move(self, view: QTableView, chosen: Callable[[], Facility | None]) -> None:
        """Let the schools of a table be looked at, moved and put back, from the menu of its rows."""

        def with_chosen(do: Callable[[Facility], None]) -> None:
            facility = chosen()
            if facility is not None:
                do(facility)

        for text, do in (
            (tr("Zoom to the school"), self.look_at),
            (tr("Move on the map…"), self.move_facility),
            (tr("Put back where its source has it"), self.put_back),
        ):
            action = QAction(text, view)
            action.triggered.connect(partial(with_chosen, do))
            view.addAction(action)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        put_back = view.actions()[-1]

        def enable() -> None:
            facility = chosen()
            put_back.setEnabled(facility is not None and facility.moved_by_hand)

        view.selectionModel().selectionChanged.connect(enable)
        enable()

    def import_other(self) -> None:
        """Ask for a file of lamps, cameras, buildings, streets, areas or land cover."""
        self.import_data(ReferenceKind.LUMINAIRE)

    def import_schools(self) -> None:
        """Ask for a list of schools or other places, and show what it would change."""
        self.import_data(ReferenceKind.FACILITY)

    def import_data(
        self, kind: ReferenceKind = ReferenceKind.FACILITY, path: Path | None = None
    ) -> ImportReferenceDialog | None:
        """Ask for a file of reference data, show what it would change, and write it when that is accepted."""
        from .dialogs.import_reference import ImportReferenceDialog

        overview = self._workspace.overview
        if overview is None or overview.read_only:
            self._messages.info(tr("Open a register that can be written to import reference data."))
            return None
        context = self._project.transformContext()
        dialog = ImportReferenceDialog(overview, self._runner.jobs, self._settings, context, self._window)
        dialog.set_file(kind, path)
        dialog.accepted.connect(partial(self._import, dialog))
        show(dialog)
        return dialog

    def check_schools(self) -> None:
        """Check where the register's schools are, and list those in doubt beside the map."""
        overview = self._workspace.overview
        if overview is None:
            return
        if self._check is None:
            self._check = self._check_dialog(writable=not overview.read_only)
            self._checked = overview.path
        self._look_for_doubts()

    def move_facility(self, facility: Facility) -> None:
        """Let the person click where a facility is, say why, and move it there."""
        overview = self._workspace.overview
        if overview is None or overview.read_only:
            return
        self._messages.info(
            tr("Click on the map where {name} is. Esc leaves it where it was.").format(name=facility.name)
        )
        try:
            self._places.ask(
                facility.point_wkb,
                overview.crs_authid,
                partial(self._confirm_move, facility),
                lambda: self._messages.info(tr("{name} was not moved.").format(name=facility.name)),
                self._messages.error,
            )
        except ScenkartanError as error:
            self._messages.error(error)

    def put_back(self, facility: Facility) -> None:
        """Take back that a facility was moved by hand."""
        overview = self._workspace.overview
        if overview is None or overview.read_only:
            return

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.move_facility import put_back

            put_back(register, facility.id)

        text = tr("{name} is back where its source has it. Classify again to measure from there.")
        self._runner.write(tr("Putting the school back"), work, self._told(text.format(name=facility.name)))

    def look_at(self, facility: Facility) -> None:
        """Look at a facility on the map."""
        overview = self._workspace.overview
        if overview is None or facility.point_wkb is None:
            return
        try:
            self._places.look_at(facility.point_wkb, overview.crs_authid)
        except ScenkartanError as error:
            self._messages.error(error)

    def _import(self, dialog: ImportReferenceDialog) -> None:
        preview = dialog.preview
        if preview is None:
            return
        context = self._project.transformContext()
        reading = preview.reading
        self._settings.delivery_folder = reading.path.parent

        def work(register: Register, progress: Progress) -> Any:  # noqa: ANN401 - ImportedReference
            from ..workflow.import_reference import import_reference

            return import_reference(
                register,
                reading.path,
                reading.kind,
                reading.choices,
                reading=reading,
                transform_context=context,
                progress=progress,
            )

        def told(imported: Any) -> None:  # noqa: ANN401
            counts = ", ".join(f"{tr(update.label)}: {count}" for update, count in imported.counts.items())
            text = tr("{kind} were imported. {counts}.").format(
                kind=capital(tr(reading.kind.label)), counts=capital(counts)
            )
            self._runner.tell(text, [finding.in_words(tr) for finding in imported.findings])

        self._runner.write(tr("Importing reference data"), work, told)

    def _check_dialog(self, *, writable: bool) -> SchoolCheckDialog:
        from .dialogs.school_check import SchoolCheckDialog

        dialog = SchoolCheckDialog(self._window, writable=writable)
        dialog.looked_at.connect(self.look_at)
        dialog.move.connect(self.move_facility)
        dialog.put_back.connect(self.put_back)
        dialog.again.connect(self._look_for_doubts)
        dialog.finished.connect(self._forget_check)
        return dialog

    def _look_for_doubts(self) -> None:
        overview = self._workspace.overview
        if overview is None or self._check is None:
            return
        path, tolerance_m = overview.path, self._check.tolerance_m

        def work(progress: Progress) -> Any:  # noqa: ANN401 - SchoolCheck
            require()
            from ..register.opening import open_register
            from ..workflow.school_qa import check_schools

            with open_register(path, read_only=True) as register:
                return check_schools(register, tolerance_m=tolerance_m, progress=progress)

        self._runner.start(tr("Checking the schools"), work, self._show_doubts)

    def _show_doubts(self, check: Any) -> None:  # noqa: ANN401 - SchoolCheck
        if self._check is not None:
            self._check.show_check(check)
            self._check.show()
            self._check.raise_()

    def _forget_check(self) -> None:
        dialog, self._check = self._check, None
        if dialog is not None:
            dialog.deleteLater()

    def _on_changed(self) -> None:
        """Close the list where its register is not the open one any more."""
        overview = self._workspace.overview
        if self._check is not None and (overview is None or overview.path != self._checked):
            self._check.close()

    def _confirm_move(self, facility: Facility, east: float, north: float) -> None:
        from .dialogs.move_facility import MoveFacilityDialog

        dialog = MoveFacilityDialog(facility.name, _distance(facility.point_wkb, east, north), self._window)
        dialog.accepted.connect(lambda: self._move(facility, east, north, dialog.reason))
        show(dialog)

    def _move(self, facility: Facility, east: float, north: float, reason: str) -> None:
        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.move_facility import move_facility

            move_facility(register, facility.id, east, north, reason)

        text = tr("{name} was moved. Classify again to measure from there.").format(name=facility.name)
        self._runner.write(tr("Moving the school"), work, self._told(text))

    def _told(self, text: str) -> Callable[[object], None]:
        """Say what was done with a school, and look again for doubts where they are listed."""

        def tell(_result: object) -> None:
            self._messages.success(text)
            if self._check is not None:
                self._look_for_doubts()

        return tell


def _distance(wkb: bytes | None, east: float, north: float) -> float | None:
    shape = shape_of(wkb)
    if shape.isNull():
        return None
    point = shape.asPoint()
    return math.dist((point.x(), point.y()), (east, north))
