"""The match of a delivery to last year's scenes: proposed in the background, drawn, decided by a person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...i18n import tr
from ..runner import Runner
from .drawing import DeliveryDrawing
from .match_page import MatchPage

if TYPE_CHECKING:
    from ...domain.matching import Proposal, ProposedRow
    from ...domain.overview import YearOverview
    from ...domain.progress import Progress
    from ...workflow.inspect_delivery import DeliveryReport


class Matching(QObject):
    """Stands between the page with the proposal, the map that shows it, and the job that makes it.

    Signal ``changed``: there is another proposal, or none any more.
    """

    changed = pyqtSignal()

    def __init__(self, page: MatchPage, drawing: DeliveryDrawing, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._drawing = drawing
        self._runner = runner
        self.proposal: Proposal | None = None
        self._asked: DeliveryReport | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._deciding = runner.reading(tr("Matching to the year before"), self._show_decided, self)
        page.row_chosen.connect(self._draw_row)
        page.decided.connect(self._decide)

    @property
    def note(self) -> str:
        """What there is to say while there is no proposal; empty when there is one."""
        if self.proposal is not None:
            return ""
        if self._runner.jobs.running:
            return tr("Matching to the year before…")
        return tr("The matching was stopped. Go back one step and on again.")

    def forget(self) -> None:
        """Forget the proposal: the delivery or the year is another one."""
        self.proposal = self._asked = None

    def show(self, report: DeliveryReport, overview: YearOverview) -> None:
        """Show the proposal for a report, made first where there is none yet."""
        if report.prepared is None or overview.year is None:
            return
        self._crs = QgsCoordinateReferenceSystem(overview.crs_authid)
        if self.proposal is not None:
            self._draw_years(self.proposal)
            self._show(self.proposal)
            return
        path, year, rows = overview.path, overview.year.year, report.prepared.rows

        def work(progress: Progress) -> Proposal:
            from ...register.opening import open_register
            from ...workflow.match_delivery import propose

            with open_register(path, read_only=True) as register:
                return _worked_out(propose(register, year, rows, progress=progress))

        self._asked = report
        self._runner.start(tr("Matching to the year before"), work, partial(self._take, report))

    def _take(self, report: DeliveryReport, proposal: Proposal) -> None:
        if report is self._asked:
            self._draw_years(proposal)
            self._show(proposal)

    def _show(self, proposal: Proposal) -> None:
        self.proposal = proposal
        self._page.show_proposal(proposal)
        self.changed.emit()

    def _decide(self, number: int, scene_ids: tuple[str, ...]) -> None:
        """Change the proposal at once, and show it when what follows from that has been worked out."""
        if self.proposal is not None:
            self.proposal = changed = self.proposal.changed(number, scene_ids)
            self._deciding.ask(lambda _progress: _worked_out(changed))

    def _show_decided(self, proposal: Proposal) -> None:
        if proposal is self.proposal:
            self._show(proposal)

    def _draw_years(self, proposal: Proposal) -> None:
        previous = [place.wkb for place in proposal.known if place.counted]
        self._drawing.show_years(previous, [place.wkb for place in proposal.delivered], self._crs)

    def _draw_row(self, row: ProposedRow | None) -> None:
        """Draw a row's areas of both years, with the others that it merged with or was split from."""
        if row is None or self.proposal is None:
            return
        same = [
            other
            for other in self.proposal.rows
            if (row.number is not None and other.number == row.number)
            or (row.scene_id is not None and other.scene_id == row.scene_id)
        ]
        scenes, numbers = {other.scene_id for other in same}, {other.number for other in same}
        self._drawing.choose(
            [place.wkb for place in self.proposal.known if place.scene_id in scenes],
            [place.wkb for place in self.proposal.delivered if place.number in numbers],
            self._crs,
        )


def _worked_out(proposal: Proposal) -> Proposal:
    """Work out what the page is about to show here, in a job: the window would have to wait for it."""
    _ = proposal.rows, proposal.balance
    return proposal
