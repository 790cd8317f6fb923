"""A delivery on its way in: what the person has chosen so far, and what the file says to that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateTransformContext
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...i18n import tr
from ..rereading import Rereading
from ..tasks import Jobs

if TYPE_CHECKING:
    from ...delivery.crs_guess import CrsGuess
    from ...delivery.findings import Finding
    from ...domain.delivery import SenderProfile
    from ...domain.progress import Progress
    from ...workflow.inspect_delivery import DeliveryReport


class DeliveryDraft(QObject):
    """Reads the file anew at each choice; nothing is written.

    Signals: ``changed`` (a file, choice or report is new), ``failed`` (the file cannot be read).
    """

    changed = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(
        self, register: Path, jobs: Jobs, context: QgsCoordinateTransformContext, parent: QObject
    ) -> None:
        super().__init__(parent)
        from ...workflow.delivery_choices import DeliveryChoices

        self._register = register
        self._context = context
        self._reading = Rereading(jobs, tr("Reading the delivery"), self._take, self.failed.emit, self)
        self.path: Path | None = None
        self.choices = DeliveryChoices()
        self.report: DeliveryReport | None = None
        self._reading.changed.connect(self.changed)

    @property
    def reading(self) -> bool:
        """Whether the file is being read, so that the report is of older choices."""
        return self._reading.under_way

    @property
    def is_unread(self) -> bool:
        """Whether reading was stopped or failed; the file may have been mended or closed meanwhile."""
        return self.path is not None and self.report is None and not self.reading

    def close(self) -> None:
        """Stop reading: nobody asks any more."""
        self._reading.stop()

    def set_path(self, path: Path | None) -> None:
        """Take another file; what was chosen of the one before is forgotten."""
        self.path = path
        self.choices = type(self.choices)()
        self.read()

    def choose(self, **choices: Any) -> None:  # noqa: ANN401 - the fields of DeliveryChoices
        """Choose something and read the file by it; choosing the same again reads nothing."""
        chosen = replace(self.choices, **choices)
        if chosen != self.choices:
            self.choices = chosen
            self.read()

    def accept(self, finding: Finding, accepted: bool) -> None:
        """Accept or decline what is proposed about a finding."""
        from ...delivery.fixes import Fix

        if finding.fix is None:
            return
        fixes, dropped = self.choices.fixes, self.choices.dropped_columns
        if finding.fix is Fix.DROP_COLUMN:
            dropped = dropped | {finding.example} if accepted else dropped - {finding.example}
            accepted = bool(dropped)
        fixes = fixes | {finding.fix} if accepted else fixes - {finding.fix}
        # What is left out cannot be what the name is read from.
        roles = ("name_field", "id_field", "status_field")
        without = {role: None for role in roles if getattr(self.choices, role) in dropped}
        self.choose(fixes=fixes, dropped_columns=dropped, **without)

    def decline_all(self) -> None:
        """Take back every fix; the columns and the reference system that were chosen stay."""
        profile = self.choices.profile
        if profile is not None:
            profile = replace(profile, fixes=(), dropped_columns=())
        self.choose(fixes=frozenset(), dropped_columns=frozenset(), profile=profile)

    def take(self, guess: CrsGuess) -> None:
        """Read the coordinates as a guess says."""
        taken = self.choices.taking(guess)
        self.choose(crs_authid=taken.crs_authid, fixes=taken.fixes)

    def apply(self, profile: SenderProfile | None) -> None:
        """Accept what was accepted of the sender's last file, instead of what another sender's brought."""
        from ...workflow.sender_profiles import as_the_last_time

        chosen = as_the_last_time(self.choices, profile)
        self.choose(profile=profile, fixes=chosen.fixes, dropped_columns=chosen.dropped_columns)

    def read(self) -> None:
        """Read the file as it is now by what is chosen now."""
        self.report = None
        if self.path is None:
            self._reading.stop()
            self.changed.emit()
            return
        path, choices, place, context = self.path, self.choices, self._register, self._context

        def work(progress: Progress) -> DeliveryReport:
            from ...register.opening import open_register
            from ...workflow.inspect_delivery import inspect_delivery, municipality_of

            with open_register(place, read_only=True) as register:
                info, municipality = register.info, municipality_of(register)
            return inspect_delivery(
                path, choices, info, context, municipality=municipality, progress=progress
            )

        self._reading.ask(work)

    def _take(self, report: DeliveryReport) -> None:
        self.report = report
        self.changed.emit()
