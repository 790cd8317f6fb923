"""What a person can have done with interventions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..domain.intervention import Intervention
from ..i18n import tr
from .messages import Messages
from .runner import Runner, show
from .selection import SceneSelection
from .workspace import Workspace

if TYPE_CHECKING:
    from ..domain.overview import YearOverview
    from ..domain.progress import Progress
    from ..register.history import Change
    from ..register.register import Register


class InterventionActions(QObject):
    """New, edit, delete, history. Each one tells the person what came of it; none raises.

    Signal ``saved``: an intervention was written, with its id.
    """

    saved = pyqtSignal(str)

    def __init__(
        self,
        workspace: Workspace,
        selection: SceneSelection,
        runner: Runner,
        messages: Messages,
        window: QWidget,
    ) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._selection = selection
        self._runner = runner
        self._messages = messages
        self._window = window

    def new(self) -> None:
        """Open the form of a new intervention at the chosen scene."""
        overview = self._workspace.overview
        if overview is not None and self._selection.scene_id in overview.by_id:
            self._show_form(overview, None)

    def edit(self, intervention: Intervention) -> None:
        """Open the form of an intervention."""
        overview = self._workspace.overview
        if overview is not None:
            self._show_form(overview, intervention)

    def save(self, intervention: Intervention) -> None:
        """Write an intervention in one transaction."""

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.interventions import save_intervention

            save_intervention(register, intervention)

        self._runner.write(
            tr("Saving the intervention"), work, lambda _result: self.saved.emit(intervention.id)
        )

    def delete(self, intervention: Intervention) -> None:
        """Delete an intervention, after asking."""
        from .dialogs.questions import confirm_deletion

        question = tr("Delete the intervention “{title}”? Its history is kept.").format(
            title=intervention.title
        )
        if not confirm_deletion(self._window, tr("Delete intervention"), question):
            return

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.interventions import delete_intervention

            delete_intervention(register, intervention.id)

        self._runner.write(tr("Deleting the intervention"), work, lambda _result: None)

    def show_history(self, intervention: Intervention) -> None:
        """Show what was changed in an intervention, when and by whom."""
        overview = self._workspace.overview
        if overview is None:
            return

        def read(register: Register) -> list[Change]:
            from ..workflow.interventions import intervention_history

            return intervention_history(register, intervention.id)

        def tell(changes: list[Change]) -> None:
            from .dialogs.history import HistoryDialog

            names = {scene.id: scene.scene.name for scene in overview.scenes}
            show(HistoryDialog(intervention.title, changes, names, self._window))

        self._runner.look_up(read, tell)

    def _show_form(self, overview: YearOverview, intervention: Intervention | None) -> None:
        from .dialogs.intervention import InterventionDialog

        dialog = InterventionDialog(overview, self._selection.scene_id, intervention, self._window)
        dialog.accepted.connect(lambda: self.save(dialog.intervention))
        show(dialog)
