"""What differs between the versions of QGIS, 3.22 to 4."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsField,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLegendStyle,
    QgsTask,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QMetaType


def field(name: str, kind: QMetaType.Type) -> QgsField:
    """Make a field; before QGIS 3.38 it takes Qt's type by its number only."""
    return QgsField(name, kind if Qgis.QGIS_VERSION_INT >= 33800 else int(kind))


def set_label_format(label: QgsLayoutItemLabel, text_format: QgsTextFormat) -> None:
    """Set how a layout label is written; text formats came to labels with QGIS 3.24."""
    if hasattr(label, "setTextFormat"):
        label.setTextFormat(text_format)
        return
    font = text_format.font()
    font.setPointSizeF(text_format.size())
    label.setFont(font)
    label.setFontColor(text_format.color())


def label_format(label: QgsLayoutItemLabel) -> QgsTextFormat:
    """Give how a layout label is written, with the size in points."""
    if hasattr(label, "textFormat"):
        return label.textFormat()
    result = QgsTextFormat()
    result.setFont(label.font())
    result.setSize(label.font().pointSizeF())
    result.setColor(label.fontColor())
    return result


def job_flags() -> Any:  # noqa: ANN401 - one flag, or two, which is another type in PyQt5
    """Give the flags of a task that says itself how it ended; QGIS keeps quiet of it from 3.26 on."""
    silent = getattr(QgsTask.Flag, "Silent", None)
    return QgsTask.Flag.CanCancel if silent is None else QgsTask.Flag.CanCancel | silent


def flag_value(flag: Any) -> int:  # noqa: ANN401 - each flag has a type of its own
    """Give a Qt flag as a number; PyQt6 keeps it in ``value``, PyQt5's flag is one itself."""
    return int(getattr(flag, "value", flag))


def set_legend_format(
    legend: QgsLayoutItemLegend, component: QgsLegendStyle.Style, form: QgsTextFormat
) -> None:
    """Set how a part of a legend is written, without a margin; legends have text formats from QGIS 3.30."""
    style = legend.rstyle(component)
    style.setMargin(0)
    if hasattr(style, "setTextFormat"):
        style.setTextFormat(form)
    else:
        font = form.font()
        font.setPointSizeF(form.size())
        style.setFont(font)
        legend.setFontColor(form.color())
    legend.setStyle(component, style)
