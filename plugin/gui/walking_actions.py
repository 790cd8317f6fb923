"""What a person can have done on foot: measure the year's distances, find the ways to school, say where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QWidget

from .. import dependencies
from ..domain.walking import SNAP_LIMIT_M
from ..errors import ScenkartanError
from ..i18n import tr
from .messages import Messages
from .runner import Runner, show
from .way_layer import show_ways
from .workspace import Workspace

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from ..register.register import Register


class WalkingActions:
    """Each one tells the person what came of it; none raises."""

    def __init__(self, workspace: Workspace, runner: Runner, messages: Messages, project: QgsProject) -> None:
        self._workspace = workspace
        self._runner = runner
        self._messages = messages
        self._project = project

    def measure(self) -> None:
        """Measure on foot every distance of the year."""
        year = self._year
        if year is None:
            return

        def work(register: Register, progress: Progress) -> Any:  # noqa: ANN401 - WalkedYear, read in told
            dependencies.require(dependencies.WANTED_FOR_WALKING)
            from ..workflow.walk_year import walk_year

            return walk_year(register, year, progress=progress)

        def told(result: Any) -> None:  # noqa: ANN401
            text = tr("{walked} of {pairs} distances were measured on foot for {year}.").format(
                walked=result.walked, pairs=result.pairs, year=year
            )
            findings = []
            if result.barred:
                finding = tr("Near on the map only, across water or another barrier: {count}")
                findings.append(finding.format(count=result.barred))
            if result.off_network:
                finding = tr("More than {limit} m from the nearest street, not measured: {count}")
                findings.append(finding.format(limit=f"{SNAP_LIMIT_M:g}", count=result.off_network))
            self._runner.tell(text, [*findings, *result.faults])

        self._runner.write(tr("Measuring on foot"), work, told)

    def find_ways(self) -> None:
        """Find the ways to school past the year's scenes, and show them on the map."""
        year = self._year
        overview = self._workspace.overview
        if year is None or overview is None:
            return

        def work(register: Register, progress: Progress) -> Any:  # noqa: ANN401 - FoundWays, read in told
            dependencies.require(dependencies.WANTED_FOR_WALKING)
            from ..workflow.walk_school_ways import walk_school_ways

            return walk_school_ways(register, year, progress=progress)

        def told(result: Any) -> None:  # noqa: ANN401
            try:
                show_ways(self._project, overview.path, overview.crs_authid, year, result.segments)
            except ScenkartanError as error:
                self._messages.error(error)
                return
            text = tr(
                "Ways to school: {ways}. Schools: {schools}. Scenes that ways cross: {crossed}."
            ).format(ways=result.ways, schools=result.schools, crossed=result.crossed)
            self._runner.tell(text, result.faults)

        self._runner.write(tr("Looking for ways to school"), work, told)

    def edit_rule(self, window: QWidget) -> None:
        """Open the rule of which streets nobody walks on, to be changed where the register can be written."""
        from .dialogs.walk_rule import WalkRuleDialog

        overview = self._workspace.overview
        if overview is None:
            return
        dialog = WalkRuleDialog(overview.walk_rule, window, read_only=overview.read_only)
        dialog.accepted.connect(lambda: self.save_rule(dialog.rule))
        show(dialog)

    def save_rule(self, rule: str) -> None:
        """Write the rule in one transaction."""

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.walk_rule import save_walk_rule

            save_walk_rule(register, rule)

        self._runner.write(tr("Saving the rule"), work, lambda _result: None)

    @property
    def _year(self) -> int | None:
        overview = self._workspace.overview
        return None if overview is None or overview.year is None else overview.year.year
