"""What the headline of a mapping year depends on, and the table and the report of it."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QByteArray, Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from ..analysis.sensitivity import sensitivity
from ..crs import require_metric
from ..delivery.table_out import Cell, write_table
from ..domain.overview import YearOverview
from ..domain.proximity import Origin
from ..domain.reason import distance_text
from ..domain.sensitivity import Sensitivity, radii, sentence
from ..errors import ScenkartanError
from ..i18n import Translate, tr
from ..sheets.sensitivity_figure import sensitivity_svg
from .geometries import geometries_of
from .ground import ground_under

COLUMNS = ("radius_m", "origin", "n_certain", "n_in_class", "n_possible", "scenes")
_FIGURE_SIZE = (640, 360)
# Of a picture for each of the figure's own: 300 to the inch where it is 16 cm wide.
_PIXELS = 3


def year_sensitivity(overview: YearOverview) -> Sensitivity:
    """Count a year's scenes in the class for several radii, by the register's schools of today.

    Ceased scenes are not counted; the radii are ``domain.sensitivity.radii()``.

    Raises ScenkartanError where no school with a place counts, or the register's system is not metric.
    """
    crs = QgsCoordinateReferenceSystem(overview.crs_authid)
    require_metric(crs)
    rule = overview.rule
    schools = [item for item in overview.facilities if item.measured_wkb and rule.counts(item)]
    if not schools:
        raise ScenkartanError(
            tr(
                "The register has no school with a place that the rule counts. "
                "Import a school register first."
            )
        )
    scenes = [scene.boundary for scene in overview.scenes if scene.to_classify]
    found = sensitivity(
        geometries_of([boundary.wkb if boundary else None for boundary in scenes]),
        geometries_of(school.measured_wkb for school in schools),
        ground_under(crs),
        radii_m=radii(),
        radius_m=rule.radius_m,
        borderline_m=rule.borderline_m,
    )
    dates = [school.register_date for school in schools if school.register_date]
    return replace(found, register_date=max(dates, default=None))


def headline(found: Sensitivity, tr: Translate) -> str:
    """Say the rule's own answer, as reports do, with what the uncertainty may make of it."""
    count = found.at(found.radius_m)
    if count is None or not found.scenes:
        return tr("There is no scene to count.")
    return sentence(count, found.scenes, distance_text(found.radius_m, found.radius_m, tr), tr)


def rows(found: Sensitivity) -> list[list[Cell]]:
    """Give the counts as a table, a row for each radius and origin, with the columns of ``COLUMNS``."""
    return [
        [
            count.radius_m,
            count.origin.value,
            count.n_certain,
            count.n_in_class,
            count.n_possible,
            found.scenes,
        ]
        for count in found.counts
    ]


def as_html(found: Sensitivity, tr: Translate) -> str:
    """Give the sentence, the chart and the table as one page that needs nothing else."""
    headings = (tr("Radius"), tr("certain"), tr("in the class"), tr("possible"))
    tables = []
    for origin, caption in (
        (Origin.BOUNDARY, tr("From the boundary")),
        (Origin.CENTROID, tr("From the centroid")),
    ):
        rows = "".join(
            f"<tr><td>{count.radius_m:g} m</td><td>{count.n_certain}</td><td>{count.n_in_class}</td>"
            f"<td>{count.n_possible}</td></tr>"
            for count in found.of(origin)
        )
        head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
        tables.append(
            f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        )
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>'
        + escape(tr("Sensitivity of the school rule"))
        + "</title><style>body{font-family:sans-serif;margin:2em}table{border-collapse:collapse;"
        "display:inline-table;margin:1em 2em 1em 0}td,th{padding:.2em .8em;text-align:right}"
        "caption{text-align:left;font-weight:bold}tr:nth-child(even){background:#f2f2f2}</style></head><body>"
        + f"<h1>{escape(tr('Sensitivity of the school rule'))}</h1><p>{escape(headline(found, tr))}</p>"
        + sensitivity_svg(found, *_FIGURE_SIZE, tr)
        + f"<p>{escape(method(found, tr))}</p>"
        + "".join(tables)
        + "</body></html>\n"
    )


def method(found: Sensitivity, tr: Translate) -> str:
    """Say how it was counted."""
    text = tr(
        "Metres on the ground, to the school yard if there is one, else to the school's point. Certain: "
        "nearer than the radius less {borderline}; possible: up to the radius plus {borderline}."
    ).format(borderline=distance_text(found.borderline_m, found.borderline_m, tr))
    if found.not_measured:
        text += " " + tr("Scenes without area, not counted: {count}.").format(count=found.not_measured)
    if found.register_date is not None:
        text += " " + tr("School register of {date}.").format(date=found.register_date)
    return text


def write_sensitivity(found: Sensitivity, path: Path, tr: Translate) -> None:
    """Write the counts to a file: a report as .html, the chart as .svg or .png, else a table.

    Raises ScenkartanError where the file cannot be written.
    """
    kind = path.suffix.casefold()
    try:
        if kind in (".html", ".htm"):
            path.write_text(as_html(found, tr), encoding="utf-8")
        elif kind == ".svg":
            path.write_text(sensitivity_svg(found, *_FIGURE_SIZE, tr), encoding="utf-8")
        elif kind == ".png":
            _write_picture(sensitivity_svg(found, *_FIGURE_SIZE, tr), path)
        else:
            write_table(path, COLUMNS, rows(found))
    except OSError as error:
        raise ScenkartanError(
            tr("{file} could not be written. Choose another folder or close the file.").format(
                file=path.name
            ),
            str(error),
        ) from error


def _write_picture(svg: str, path: Path) -> None:
    """Paint a figure on white, with enough pixels for print."""
    width, height = (_PIXELS * side for side in _FIGURE_SIZE)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    if not image.save(str(path), "PNG"):
        raise OSError(f"not saved: {path.name}")
