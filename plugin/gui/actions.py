"""What a person can have done, wherever the button is: each job is started, ended and told in one place."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QObject, QStandardPaths
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..dependencies import require
from ..domain.scene import FIRST_YEAR, LAST_YEAR
from ..errors import Cancelled, ScenkartanError
from ..i18n import tr
from ..settings import Settings
from . import wording
from .map_link import MapLink
from .messages import Messages
from .printing import DialogProgress
from .runner import Runner, show
from .selection import SceneSelection
from .workspace import Workspace

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from ..register.register import Register

EXAMPLE = Path("Scenkartan") / "exempelstaden.gpkg"


class Actions(QObject):
    """The dock's actions. Each one tells the person what came of it; none raises."""

    def __init__(
        self,
        workspace: Workspace,
        selection: SceneSelection,
        link: MapLink,
        runner: Runner,
        messages: Messages,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._selection = selection
        self._map = link
        self._runner = runner
        self._messages = messages
        self._settings = settings
        self._window = window
        workspace.changed.connect(self._show_year)
        workspace.failed.connect(messages.error)

    # Registers and years

    def open_register(self) -> None:
        """Ask for a register and open it."""
        recent = self._settings.recent_registers
        folder = str(recent[0].parent) if recent else documents()
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open register"), folder, tr("Scenkartan registers (*.gpkg)")
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path, year: int | None = None) -> None:
        """Open a register with its layers, in the background; told if it cannot be opened."""
        before = self._workspace.overview
        alone = before is not None and before.path != path
        self._workspace.open(path, year, partial(self._add_layers, alone))

    def new_register(self) -> None:
        """Ask for a new register's municipality, file and CRS, and make it."""
        from .dialogs.create_register import CreateRegisterDialog

        dialog = CreateRegisterDialog(self._window)
        dialog.accepted.connect(lambda: self.create_register(dialog.path, dialog.crs, dialog.municipality))
        show(dialog)

    def create_register(self, path: Path, crs: QgsCoordinateReferenceSystem, municipality: str) -> None:
        """Make a register and open it."""

        def work(_progress: Progress) -> Path:
            from ..workflow.create_register import create_register

            return create_register(path, crs, municipality)

        self._runner.start(tr("Creating the register"), work, self.open)

    def open_example(self) -> None:
        """Open the example register, built first where it is not there yet."""
        path = Path(documents()) / EXAMPLE
        if path.exists():
            self.open(path)
            return

        def work(progress: Progress) -> Path:
            from ..demo.build import build_demo

            path.parent.mkdir(parents=True, exist_ok=True)
            build_demo(path, progress=progress)
            return path

        self._runner.start(tr("Building the example register"), work, self.open)

    def new_year(self) -> None:
        """Ask for a new mapping year and add it as a draft."""
        overview = self._workspace.overview
        if overview is None:
            return
        proposed = overview.years[-1].year + 1 if overview.years else wording.today().year()
        from .dialogs.questions import ask_number

        year = ask_number(
            self._window, tr("New mapping year"), tr("Mapping year:"), proposed, FIRST_YEAR, LAST_YEAR
        )
        if year is None:
            return

        def work(register: Register, _progress: Progress) -> None:
            from ..register.scenes import ensure_year

            with register.transaction():
                ensure_year(register, year)

        self._runner.write(
            tr("Adding the mapping year"), work, lambda _result: self._workspace.set_year(year)
        )

    def set_who(self) -> None:
        """Ask whom the change log is to name."""
        from .dialogs.questions import ask_text

        who = ask_text(
            self._window,
            tr("Name in the change log"),
            tr("Your role or signature, as it shall stand at what you change:"),
            self._settings.who,
        )
        if who is not None:
            self._settings.who = who

    # The map

    def add_layers(self) -> None:
        """Put the register's layers that are missing into the project."""
        self._add_layers(False)

    def _add_layers(self, alone: bool) -> None:
        try:
            self._map.add_layers(alone=alone)
        except ScenkartanError as error:
            self._messages.error(error)

    def _show_year(self) -> None:
        """Let the map follow what one looks at."""
        try:
            self._map.show_year()
        except ScenkartanError as error:
            self._messages.error(error)

    def zoom_to_scene(self) -> None:
        """Look at the chosen scene on the map."""
        try:
            self._map.zoom_to(self._selection.scene_id)
        except ScenkartanError as error:
            self._messages.error(error)

    # The year's work

    def classify(self) -> None:
        """Measure the distances of the year and apply the school rule."""
        overview = self._workspace.overview
        if overview is None or overview.year is None:
            return
        year = overview.year.year

        def work(register: Register, progress: Progress) -> Any:  # noqa: ANN401 - ClassifyResult
            require()
            from ..workflow.classify_scenes import classify_year

            return classify_year(register, year, progress=progress)

        def told(result: Any) -> None:  # noqa: ANN401
            text = tr("{scenes} scenes were classified for {year}; {in_class} are in the class.").format(
                scenes=result.scenes, year=year, in_class=result.in_class
            )
            if result.overridden:
                text += " " + tr("Decided otherwise than the rule: {count}").format(count=result.overridden)
            self._messages.success(text)

        self._runner.write(tr("Classifying scenes"), work, told)

    # Map sheets

    def print_sheets(self, folder: Path, language: str, dnr: str = "") -> Any:  # noqa: ANN401 - Printed, or None
        """Print the year's map sheets; give what was printed, None if it was cancelled or failed."""
        overview = self._workspace.overview
        if overview is None or overview.year is None:
            return None
        from ..register.opening import open_register

        try:
            from ..workflow.print_sheets import print_map_sheets

            require()
            # A register that can only be read is printed too; it does not remember the sheet.
            register = open_register(overview.path, who=self._settings.who, read_only=overview.read_only)
            with register, DialogProgress(tr("Printing map sheets"), self._window) as progress:
                printed = print_map_sheets(
                    register,
                    overview.year.year,
                    folder,
                    project=self._map.project,
                    language=language,
                    basemap=self._map.basemap(),
                    dnr=dnr,
                    progress=progress,
                )
        except Cancelled:
            self._messages.info(tr("Printing was cancelled."))
            return None
        except ScenkartanError as error:
            self._messages.error(error)
            return None
        self._workspace.reload()
        return printed


def documents() -> str:
    """Give the person's folder for documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
