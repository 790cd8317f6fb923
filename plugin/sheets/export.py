"""From a layout to a PDF: page by page, so that it can tell how far it is and be cancelled.

The file grows beside the target under a temporary name and takes its place only when it has been
opened again and found right; until then an older file stands untouched, and it is put back if what
belongs to the handing over fails. It is a plain PDF: text as text, no map layers or attributes in it, no
coordinates, no author.
"""

from __future__ import annotations

import uuid
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Callable, ContextManager, Iterator

from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutRenderContext, QgsVectorSimplifyMethod
from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from ..domain.progress import Part, Progress
from ..errors import ScenkartanError
from ..i18n import tr
from .composition import Composition
from .records import PAGE_HEIGHT_MM, PAGE_WIDTH_MM
from .verification import verify

_DPI = 300
_SIMPLIFY_DOTS = 0.1
# How much of the time drawing takes; the rest is the check, which reads the text of every page again.
_DRAWING = 0.85


def export_pdf(
    composition: Composition,
    target: Path,
    progress: Progress,
    handing_over: Callable[[Path], ContextManager[object]] = nullcontext,
) -> None:
    """Print a composition to a PDF, verify it, and put it in the target's place.

    Parameters
    ----------
    composition
        The composed layout with what is expected of its pages.
    target
        The file to make or replace; its folder is made if it is missing.
    progress
        Told after and asked before every page.
    handing_over
        Given the finished file, makes what surrounds its taking the target's place. Whatever this raises,
        on entering or leaving, an older file is as it was.

    Raises
    ------
    ScenkartanError
        When the folder or file cannot be written, or the finished file is not as it should be.
    Cancelled
        When the person cancelled; an older file is as it was.
    """
    with _beside(target) as (temporary, older):
        _draw(composition, temporary, Part(progress, 0.0, _DRAWING))
        verify(temporary, composition.expected, Part(progress, _DRAWING, 1.0))
        try:
            with handing_over(temporary):
                _replace(target, temporary, older)
        except BaseException:
            _put_back(target, temporary, older)
            raise


def _replace(target: Path, finished: Path, older: Path) -> None:
    try:
        if target.is_file():
            target.replace(older)
        finished.replace(target)
    except OSError as error:
        raise ScenkartanError(
            tr("{} cannot be replaced. Close it where it is open and print again.").format(target.name),
            str(error),
        ) from error


def _put_back(target: Path, finished: Path, older: Path) -> None:
    """Make the target what it was before ``_replace``, however far that came."""
    try:
        if older.exists():
            older.replace(target)
        elif not finished.exists():
            target.unlink()
    except OSError as error:
        raise ScenkartanError(
            tr(
                "{} is not entered in the register and cannot be taken away. Delete it and print again."
            ).format(target.name),
            str(error),
        ) from error


@contextmanager
def _beside(target: Path) -> Iterator[tuple[Path, Path]]:
    """Give two places in the target's folder, for the new file and the older; both are gone afterwards."""
    stem = f".{target.stem}_{uuid.uuid4().hex[:8]}"
    temporary, older = (target.with_name(f"{stem}{suffix}.pdf") for suffix in ("", "_older"))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary.touch(exist_ok=False)
    except OSError as error:
        raise _not_written(target.parent, str(error)) from error
    try:
        yield temporary, older
    finally:
        temporary.unlink(missing_ok=True)
        older.unlink(missing_ok=True)


def _draw(composition: Composition, path: Path, progress: Progress) -> None:
    layout = composition.layout
    context = layout.renderContext()
    context.setDpi(_DPI)
    context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    context.setFlag(QgsLayoutRenderContext.Flag.FlagUseAdvancedEffects, False)
    context.setSimplifyMethod(_simplify_method())
    writer = _writer(path)
    exporter = QgsLayoutExporter(layout)
    painter = QPainter()
    if not painter.begin(writer):
        raise _not_written(path.parent, "QPainter.begin on QPdfWriter failed")
    try:
        pages = layout.pageCollection().pageCount()
        for page in range(pages):
            progress.report(page / pages, tr("Printing page {} of {}").format(page + 1, pages))
            progress.check()
            if page and not writer.newPage():
                raise _not_written(path.parent, f"newPage failed at page {page + 1}")
            exporter.renderPage(painter, page)
    finally:
        painter.end()


def _not_written(folder: Path, detail: str) -> ScenkartanError:
    return ScenkartanError(
        tr("The map sheets cannot be written in {}. Choose another folder.").format(folder), detail
    )


def _simplify_method() -> QgsVectorSimplifyMethod:
    """Leave out corners that are a tenth of a dot apart, as QGIS' own export does: nobody sees them."""
    method = QgsVectorSimplifyMethod()
    method.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.GeometrySimplification)
    method.setSimplifyAlgorithm(QgsVectorSimplifyMethod.SimplifyAlgorithm.SnapToGrid)
    method.setForceLocalOptimization(True)
    method.setThreshold(_SIMPLIFY_DOTS)
    return method


def _writer(path: Path) -> QPdfWriter:
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    size = QPageSize(QSizeF(PAGE_HEIGHT_MM, PAGE_WIDTH_MM), QPageSize.Unit.Millimeter, "A3")
    landscape = QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF(0, 0, 0, 0))
    if not writer.setPageLayout(landscape):
        raise ScenkartanError(tr("The map sheets could not be set up for A3."), "setPageLayout refused A3")
    return writer
