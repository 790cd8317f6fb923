"""The register as layers in a QGIS project: made with styles and forms, found again by custom property.

A layer that a person renames, restyles or removes is a normal state: nothing is found by name, what
is missing is told by ``missing_roles`` and put back by ``add_layers``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsFeatureRequest,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)

from ..errors import ScenkartanError
from ..i18n import capital, mark, tr
from ..paths import STYLES
from .layer_forms import set_up_form
from .schema import table

TABLE = "scenkartan/table"
REGISTER = "scenkartan/register"
ROLE = "scenkartan/role"
GROUP = "scenkartan/group"
# The name that the plugin gave: a layer that has another one was renamed by a person, and keeps it.
NAME = "scenkartan/name"

BOUNDARY = "boundary"
PREVIOUS = "boundary_previous"
NAMES = "scene_name"
AREA = "area"
# The day whose areas are a mapping year's, as MappingYear.mapped_on says it; without a year today.
_MAPPED_ON = (
    "coalesce((SELECT coalesce(held_on, signed_on, year || '-12-31') FROM mapping_year WHERE year = {year}),"
    " date('now'))"
)


@dataclass(frozen=True)
class Role:
    """A layer of the register: a table seen in one way.

    ``geometry`` narrows a table of mixed geometry to one kind, in OGR's words. A ``background``
    layer lies in a group of its own; a ``hidden`` one is there for the others' forms and labels. One
    that is not ``visible`` is unchecked until a person asks for it: it would drown the others.
    """

    name: str
    table: str
    label: str
    geometry: str = ""
    background: bool = False
    hidden: bool = False
    visible: bool = True
    # Smaller scales than 1 to this do not show the layer; 0: every scale does.
    smallest_scale: float = 0


# From the top of the layer tree down.
ROLES = (
    Role("camera", "camera", mark("Cameras"), visible=False),
    Role("luminaire", "luminaire", mark("Lamps"), visible=False),
    Role("intervention_point", "intervention_place", mark("Interventions, points"), "Point"),
    Role("intervention_line", "intervention_place", mark("Interventions, lines"), "MultiLineString"),
    Role("facility", "facility", mark("Schools and other facilities"), smallest_scale=150_000),
    Role(BOUNDARY, "boundary", mark("Boundaries {year}")),
    Role(PREVIOUS, "boundary", mark("Boundaries {year}, the year before")),
    Role("intervention_area", "intervention_place", mark("Interventions, areas"), "MultiPolygon"),
    Role("facility_yard", "facility_yard", mark("School yards")),
    Role(AREA, "area", mark("Districts and police areas")),
    Role("street", "street", mark("Streets and paths"), background=True),
    Role("building", "building", mark("Buildings"), background=True),
    Role("land_cover", "land_cover", mark("Land cover"), background=True),
    Role(NAMES, "scene_name", mark("Names of scenes"), hidden=True),
)


def register_of(layer: QgsMapLayer) -> Path | None:
    """Give the register that a layer shows; None if it is no layer of a register.

    The path is taken from the layer's source, which QGIS keeps right when a project is moved.
    """
    if not layer.customProperty(TABLE):
        return None
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path", "")
    return Path(path) if path else None


def registers_in(project: QgsProject) -> list[Path]:
    """Give the registers whose layers a project has, without repeats."""
    found = (register_of(layer) for layer in project.mapLayers().values())
    return list(dict.fromkeys(path for path in found if path is not None))


def layers_of(project: QgsProject, path: Path) -> list[QgsVectorLayer]:
    """Give a register's layers that a project has and that work."""
    return [one for one in project.mapLayers().values() if register_of(one) == path and one.isValid()]


def find_layer(project: QgsProject, path: Path, role: str) -> QgsVectorLayer | None:
    """Find the layer with a role in a register; None if the project has none that works."""
    for layer in project.mapLayers().values():
        if layer.customProperty(ROLE) == role and layer.isValid() and register_of(layer) == path:
            return layer
    return None


def missing_roles(project: QgsProject, path: Path) -> list[str]:
    """Give the roles that have no layer in the project: never added, or taken away."""
    return [role.name for role in ROLES if find_layer(project, path, role.name) is None]


def find_group(project: QgsProject, path: Path) -> QgsLayerTreeGroup | None:
    """Find the register's group in the layer tree, whatever it is called and wherever it was moved."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(GROUP) == str(path):
            return group
    layer = find_layer(project, path, BOUNDARY)
    node = project.layerTreeRoot().findLayer(layer.id()) if layer is not None else None
    # A project that was moved together with its register: the group still holds the layers.
    parent = node.parent() if node is not None else None
    if isinstance(parent, QgsLayerTreeGroup) and parent.customProperty(GROUP):
        parent.setCustomProperty(GROUP, str(path))
        return parent
    return None


def add_layers(
    project: QgsProject,
    path: Path,
    municipality: str,
    crs_authid: str,
    year: int | None,
    previous: int | None,
) -> None:
    """Put those of the register's layers into the project that are not there, in its group.

    A project without layers takes the register's CRS. Raises ScenkartanError if a table cannot be
    opened as a layer.
    """
    if not project.mapLayers():
        project.setCrs(QgsCoordinateReferenceSystem(crs_authid))
    group = find_group(project, path)
    if group is None:
        group = project.layerTreeRoot().insertGroup(
            0, tr("Scenkartan – {municipality}").format(municipality=municipality)
        )
        group.setCustomProperty(GROUP, str(path))
    background = _background(group)
    # The names come first: the others' forms and labels take them from that layer.
    names = find_layer(project, path, NAMES) or _make(project, path, ROLES[-1], year)
    _insert(group, names, ROLES[-1])
    for role in ROLES[:-1]:
        layer = find_layer(project, path, role.name)
        if layer is None:
            layer = _make(project, path, role, _shown_years(year, previous).get(role.name))
            set_up_form(layer, table(role.table), names)
            _insert(background if role.background else group, layer, role)
        if role.table == "boundary":
            _join_names(layer, names)
    show_year(project, path, year, previous)


def show_alone(project: QgsProject, path: Path) -> None:
    """Check and unfold a register's group, uncheck and fold those of other registers."""
    group = find_group(project, path)
    for other in project.layerTreeRoot().findGroups(True):
        # The group inside, of the background, goes with its own.
        if other.customProperty(GROUP) and isinstance(other.parent(), QgsLayerTreeGroup):
            if other.parent().customProperty(GROUP):
                continue
            other.setItemVisibilityChecked(other == group)
            # A new group counts as unfolded while its view is folded: only a change is shown.
            other.setExpanded(other != group)
            other.setExpanded(other == group)


def show_year(project: QgsProject, path: Path, year: int | None, previous: int | None) -> None:
    """Let the boundary layers show one mapping year and the one before, with the names of that year.

    Raises ScenkartanError while a boundary layer is being edited: what it shows must not change then.
    """
    options = QgsDataProvider.ProviderOptions()
    options.transformContext = project.transformContext()
    for role, shown in _shown_years(year, previous).items():
        layer = find_layer(project, path, role)
        if layer is None:
            continue
        if layer.subsetString() != _subset(role, shown):
            if layer.isEditable():
                raise ScenkartanError(
                    tr("The layer {layer} is being edited. Save or cancel its edits first.").format(
                        layer=layer.name()
                    )
                )
            # A new source, not setSubsetString: QGIS 3.22 opens the file for writing to set that.
            layer.setDataSource(_source(path, _role(role), shown), layer.name(), "ogr", options)
        _name(layer, _title(role, shown))
    _refresh_names(project, path)


def reload(project: QgsProject, path: Path) -> None:
    """Show what a job has written: read the register's layers again, with what was selected in them."""
    for layer in layers_of(project, path):
        selected = layer.selectedFeatureIds()
        layer.reload()
        if selected:
            request = QgsFeatureRequest(selected).setNoAttributes()
            # From the file: the layer would first read the names of all scenes, which it joins.
            found = layer.dataProvider().getFeatures(request)
            layer.selectByIds([feature.id() for feature in found])
        layer.triggerRepaint()
    _refresh_names(project, path)


def _role(name: str) -> Role:
    return next(role for role in ROLES if role.name == name)


def _title(role: str, year: int | None) -> str:
    if role == PREVIOUS and year is None:
        return tr("Boundaries of the year before (none)")
    return tr(_role(role).label).format(year=year if year else tr("(no year)"))


def _shown_years(year: int | None, previous: int | None) -> dict[str, int | None]:
    # What both years' areas are called is said in the words of the chosen one.
    return {NAMES: year, BOUNDARY: year, PREVIOUS: previous, AREA: year}


def _subset(role: str, year: int | None) -> str:
    """Give the filter of a layer that shows one year: of a scene's names the last up to it, else the first.

    No mapping year has the number 0: without a year there are no boundaries, and the areas are today's.
    """
    if role == AREA:
        day = _MAPPED_ON.format(year=year or 0)
        return f"coalesce(valid_from, '') <= {day} AND coalesce(valid_to, '9999') >= {day}"
    if role != NAMES:
        return f'"year" = {year or 0}'
    nearness = f"max(CASE WHEN from_year <= {year or 0} THEN from_year ELSE -from_year END)"
    return f'"fid" IN (SELECT fid FROM (SELECT fid, {nearness} FROM scene_name GROUP BY scene_id))'


def _source(path: Path, role: Role, year: int | None = None) -> str:
    source = f"{path}|layername={role.table}"
    if role.geometry:
        source += f"|geometrytype={role.geometry}"
    if role.name in _shown_years(None, None):
        source += f"|subset={_subset(role.name, year)}"
    return source


def _options(project: QgsProject) -> QgsVectorLayer.LayerOptions:
    """Open a layer without a default style: ours follows."""
    return QgsVectorLayer.LayerOptions(project.transformContext(), False)


def _make(project: QgsProject, path: Path, role: Role, year: int | None = None) -> QgsVectorLayer:
    layer = QgsVectorLayer(_source(path, role, year), tr(role.label), "ogr", _options(project))
    if not layer.isValid():
        raise ScenkartanError(
            tr("The table {table} of the register {register} cannot be shown as a layer.").format(
                table=role.table, register=path.name
            ),
            layer.error().summary(),
        )
    layer.setCustomProperty(TABLE, role.table)
    layer.setCustomProperty(ROLE, role.name)
    layer.setCustomProperty(REGISTER, str(path))
    layer.setCustomProperty(NAME, layer.name())
    _load_style(layer, role)
    if role.smallest_scale:
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(role.smallest_scale)
    if role.hidden:
        layer.setFlags(layer.flags() | QgsMapLayer.LayerFlag.Private)
    project.addMapLayer(layer, False)
    return layer


def _join_names(layer: QgsVectorLayer, names: QgsVectorLayer) -> None:
    """Give boundaries the field ``scene_name`` for their labels; a join of another layer gives way.

    A join, not the form's represent_value(): that one asks the project while the map is drawn in
    another thread, and QGIS 3.22 crashes on it now and then. It keeps the names in memory: asked for
    one at a time they cost the square of the number of scenes.
    """
    for other in layer.vectorJoins():
        if other.joinLayerId() == names.id():
            return
        if other.prefix() == "scene_":
            layer.removeJoin(other.joinLayerId())
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(names)
    join.setTargetFieldName("scene_id")
    join.setJoinFieldName("scene_id")
    join.setJoinFieldNamesSubset(["name"])
    join.setPrefix("scene_")
    join.setUsingMemoryCache(True)
    if not layer.addJoin(join):
        raise ScenkartanError(tr("The scenes' names cannot be shown on the map. Add the layers again."))


def _refresh_names(project: QgsProject, path: Path) -> None:
    """Let the joins read the names again: they keep them, and only an edited layer tells them of others."""
    names = find_layer(project, path, NAMES)
    if names is not None:
        names.layerModified.emit()


def _load_style(layer: QgsVectorLayer, role: Role) -> None:
    style = STYLES / f"{role.name}.qml"
    if not style.exists():
        return
    message, ok = layer.loadNamedStyle(str(style))
    if not ok:
        raise ScenkartanError(
            tr("A style of Scenkartan cannot be read. Install the plugin again."), f"{style.name}: {message}"
        )
    renderer = layer.renderer()
    columns = {column.name: column for column in table(role.table).columns}
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        values = columns[renderer.classAttribute()].values or ()
        labels = {member.value: tr(member.label) for member in values}
        for index, category in enumerate(renderer.categories()):
            label = labels.get(category.value(), str(category.value()))
            renderer.updateCategoryLabel(index, capital(label))


def _insert(group: QgsLayerTreeGroup, layer: QgsVectorLayer, role: Role) -> None:
    if group.findLayer(layer.id()) is not None:
        return
    order = [item.name for item in ROLES]
    siblings = [
        index
        for index, child in enumerate(group.children())
        if isinstance(child, QgsLayerTreeLayer)
        and child.layer() is not None
        and child.layer().customProperty(ROLE) in order
        and order.index(child.layer().customProperty(ROLE)) < order.index(role.name)
    ]
    node = group.insertLayer(siblings[-1] + 1 if siblings else 0, layer)
    node.setExpanded(role.name == BOUNDARY)
    node.setItemVisibilityChecked(role.visible)


def _background(group: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
    for child in group.findGroups():
        if child.customProperty(GROUP) == "background":
            return child
    background = group.addGroup(tr("Background"))
    background.setCustomProperty(GROUP, "background")
    background.setExpanded(False)
    return background


def _name(layer: QgsVectorLayer, name: str) -> None:
    if layer.name() == layer.customProperty(NAME):
        layer.setName(name)
        layer.setCustomProperty(NAME, name)
