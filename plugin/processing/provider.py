"""The Processing provider "scenkartan"."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..paths import ICONS
from .check_delivery import CheckDelivery
from .check_schools import CheckSchools
from .classify import Classify
from .create_register import CreateRegister
from .import_facilities import ImportFacilities
from .import_reference import ImportReference
from .match_boundaries import MatchBoundaries
from .print_map_sheets import PrintMapSheets
from .receive_delivery import ReceiveDelivery
from .reconcile import Reconcile
from .school_proximity import SchoolProximity
from .school_ways import SchoolWaysAlgorithm
from .sensitivity import SensitivityOfTheRule
from .sign_year import SignYear, UnlockYear
from .time_overlap import TimeOverlap
from .walking_distance import WalkingDistance


class ScenkartanProvider(QgsProcessingProvider):
    """The plugin's algorithms, for the toolbox, models and qgis_process."""

    def id(self) -> str:
        """Give the name that scripts write before the colon; never translated."""
        return "scenkartan"

    def name(self) -> str:
        """Give the provider's name as people see it."""
        return "Scenkartan"

    def icon(self) -> QIcon:
        """Give the plugin's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Give the path of the plugin's icon."""
        return str(ICONS / "scenkartan.svg")

    def loadAlgorithms(self) -> None:
        """Make the algorithms; QGIS calls this when it needs them."""
        for algorithm in (
            CreateRegister,
            CheckDelivery,
            ReceiveDelivery,
            ImportFacilities,
            ImportReference,
            CheckSchools,
            Classify,
            PrintMapSheets,
            SchoolProximity,
            SensitivityOfTheRule,
            MatchBoundaries,
            WalkingDistance,
            SchoolWaysAlgorithm,
            TimeOverlap,
            Reconcile,
            SignYear,
            UnlockYear,
        ):
            if not self.addAlgorithm(algorithm()):
                raise RuntimeError(f"the algorithm {algorithm.__name__} was refused")
