"""The map's side of the dock: the register's layers, the selection on them, and where the map looks."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.overview import YearOverview
from ..errors import ScenkartanError
from ..register import layers
from .highlight import Highlight
from .selection import SceneSelection
from .shapes import flash, no_place, shape_of, way_to_map
from .workspace import Workspace

# So much larger is what the map shows than what is looked at: nothing sticks to its edge.
AIR = 1.05


class MapLink(QObject):
    """Keeps layers, selection and view in step with the workspace.

    Signal ``changed``: layers of the register came or went.
    """

    changed = pyqtSignal()

    def __init__(
        self, project: QgsProject, canvas: QgsMapCanvas, workspace: Workspace, selection: SceneSelection
    ) -> None:
        super().__init__(workspace)
        self.project = project
        self._canvas = canvas
        self._workspace = workspace
        self._selection = selection
        self._boundaries: QgsVectorLayer | None = None
        self._heard: list[QgsVectorLayer] = []
        self._selecting = False
        self._closed = False
        self.highlight = Highlight(project, canvas, self)
        project.layersAdded.connect(self._rebind)
        project.layersRemoved.connect(self._rebind)
        workspace.changed.connect(self._rebind)
        selection.changed.connect(self._show_selection)
        canvas.destinationCrsChanged.connect(self._show_highlight)

    def close(self) -> None:
        """Let go of the project and its layers; the plugin is going away."""
        if self._closed:
            return
        self._closed = True
        self.project.layersAdded.disconnect(self._rebind)
        self.project.layersRemoved.disconnect(self._rebind)
        self._canvas.destinationCrsChanged.disconnect(self._show_highlight)
        self._bind(None)
        self._listen_to([])
        self.highlight.close()

    @property
    def canvas(self) -> QgsMapCanvas:
        """The map."""
        return self._canvas

    @property
    def lacks_layers(self) -> bool:
        """Whether a layer of the open register is not in the project."""
        overview = self._workspace.overview
        return overview is not None and bool(layers.missing_roles(self.project, overview.path))

    def registers(self) -> list[Path]:
        """Give the registers whose layers the project has."""
        return layers.registers_in(self.project)

    def add_layers(self, *, alone: bool = False) -> None:
        """Put the register's layers into the project and look at them, unless they are in view.

        ``alone``: the person has gone over to this register, so other registers leave the map.
        """
        overview = self._workspace.overview
        if overview is None:
            return
        layers.add_layers(
            self.project,
            overview.path,
            overview.municipality,
            overview.crs_authid,
            overview.year.year if overview.year else None,
            overview.previous_year,
        )
        if alone:
            layers.show_alone(self.project, overview.path)
        if not self._in_view(self._box_of_all()):
            self.zoom_to_all()

    def show_year(self) -> None:
        """Let the boundary layers show the workspace's year."""
        overview = self._workspace.overview
        if overview is not None:
            year = overview.year.year if overview.year else None
            layers.show_year(self.project, overview.path, year, overview.previous_year)
            self._select_feature(self._selection.scene_id)

    def reload(self) -> None:
        """Show on the map what a job has written."""
        overview = self._workspace.overview
        if overview is not None:
            layers.reload(self.project, overview.path)
            self._select_feature(self._selection.scene_id)

    def basemap(self) -> list[QgsMapLayer]:
        """Give the pictures, such as a city map, that lie visible in the project, from the top down."""
        shown = self.project.layerTreeRoot().checkedLayers()
        return [layer for layer in shown if isinstance(layer, QgsRasterLayer)]

    def zoom_to_all(self) -> None:
        """Look at all scenes of the year with their surroundings."""
        self._look_at(self._box_of_all())

    def zoom_to(self, scene_id: str) -> None:
        """Look at a scene and as far around it as the school rule reaches."""
        self._look_at(self._box(scene_id))

    def show_shapes(self, wkbs: Sequence[bytes]) -> None:
        """Look at shapes in the register's CRS, and let them flash."""
        overview = self._workspace.overview
        if overview is None:
            return
        shapes, box = [shape_of(wkb) for wkb in wkbs], QgsRectangle()
        for shape in shapes:
            box.combineExtentWith(shape.boundingBox())
        self._look_at(box)
        flash(self._canvas, shapes, QgsCoordinateReferenceSystem(overview.crs_authid))

    def _show_selection(self, scene_id: str) -> None:
        self._select_feature(scene_id)
        self._show_highlight()
        box = self._box(scene_id)
        if not self._in_view(box):
            self._look_at(box)

    def _show_highlight(self) -> None:
        overview = self._workspace.overview
        if overview is None:
            self.highlight.show(None, None)
        else:
            self.highlight.show(overview.by_id.get(self._selection.scene_id), self._way(overview))

    def _in_view(self, box: QgsRectangle) -> bool:
        """Say whether a part of a box is in view, or the map cannot show it anyway."""
        try:
            shown = self._to_map(box)
        except ScenkartanError:
            return True  # choosing is not asking for the map: the zoom button tells what is wrong
        return shown.isNull() or self._canvas.extent().intersects(shown)

    def _box_of_all(self) -> QgsRectangle:
        overview = self._workspace.overview
        reach = overview.reach if overview is not None else None
        return QgsRectangle() if reach is None else QgsRectangle(*reach)

    def _box(self, scene_id: str) -> QgsRectangle:
        """Give a scene's extent in the register's CRS; null where it has no boundary."""
        overview = self._workspace.overview
        scene = overview.by_id.get(scene_id) if overview is not None else None
        boundary = (scene.boundary or scene.previous) if scene is not None else None
        return QgsRectangle() if boundary is None else shape_of(boundary.wkb).boundingBox()

    def _look_at(self, box: QgsRectangle) -> None:
        overview = self._workspace.overview
        if overview is None or box.isNull():
            return
        extent = self._to_map(box.buffered(overview.rule.radius_m))
        extent.scale(AIR)
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def _to_map(self, box: QgsRectangle) -> QgsRectangle:
        overview = self._workspace.overview
        if overview is None or box.isNull():
            return box
        try:
            return self._way(overview).transformBoundingBox(box)
        except QgsCsException as error:
            raise no_place(overview.crs_authid, str(error)) from error

    def _way(self, overview: YearOverview) -> QgsCoordinateTransform:
        return way_to_map(QgsCoordinateReferenceSystem(overview.crs_authid), self._canvas, self.project)

    def _rebind(self) -> None:
        overview = self._workspace.overview
        layer = None
        if overview is not None:
            layer = layers.find_layer(self.project, overview.path, layers.BOUNDARY)
        self._bind(layer)
        self._listen_to([] if overview is None else layers.layers_of(self.project, overview.path))
        self._show_highlight()
        self.changed.emit()

    def _bind(self, layer: QgsVectorLayer | None) -> None:
        bound = self._boundaries
        if bound is not None and sip.isdeleted(bound):
            bound = None
        if layer is bound:
            return
        if bound is not None:
            bound.selectionChanged.disconnect(self._take_selection)
            bound.removeSelection()
        self._boundaries = layer
        if layer is not None:
            layer.selectionChanged.connect(self._take_selection)
            self._select_feature(self._selection.scene_id)

    def _listen_to(self, heard: list[QgsVectorLayer]) -> None:
        """Look at the register anew when somebody has saved what was edited in one of its layers."""
        for layer in self._heard:
            if not sip.isdeleted(layer):
                layer.afterCommitChanges.disconnect(self._workspace.reload)
        self._heard = heard
        for layer in heard:
            layer.afterCommitChanges.connect(self._workspace.reload)

    def _take_selection(self) -> None:
        """Choose the scene that was selected on the map; of several the first."""
        layer = self._boundaries
        if layer is None or self._selecting:
            return
        chosen = [feature["scene_id"] for feature in layer.selectedFeatures()]
        if chosen and self._selection.scene_id not in chosen:
            self._selection.select(str(chosen[0]))

    def _select_feature(self, scene_id: str) -> None:
        layer = self._boundaries
        if layer is None or sip.isdeleted(layer):
            return
        request = QgsFeatureRequest().setNoAttributes()
        request.setFilterExpression(f'"scene_id" = {QgsExpression.quotedValue(scene_id)}')
        # From the file: the layer would first read the names of all scenes, which it joins.
        features = layer.dataProvider().getFeatures(request) if scene_id else ()
        found = [feature.id() for feature in features]
        if not set(found) <= set(layer.selectedFeatureIds()) or not found:
            self._selecting = True
            layer.selectByIds(found)
            self._selecting = False
