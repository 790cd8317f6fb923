"""What a person can have done with a mapping year: sign it, unlock it, compare it, see its history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtWidgets import QWidget

from ..dependencies import require
from ..errors import ScenkartanError
from ..i18n import tr
from ..settings import Settings
from .map_link import MapLink
from .messages import Messages
from .runner import Runner, show
from .workspace import Workspace

if TYPE_CHECKING:
    from ..domain.definition import Definition
    from ..domain.progress import Progress
    from ..register.history import Change
    from ..register.register import Register
    from ..workflow.changes_table import ChangeRow, ChangesTable
    from .dialogs.sign_year import Signatures


class YearActions:
    """Each one is about the chosen year and tells the person what came of it; none raises."""

    def __init__(
        self,
        workspace: Workspace,
        runner: Runner,
        link: MapLink,
        messages: Messages,
        settings: Settings,
        window: QWidget,
    ) -> None:
        self._workspace = workspace
        self._runner = runner
        self._map = link
        self._settings = settings
        self._messages = messages
        self._window = window

    def sign_or_unlock(self) -> None:
        """Ask for what signing the year takes, or for the reason to unlock one that is signed."""
        overview = self._workspace.overview
        if overview is None or overview.year is None or overview.read_only:
            return
        year = overview.year.year
        if overview.signed:
            from .dialogs.sign_year import UnlockYearDialog

            unlocking = UnlockYearDialog(overview, self._window)
            unlocking.accepted.connect(lambda: self.unlock(year, unlocking.reason))
            show(unlocking)
            return

        def read(register: Register) -> Definition | None:
            from ..register.definitions import definition_of

            return definition_of(register, year)

        def ask(definition: Definition | None) -> None:
            from .dialogs.sign_year import SignYearDialog

            signing = SignYearDialog(overview, definition, self._window)
            signing.accepted.connect(lambda: self.sign(year, signing.signatures))
            show(signing)

        self._runner.look_up(read, ask)

    def sign(self, year: int, signatures: Signatures) -> None:
        """Sign a year: from then on the database refuses every change of it."""

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.sign_year import sign_year

            # The dialog has told of what is missing.
            sign_year(
                register,
                year,
                signatures.signed_on,
                signatures.district,
                signatures.police,
                unfinished=True,
            )

        self._runner.write(
            tr("Signing {year}").format(year=year),
            work,
            lambda _result: self._messages.success(
                tr("{year} is signed: it can be read and printed, not changed.").format(year=year)
            ),
        )

    def unlock(self, year: int, reason: str) -> None:
        """Make a signed year a draft again; the reason stays in its history."""

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.sign_year import unlock_year

            unlock_year(register, year, reason)

        self._runner.write(
            tr("Unlocking {year}").format(year=year),
            work,
            lambda _result: self._messages.success(
                tr("{year} is a draft again. Sign it anew when it is right.").format(year=year)
            ),
        )

    def show_definition(self) -> None:
        """Show the definition that the year follows; of a draft another one can be adopted."""
        overview = self._workspace.overview
        if overview is None or overview.year is None:
            return
        year = overview.year.year

        def read(register: Register) -> tuple[Definition | None, Sequence[Definition]]:
            from ..register.definitions import definition_of, list_definitions

            return definition_of(register, year), list_definitions(register)

        def ask(found: tuple[Definition | None, Sequence[Definition]]) -> None:
            from .dialogs.definition import DefinitionDialog

            dialog = DefinitionDialog(overview, *found, self._window)
            dialog.accepted.connect(lambda: self.adopt(year, dialog.definition))
            show(dialog)

        self._runner.look_up(read, ask)

    def adopt(self, year: int, definition: Definition) -> None:
        """Let a year, and new ones, follow a definition."""

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.adopt_definition import adopt_definition

            adopt_definition(register, year, definition)

        self._runner.write(
            tr("Saving the definition"),
            work,
            lambda _result: self._messages.success(
                tr("{year} follows the definition with the version {version}.").format(
                    year=year, version=definition.version
                )
            ),
        )

    def rename_scene(self, scene_id: str) -> None:
        """Ask what a scene is to be called in the year, and call it that."""
        overview = self._workspace.overview
        scene = overview.by_id.get(scene_id) if overview is not None else None
        if overview is None or overview.year is None or scene is None:
            return
        from .dialogs.rename_scene import RenameSceneDialog

        year = overview.year.year
        dialog = RenameSceneDialog(scene, overview, year, self._window)
        dialog.accepted.connect(lambda: self.rename(year, scene_id, dialog.name))
        show(dialog)

    def rename(self, year: int, scene_id: str, name: str) -> None:
        """Call a scene otherwise in a year, in one transaction."""

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.rename_scene import rename_scene

            rename_scene(register, year, scene_id, name)

        self._runner.write(
            tr("Renaming the scene"),
            work,
            lambda _result: self._messages.success(
                tr("The scene is called {name} in {year}.").format(name=name, year=year)
            ),
        )

    def compare_lists(self) -> None:
        """Lay the year beside another list of the same scenes, to be settled in the meeting."""
        overview = self._workspace.overview
        if overview is None or overview.year is None:
            return
        from .dialogs.reconcile import ReconcileDialog

        context = self._map.project.transformContext()
        show(ReconcileDialog(overview, self._runner.jobs, self._settings, context, self._window))

    def show_changes(self) -> None:
        """List what became of each scene since the year before; a chosen row is shown on the map."""
        overview = self._workspace.overview
        if overview is None or overview.year is None:
            return
        year = overview.year.year

        def read(register: Register) -> ChangesTable:
            require()
            from ..workflow.changes_table import read_changes

            return read_changes(register, year)

        def ask(found: ChangesTable) -> None:
            from .dialogs.changes import ChangesDialog

            dialog = ChangesDialog(overview.path, found, self._window)
            dialog.row_chosen.connect(self._show_change)
            # What it shows is of this year, as it is now, and goes with the dock.
            self._workspace.changed.connect(dialog.reject)
            self._workspace.destroyed.connect(dialog.reject)
            dialog.finished.connect(dialog.deleteLater)
            dialog.show()

        self._runner.look_up(read, ask)

    def _show_change(self, row: ChangeRow) -> None:
        overview = self._workspace.overview
        if overview is None:
            return
        before = overview.by_id.get(row.change.from_scene_id or "")
        after = overview.by_id.get(row.change.to_scene_id or "")
        drawn = (before and before.previous, after and after.boundary)
        try:
            self._map.show_shapes([boundary.wkb for boundary in drawn if boundary])
        except ScenkartanError as error:
            self._messages.error(error)

    def show_history(self) -> None:
        """Show when the year was added, signed and unlocked, and by whom."""
        overview = self._workspace.overview
        if overview is None or overview.year is None:
            return
        year = overview.year.year
        title = tr("The mapping year {year}").format(year=year)

        def read(register: Register) -> list[Change]:
            from ..register.history import history

            return history(register, "mapping_year", year)

        def tell(changes: list[Change]) -> None:
            from .dialogs.history import HistoryDialog

            show(HistoryDialog(title, changes, {}, self._window))

        self._runner.look_up(read, tell)
