"""The delivery wizard: from a file to the year's boundaries in four steps, beside the map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from ...errors import ScenkartanError
from ...i18n import mark, tr
from ...settings import Settings
from ..map_link import MapLink
from ..messages import Messages
from ..runner import Runner
from ..saving import ask_where
from ..ui_loader import load_ui
from ..workspace import Workspace
from .arrivals import Arrivals
from .confirm_page import ConfirmPage
from .draft import DeliveryDraft
from .drawing import DeliveryDrawing
from .file_page import FilePage, what_it_is
from .findings_page import FindingsPage
from .match_page import MatchPage
from .matching import Matching
from .undoing import undo

if TYPE_CHECKING:
    from ...delivery.crs_guess import CrsGuess
    from ...domain.delivery import SenderProfile
    from ...domain.progress import Progress
    from ...register.register import Register

FILE, FINDINGS, MATCH, CONFIRM = range(4)
STEPS = (mark("File"), mark("Findings"), mark("Match"), mark("Confirm"))
WGS84 = "EPSG:4326"


class DeliveryWizard(QWidget):
    """Leads from the file over what was found in it and what it continues to what is written.

    It stays with one register; when the person goes over to another mapping year, the delivery is for
    that one. Nothing is written before the last step, and nothing is left on the map when it is closed.

    Signal ``closed``: the person is done with it.
    """

    closed = pyqtSignal()

    titleLabel: QLabel
    stepsLabel: QLabel
    pages: QStackedWidget
    noteLabel: QLabel
    closeButton: QPushButton
    backButton: QPushButton
    nextButton: QPushButton

    def __init__(
        self,
        workspace: Workspace,
        runner: Runner,
        link: MapLink,
        messages: Messages,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui("delivery_wizard", self)
        self._workspace = workspace
        self._runner = runner
        self._map = link
        self._messages = messages
        self._settings = settings
        overview = workspace.overview
        if overview is None or overview.year is None:
            raise ValueError("a delivery is received into a mapping year")
        self._register, self._year = overview.path, overview.year.year
        self._error = ""
        self._profiles: dict[str, SenderProfile] = {}
        self._delivery_id = ""
        self._applied: tuple[str, Path | None] = "", None
        self._arrivals = Arrivals(link.project, runner)
        self.draft = DeliveryDraft(self._register, runner.jobs, link.project.transformContext(), self)
        self.drawing = DeliveryDrawing(link.project, link.canvas, self)
        self.file_page = FilePage(settings.delivery_folder, self)
        self.findings_page = FindingsPage(self)
        self.match_page = MatchPage(self)
        self.confirm_page = ConfirmPage(self)
        self.matching = Matching(self.match_page, self.drawing, runner, self)
        for page in (self.file_page, self.findings_page, self.match_page, self.confirm_page):
            self.pages.addWidget(page)
        self.setFocusProxy(self.file_page)
        # The buttons are made with the form, before the pages; the tabulator comes to them after.
        buttons = (self.confirm_page.undoButton, self.closeButton, self.backButton, self.nextButton)
        for before, after in zip(buttons, buttons[1:]):
            self.setTabOrder(before, after)
        font = self.titleLabel.font()
        font.setBold(True)
        self.titleLabel.setFont(font)
        self._connect()
        self._show_profiles()
        self._go(FILE)

    @property
    def step(self) -> int:
        """The step that is shown."""
        return int(self.pages.currentIndex())

    @property
    def received(self) -> bool:
        """Whether the delivery has been written."""
        return self.confirm_page.done

    def take_file(self, path: Path) -> None:
        """Begin with a file, as if it had been chosen in the first step."""
        self._go(FILE)
        self._arrived(path)

    def close_down(self) -> None:
        """Stop what is under way and take everything off the map."""
        self._workspace.changed.disconnect(self._on_workspace)
        self._runner.jobs.ended.disconnect(self._show_state)
        self.draft.close()
        self.drawing.close()
        self._arrivals.close()

    def _connect(self) -> None:
        file, findings, confirm = self.file_page, self.findings_page, self.confirm_page
        file.file_chosen.connect(self._on_file)
        file.layer_chosen.connect(self._on_layer)
        file.field_chosen.connect(self._on_field)
        file.sender_chosen.connect(self._on_sender)
        file.paste_asked.connect(self._paste)
        file.layers_asked.connect(lambda: file.offer_layers(self._arrivals.layers()))
        file.project_layer_chosen.connect(self._fetch)
        findings.fix_chosen.connect(self.draft.accept)
        findings.guess_chosen.connect(self._on_guess)
        findings.crs_chosen.connect(lambda authid: self.draft.choose(crs_authid=authid or None))
        findings.report_asked.connect(self._save_report)
        findings.all_declined.connect(self.draft.decline_all)
        self.matching.changed.connect(self._show_state)
        confirm.changed.connect(self._show_state)
        confirm.undo_asked.connect(self._undo)
        self.draft.changed.connect(self._on_draft)
        self.draft.failed.connect(self._on_failed)
        self._workspace.changed.connect(self._on_workspace)
        # A job that was cancelled or failed tells nobody else that the buttons may be pressed again.
        self._runner.jobs.ended.connect(self._show_state)
        self.closeButton.clicked.connect(self.closed)
        self.backButton.clicked.connect(lambda: self._go(self.step - 1))
        self.nextButton.clicked.connect(self._next)

    # The steps

    def _next(self) -> None:
        if self.draft.is_unread:
            self.draft.read()
        elif self.step == CONFIRM:
            self._receive()
        else:
            self._go(self.step + 1)

    def _go(self, step: int) -> None:
        self.pages.setCurrentIndex(step)
        (self.pages.currentWidget().focusProxy() or self.nextButton).setFocus()
        self.drawing.clear()
        self._error = ""
        report, overview = self.draft.report, self._workspace.overview
        if step == FINDINGS:
            self._draw_guess()
        elif step == MATCH and report is not None and overview is not None:
            self.matching.show(report, overview)
        elif step == CONFIRM and report is not None and overview is not None and self.matching.proposal:
            balance = self.matching.proposal.balance.in_words(tr)
            self.confirm_page.show_plan(
                report, balance, self._year, len(overview.mapped), self.file_page.sender
            )
        self._show_state()

    def _show_state(self) -> None:
        """Say where the person is, what is going on, and what can be pressed."""
        self.titleLabel.setText(tr("Delivery for {year}").format(year=self._year))
        self.stepsLabel.setText(
            " \u203a ".join(
                f"<b>{number}\u00a0{tr(label)}</b>"
                if number == self.step + 1
                else f"{number}\u00a0{tr(label)}"
                for number, label in enumerate(STEPS, start=1)
            )
        )
        self.noteLabel.setText(self._note())
        self.noteLabel.setVisible(bool(self.noteLabel.text()))
        self.backButton.setEnabled(self.step > FILE and not self.received)
        go_on = tr("&Receive") if self.step == CONFIRM else tr("&Next")
        self.nextButton.setText(tr("&Read again") if self.draft.is_unread else go_on)
        self.nextButton.setVisible(not self.received)
        self.nextButton.setEnabled(self._may_go_on())

    def _may_go_on(self) -> bool:
        report, overview = self.draft.report, self._workspace.overview
        if report is None or overview is None or not overview.writable:
            return self.draft.is_unread
        if self.step == FILE:
            return True
        if self.step == FINDINGS:
            return not report.blocked
        if self.step == MATCH:
            return self.matching.proposal is not None
        return self.confirm_page.ready and not self._runner.jobs.running

    def _note(self) -> str:
        overview, report = self._workspace.overview, self.draft.report
        if overview is not None and not overview.writable:
            return tr("{year} cannot be changed. Choose another mapping year above.").format(year=self._year)
        if self._error:
            return self._error
        if self.step == CONFIRM:
            return ""
        if self.draft.path is None:
            return tr("Choose the file that the police delivered.")
        if self.draft.reading:
            return tr("Reading the file…")
        if report is None:
            return tr("The reading was stopped. Read the file again, or choose another.")
        if self.step == MATCH:
            return self.matching.note
        what = f"{what_it_is(report)}. " if self.step == FILE else ""
        return what + tr("{ready} of {count} polygons can be received.").format(
            ready=report.ready, count=len(report.file.rows)
        )

    # The file and what is in it

    def _on_file(self) -> None:
        self.file_page.forget()
        path = self.file_page.path
        self._error = ""
        if path is not None and not self._arrivals.holds(path):
            self._settings.delivery_folder = path.parent
        self.draft.set_path(path)
        self._on_sender(self.file_page.sender)

    def _paste(self) -> None:
        """Take what the clipboard holds as a file."""
        try:
            self._arrived(self._arrivals.paste())
        except ScenkartanError as error:
            self._say(error)

    def _fetch(self, layer: QgsVectorLayer) -> None:
        """Take a layer of the project, as it is now, as a file."""
        try:
            self._arrivals.fetch(layer, self._arrived)
        except ScenkartanError as error:
            self._say(error)

    def _say(self, error: ScenkartanError) -> None:
        self._error = error.text
        self._show_state()

    def _arrived(self, path: Path) -> None:
        if path == self.file_page.path:
            # The same name again is no change to the field, but what has come is new all the same.
            self.file_page.forget()
            self.draft.read()
        else:
            self.file_page.set_path(path)

    def _on_layer(self) -> None:
        self.file_page.forget()
        self.draft.choose(
            layer=self.file_page.layer, name_field=None, id_field=None, status_field=None, crs_authid=None
        )

    def _on_field(self) -> None:
        self.draft.choose(**{f"{role}_field": field for role, field in self.file_page.chosen_fields.items()})

    def _on_sender(self, sender: str) -> None:
        """Apply what was accepted of the sender's last file, once for each sender and file."""
        profile = self._profiles.get(sender)
        if (sender, self.draft.path) == self._applied:
            return
        self._applied = sender, self.draft.path
        self.file_page.show_profile(profile)
        if profile is not None or self.draft.choices.profile is not None:
            self.file_page.forget()
            self.draft.apply(profile)

    def _on_guess(self, guess: CrsGuess | None) -> None:
        if guess is not None:
            self.drawing.show_footprint(guess.where, QgsCoordinateReferenceSystem(WGS84))
            self.draft.take(guess)

    def _draw_guess(self) -> None:
        guess = self.findings_page.guesses.chosen
        if guess is not None:
            self.drawing.show_footprint(guess.where, QgsCoordinateReferenceSystem(WGS84))

    def _on_draft(self) -> None:
        self._error = ""
        self.matching.forget()
        report = self.draft.report
        if report is not None or self.draft.path is None:
            self.file_page.show_report(report)
        self.findings_page.show_report(report)
        self._show_state()

    def _on_failed(self, error: ScenkartanError) -> None:
        self.file_page.show_report(None)
        self._say(error)

    def _save_report(self) -> None:
        report = self.draft.report
        if report is None:
            return
        file = report.file.path
        proposed = file.with_name(tr("findings_{file}.html").format(file=file.stem))
        path = ask_where(self, tr("Save report"), proposed, tr("Web pages (*.html)"))
        if path is None:
            return
        from ...workflow.inspect_delivery import write_report

        try:
            write_report(report, path, tr)
        except ScenkartanError as error:
            self._messages.error(error)
            return
        self._messages.success(tr("The report was saved as {file}.").format(file=path.name))

    def _show_profiles(self) -> None:
        from ...register.deliveries import list_profiles
        from ...register.opening import open_register

        try:
            with open_register(self._register, read_only=True) as register:
                profiles = list_profiles(register)
        except ScenkartanError as error:
            self._messages.error(error)
            return
        self._profiles = {profile.sender: profile for profile in profiles}
        self.file_page.show_senders(self._profiles)

    # Writing it, and taking it back

    def _receive(self) -> None:
        report, proposal, year = self.draft.report, self.matching.proposal, self._year
        if report is None or self.draft.path is None:
            return
        path, sender = self.draft.path, self.file_page.sender
        choices = self.confirm_page.confirmed(self.draft.choices)
        context = self._map.project.transformContext()

        def work(register: Register, progress: Progress) -> Any:  # noqa: ANN401 - Received
            from ...workflow.receive_delivery import receive_delivery

            return receive_delivery(
                register,
                path,
                year,
                choices,
                proposal=proposal,
                sender=sender,
                transform_context=context,
                progress=progress,
            )

        self.nextButton.setEnabled(False)
        self._runner.write(tr("Receiving the delivery"), work, self._told)

    def _told(self, received: Any) -> None:  # noqa: ANN401 - Received
        text = tr("{written} of {features} boundaries were received for {year}.").format(
            written=received.written, features=received.features, year=self._year
        )
        self._delivery_id = received.delivery.id
        self.drawing.clear()
        self.confirm_page.show_result(text)
        self._show_state()
        self.closeButton.setFocus()
        self._map.zoom_to_all()
        self._messages.success(text)

    def _undo(self) -> None:
        undo(self._runner, self._messages, self._delivery_id, self._year, lambda: self._go(CONFIRM))

    def _on_workspace(self) -> None:
        overview = self._workspace.overview
        if overview is None or overview.path != self._register:
            self.closed.emit()
            return
        year = overview.year.year if overview.year is not None else self._year
        if year != self._year:
            self._year = year
            self.matching.forget()
            self.confirm_page.done = False
            self._go(min(self.step, FINDINGS))
        self._show_state()
