"""Two lists of status set against each other, for the toolbox, models and qgis_process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..crs import transform_geometries
from ..domain.reconciliation import Difference, Listed, ReconciledRow
from ..errors import ScenkartanError
from ..i18n import capital, tr
from .base import (
    REGISTER,
    YEAR,
    FeedbackProgress,
    Parameters,
    Results,
    register_parameter,
    year_parameter,
)
from .layers_algorithm import LayersAlgorithm
from .layers_in import Layer, read_layer
from .lines_out import fields_of, row_features

if TYPE_CHECKING:
    from ..delivery.fields import FieldRole

LOCAL, REGIONAL, OUTPUT = "LOCAL", "REGIONAL", "OUTPUT"
_COLUMNS = (
    *("local_name", "regional_name", "local_status", "regional_status"),
    *("difference", "matched_by", "local_id", "regional_id"),
)


class Reconcile(LayersAlgorithm):
    """A local and a regional list in; where they differ, and how often, out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "reconcile"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Reconcile local and regional list")

    def tags(self) -> list[str]:
        """Give more words that find the algorithm."""
        return tr("compare,lists,status,difference,open drug scene").split(",")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Lays two lists of scenes beside each other and says which are on one of them only, and "
                "which have different status or different name: a table to settle in the meeting."
            ),
            tr(
                "Each list is a layer or a table. Instead of a local one a register and a mapping year can "
                "be given. The fields are found by their names where none is chosen."
            ),
            tr(
                "Two entries are the same scene by name, by another name that the register knows, by id, or "
                "by place where both lists have areas. Ids count only if no two entries of the same name "
                "have different ones."
            ),
            tr(
                "Statuses are compared by meaning: “bevakas” and “under bevakning” are the same. Words that "
                "are not known are compared as they are written. A scene with both another status and "
                "another name counts as different status; both names are in the table."
            ),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        kinds = [QgsProcessing.SourceType.TypeVector]
        self.add_parameters(
            QgsProcessingParameterFeatureSource(LOCAL, tr("Local list"), kinds, optional=True),
            QgsProcessingParameterFeatureSource(REGIONAL, tr("Regional list"), kinds),
            register_parameter(tr("Register, instead of a local list")),
            year_parameter(optional=True),
        )
        for layer, label in ((LOCAL, tr("Local list: {field}")), (REGIONAL, tr("Regional list: {field}"))):
            for role, text in (
                ("NAME", tr("field with the name")),
                ("STATUS", tr("field with the status")),
                ("ID", tr("field with the id")),
            ):
                self.add_parameters(
                    QgsProcessingParameterField(
                        f"{layer}_{role}",
                        label.format(field=text),
                        parentLayerParameterName=layer,
                        optional=True,
                    )
                )
        self.add_parameters(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                tr("Differences"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=True,
            )
        )
        self.add_numbers((one.name, capital(tr(one.label))) for one in Difference)

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Read both lists, lay them beside each other, write the table."""
        from ..workflow.reconcile import reconcile

        progress = FeedbackProgress(feedback)
        local, crs = self._local(parameters, context, progress)
        layer = self._read(parameters, REGIONAL, context, progress)
        regional = self._listed(parameters, REGIONAL, layer, crs or layer.crs, context)
        found = reconcile(local, regional)
        if crs is None or not layer.crs.isValid():
            feedback.pushInfo(tr("The lists were compared without looking at where the scenes are."))
        fields = fields_of(*((name, QMetaType.Type.QString) for name in _COLUMNS))
        rows, none = row_features(fields, map(_row, found.rows)), QgsWkbTypes.Type.NoGeometry
        return {
            **self.write(parameters, OUTPUT, context, fields, none, QgsCoordinateReferenceSystem(), rows),
            **{one.name: found.count(one) for one in Difference},
        }

    def _local(
        self, parameters: Parameters, context: QgsProcessingContext, progress: FeedbackProgress
    ) -> tuple[list[Listed], QgsCoordinateReferenceSystem | None]:
        """Give the local list and its reference system; None where it says nothing of places."""
        if parameters.get(LOCAL):
            layer = self._read(parameters, LOCAL, context, progress)
            crs = layer.crs if layer.crs.isValid() else None
            return self._listed(parameters, LOCAL, layer, crs, context), crs
        if not parameters.get(REGISTER):
            raise ScenkartanError(tr("Choose a local list, or a register and a mapping year."))
        from ..register.opening import open_register
        from ..workflow.reconcile import local_list

        year = self.parameterAsInt(parameters, YEAR, context)
        with open_register(self.file_path(parameters, REGISTER, context), read_only=True) as register:
            listed = local_list(register, year)
            crs = QgsCoordinateReferenceSystem(register.info.crs_authid)
        if not listed:
            raise ScenkartanError(
                tr("The register has no boundaries of the mapping year {year}.").format(year=year)
            )
        return listed, crs

    def _read(
        self, parameters: Parameters, name: str, context: QgsProcessingContext, progress: FeedbackProgress
    ) -> Layer:
        label = tr("Local list") if name == LOCAL else tr("Regional list")
        return read_layer(label, self.source(parameters, name, context), attributes=True, progress=progress)

    def _listed(
        self,
        parameters: Parameters,
        name: str,
        layer: Layer,
        crs: QgsCoordinateReferenceSystem | None,
        context: QgsProcessingContext,
    ) -> list[Listed]:
        from ..delivery.fields import FieldRole

        roles = (FieldRole.NAME, FieldRole.STATUS, FieldRole.ID)
        names, statuses, ids = (self._texts(parameters, name, role, layer, context) for role in roles)
        if not any(names):
            raise ScenkartanError(
                tr("{layer}: no field with names was found. Choose one.").format(layer=layer.name)
            )
        wkbs: list[bytes | None] = [None] * len(layer.features)
        if crs is not None and crs.isValid() and layer.crs.isValid():
            geometries = (feature.geometry() for feature in layer.features)
            wkbs = transform_geometries(geometries, layer.crs, crs, context.transformContext())
        entries = zip(names, statuses, ids, wkbs)
        return [Listed(called, status, code, wkb=wkb) for called, status, code, wkb in entries]

    def _texts(
        self,
        parameters: Parameters,
        name: str,
        role: FieldRole,
        layer: Layer,
        context: QgsProcessingContext,
    ) -> list[str]:
        """Give what each entry has in the field that was chosen for a role, or is likeliest to have it."""
        from ..delivery.fields import candidates

        chosen = self.parameterAsString(parameters, f"{name}_{role.name}", context)
        if not chosen and layer.features:
            chosen = next(iter(candidates(layer.features[0].fields().names(), role)), "")
        return layer.texts(chosen)


def _row(row: ReconciledRow) -> list[object]:
    """Give what ``_COLUMNS`` hold of a scene; null for a list that does not have it."""
    local, regional = row.local, row.regional
    return [
        local.name if local else NULL,
        regional.name if regional else NULL,
        local.status if local else NULL,
        regional.status if regional else NULL,
        row.difference.value,
        row.matched_by.value if row.matched_by else NULL,
        local.id if local else NULL,
        regional.id if regional else NULL,
    ]
