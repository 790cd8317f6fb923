"""What every algorithm of the provider shares: errors, progress, parameters that come back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterable

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from .. import dependencies
from ..collector import collector_at_rest
from ..domain.scene import FIRST_YEAR, LAST_YEAR
from ..errors import Cancelled, ScenkartanError
from ..i18n import tr
from ..settings import Settings

if TYPE_CHECKING:
    from ..register.register import Register

REGISTER = "REGISTER"
INPUT = "INPUT"
YEAR = "YEAR"

Parameters = dict[str, Any]
Results = dict[str, Any]


class FeedbackProgress:
    """A job's progress, told to Processing's feedback; cancelled from there."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback

    def report(self, fraction: float, text: str = "") -> None:
        """Move the bar and, if there is a text, say what is being done."""
        self._feedback.setProgress(100 * fraction)
        if text:
            self._feedback.setProgressText(text)

    def check(self) -> None:
        """Raise ``errors.Cancelled`` if the person has cancelled."""
        if self._feedback.isCanceled():
            raise Cancelled


class ScenkartanAlgorithm(QgsProcessingAlgorithm):
    """An algorithm thin over a job: ``run_job`` does it and ``paragraphs`` explain it."""

    def createInstance(self) -> QgsProcessingAlgorithm:
        """Make another of the same; Processing does so for every run."""
        return type(self)()

    def paragraphs(self) -> list[str]:
        """Explain the algorithm, translated, a paragraph each."""
        raise NotImplementedError

    def shortHelpString(self) -> str:
        """Give the explanation that is shown beside the dialog."""
        return "\n\n".join(self.paragraphs())

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Do the job and give its outputs by name."""
        raise NotImplementedError

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Do the job; what a person must be told becomes Processing's own exception."""
        try:
            dependencies.require()
            with collector_at_rest():
                return self.run_job(parameters, context, feedback)
        except ScenkartanError as error:
            if error.detail:
                feedback.pushDebugInfo(error.detail)
            raise QgsProcessingException(error.text) from error
        except Cancelled as cancelled:
            raise QgsProcessingException(tr("Cancelled. Nothing has been changed.")) from cancelled

    def add_parameters(self, *parameters: QgsProcessingParameterDefinition) -> None:
        """Declare parameters; one that Processing refuses is a mistake in our code."""
        for parameter in parameters:
            if not self.addParameter(parameter):
                raise ValueError(f"parameter {parameter.name()} was refused")

    def add_numbers(self, numbers: Iterable[tuple[str, str]]) -> None:
        """Declare numbers that the algorithm gives back: name and description."""
        for name, description in numbers:
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def file_path(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> Path:
        """Give a file parameter's path."""
        return Path(self.parameterAsFile(parameters, name, context))


class RegisterAlgorithm(ScenkartanAlgorithm):
    """An algorithm that does a job in a register."""

    def group(self) -> str:
        """Give the group's name in the toolbox."""
        return tr("Register")

    def groupId(self) -> str:
        """Give the group's id."""
        return "register"

    def add_register_and_year(self) -> None:
        """Ask for a register that exists and a mapping year; this year unless another is given."""
        self.add_parameters(register_parameter(), year_parameter())

    def open_register(
        self, parameters: Parameters, context: QgsProcessingContext, *, write: bool = True
    ) -> Register:
        """Open the register that was asked for; close it by using it as a context manager.

        Changes are logged under the same name as those made in the dock. A job that can do without
        writing says so, and gets a register that cannot be written for reading only.
        """
        from ..register.opening import is_writable, open_register

        path = self.file_path(parameters, REGISTER, context)
        return open_register(path, who=Settings().who, read_only=not write and not is_writable(path))

    def year(self, parameters: Parameters, context: QgsProcessingContext) -> int:
        """Give the mapping year that was asked for."""
        return self.parameterAsInt(parameters, YEAR, context)


def register_parameter(instead_of: str = "") -> QgsProcessingParameterFile:
    """Ask for a register that exists; it need not be given where it stands instead of something else."""
    return QgsProcessingParameterFile(
        REGISTER,
        instead_of or tr("Register"),
        fileFilter=tr("Register") + " (*.gpkg)",
        optional=bool(instead_of),
    )


def year_parameter(*, optional: bool = False) -> QgsProcessingParameterNumber:
    """Ask for a mapping year; this year unless another is given."""
    return QgsProcessingParameterNumber(
        YEAR,
        tr("Mapping year"),
        QgsProcessingParameterNumber.Type.Integer,
        defaultValue=date.today().year,
        minValue=FIRST_YEAR,
        maxValue=LAST_YEAR,
        optional=optional,
    )


def warn(feedback: QgsProcessingFeedback, texts: Iterable[str]) -> None:
    """Show findings where a person looks for them: among the warnings of the run."""
    for text in texts:
        feedback.pushWarning(text)
