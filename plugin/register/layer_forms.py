"""Forms of the register's layers, made from the schema: aliases, value lists, dates, the scene's name."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsDefaultValue, QgsEditorWidgetSetup, QgsFields, QgsVectorLayer

from ..i18n import capital, tr
from .schema import Column, Table, Type
from .schema.ddl import literal

_DAY = "yyyy-MM-dd"


def set_up_form(layer: QgsVectorLayer, table: Table, names: QgsVectorLayer) -> None:
    """Give a layer's fields the schema's labels and widgets.

    Fields that refer to a scene are shown by its name, from ``names``, the layer with one for each scene.
    """
    to_scenes = {reference.columns[0] for reference in table.references if reference.table == "scene"}
    fields = layer.fields()
    for index in range(fields.count()):
        if fields[index].name() == "fid" or fields.fieldOrigin(index) == QgsFields.FieldOrigin.OriginJoin:
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))
    for column in table.columns:
        index = fields.indexOf(column.name)
        if index < 0:
            continue
        layer.setFieldAlias(index, tr(column.label))
        if column.name == "id":
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))
            layer.setDefaultValueDefinition(index, QgsDefaultValue("uuid('WithoutBraces')"))
        elif column.name in to_scenes:
            layer.setEditorWidgetSetup(index, _scene_widget(names, column))
        else:
            layer.setEditorWidgetSetup(index, _widget(column))
            if column.default is not None:
                # Expressions write values as SQL does.
                layer.setDefaultValueDefinition(index, QgsDefaultValue(literal(column.default)))


def _widget(column: Column) -> QgsEditorWidgetSetup:
    if column.values is not None and column.type is Type.TEXT:
        choices = [{capital(tr(member.label)): member.value} for member in column.values]
        return QgsEditorWidgetSetup("ValueMap", {"map": choices})
    if column.type is Type.BOOLEAN:
        return QgsEditorWidgetSetup("CheckBox", {"AllowNullState": not column.required})
    if column.type is Type.DATE:
        return QgsEditorWidgetSetup("DateTime", _date_config(column))
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": column.name in ("note", "reason")})


def _date_config(column: Column) -> dict[str, Any]:
    return {
        "display_format": _DAY,
        "field_format": _DAY,
        "calendar_popup": True,
        "allow_null": not column.required,
    }


def _scene_widget(names: QgsVectorLayer, column: Column) -> QgsEditorWidgetSetup:
    return QgsEditorWidgetSetup(
        "ValueRelation",
        {
            "Layer": names.id(),
            "LayerName": names.name(),
            "LayerSource": names.source(),
            "LayerProviderName": names.providerType(),
            "Key": "scene_id",
            "Value": "name",
            "OrderByValue": True,
            "AllowNull": not column.required,
        },
    )
