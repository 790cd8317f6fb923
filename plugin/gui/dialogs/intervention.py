"""The form of an intervention."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from qgis.gui import QgsDateEdit, QgsDoubleSpinBox, QgsSpinBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)

from ...domain.catalogue import InterventionType
from ...domain.coded import Coded
from ...domain.intervention import Intervention, InterventionKind, InterventionStatus
from ...domain.overview import YearOverview
from ...domain.secrecy import Secrecy
from ...i18n import capital, tr
from .. import wording
from ..ui_loader import load_ui
from ..widgets.dates import day_in, show_day
from .forms import FieldErrors, name_buttons, wrong_text

RUNNING, DATES, SEASON = 0, 1, 2
ID = Qt.ItemDataRole.UserRole
# The spin boxes show their lowest value as "not stated".
NOT_STATED = -1


class InterventionDialog(QDialog):
    """Fields for everything an intervention has; accepted only when every field will do."""

    fields: QFormLayout
    typeCombo: QComboBox
    kindCombo: QComboBox
    titleEdit: QLineEdit
    statusCombo: QComboBox
    scenesList: QListWidget
    responsibleEdit: QLineEdit
    partnersEdit: QLineEdit
    periodCombo: QComboBox
    periodPages: QStackedWidget
    startsEdit: QgsDateEdit
    endsEdit: QgsDateEdit
    firstMonthCombo: QComboBox
    lastMonthCombo: QComboBox
    weekdaysEdit: QLineEdit
    timesSpin: QgsSpinBox
    plannedSpin: QgsDoubleSpinBox
    actualSpin: QgsDoubleSpinBox
    decisionEdit: QLineEdit
    noteEdit: QPlainTextEdit
    secrecyCombo: QComboBox
    buttonBox: QDialogButtonBox

    def __init__(
        self,
        overview: YearOverview,
        scene_id: str,
        intervention: Intervention | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui("intervention_dialog", self)
        self.resize(520, 640)
        self.setWindowTitle(tr("New intervention") if intervention is None else tr("Intervention"))
        name_buttons(self.buttonBox)
        self._errors = FieldErrors(self.fields)
        self._fill_choices(overview)
        self._show(intervention or _blank(scene_id))
        self._new = intervention is None
        self._proposed_title = ""
        if self._new:
            self._propose()
        self.typeCombo.currentIndexChanged.connect(self._propose)
        self.periodCombo.currentIndexChanged.connect(self._show_period_page)
        self._errors.watch(*self._text_fields().values())
        self.scenesList.itemChanged.connect(partial(self._forget_error, self.scenesList))
        self.periodCombo.currentIndexChanged.connect(partial(self._forget_error, self.periodPages))
        self.buttonBox.accepted.connect(self.check)
        self.buttonBox.rejected.connect(self.reject)
        self.typeCombo.setFocus()

    @property
    def error_texts(self) -> list[str]:
        """The errors shown at the fields."""
        return self._errors.texts

    @property
    def intervention(self) -> Intervention:
        """The intervention as the fields stand."""
        period = self.periodCombo.currentIndex()
        return replace(
            self._original,
            title=self.titleEdit.text().strip(),
            type_code=str(self.typeCombo.currentData()),
            kind=InterventionKind(self.kindCombo.currentData()),
            status=InterventionStatus(self.statusCombo.currentData()),
            scene_ids=tuple(self._checked_scenes()),
            responsible_unit=self.responsibleEdit.text().strip(),
            partners=self.partnersEdit.text().strip(),
            starts_on=day_in(self.startsEdit) if period == DATES else None,
            ends_on=day_in(self.endsEdit) if period == DATES else None,
            season_first_month=self.firstMonthCombo.currentIndex() + 1 if period == SEASON else None,
            season_last_month=self.lastMonthCombo.currentIndex() + 1 if period == SEASON else None,
            weekdays=self.weekdaysEdit.text().strip(),
            times_per_year=None if self.timesSpin.value() < 0 else self.timesSpin.value(),
            cost_planned_sek=None if self.plannedSpin.value() < 0 else self.plannedSpin.value(),
            cost_actual_sek=None if self.actualSpin.value() < 0 else self.actualSpin.value(),
            decision_ref=self.decisionEdit.text().strip(),
            note=self.noteEdit.toPlainText().strip(),
            secrecy=Secrecy(self.secrecyCombo.currentData()),
        )

    def check(self) -> None:
        """Accept, or say at each field what is wrong with it."""
        if not self._errors.show(self._problems(self.intervention)):
            self.accept()

    def _problems(self, intervention: Intervention) -> dict[QWidget, str]:
        fields, texts = self._text_fields(), intervention.texts()
        found = {fields[name]: wrong_text(text) for name, text in texts.items()}
        if not intervention.title:
            found[self.titleEdit] = tr("Give the intervention a title.")
        if not intervention.scene_ids:
            found[self.scenesList] = tr("Choose at least one scene.")
        starts, ends = intervention.starts_on, intervention.ends_on
        if starts and ends and ends < starts:
            found[self.periodPages] = tr("It ends before it starts.")
        return found

    def _forget_error(self, field: QWidget, *_change: object) -> None:
        self._errors.forget(field)

    def _text_fields(self) -> dict[str, QWidget]:
        return {
            "title": self.titleEdit,
            "responsible_unit": self.responsibleEdit,
            "partners": self.partnersEdit,
            "weekdays": self.weekdaysEdit,
            "decision_ref": self.decisionEdit,
            "note": self.noteEdit,
        }

    def _fill_choices(self, overview: YearOverview) -> None:
        others = [kind for kind in InterventionType if kind is not InterventionType.OTHER]
        by_label = sorted(others, key=lambda kind: tr(kind.label).casefold())
        _fill(self.typeCombo, [*by_label, InterventionType.OTHER])
        _fill(self.kindCombo, list(InterventionKind))
        _fill(self.statusCombo, list(InterventionStatus))
        _fill(self.secrecyCombo, list(Secrecy))
        self.periodCombo.addItems(
            [tr("Running, all the year"), tr("From one date to another"), tr("A season each year")]
        )
        for combo in (self.firstMonthCombo, self.lastMonthCombo):
            combo.addItems([capital(wording.month(number)) for number in range(1, 13)])
        for spin in (self.plannedSpin, self.actualSpin):
            spin.setSuffix("\u00a0kr")
        for scene in overview.scenes:
            item = QListWidgetItem(scene.scene.name, self.scenesList)
            item.setData(ID, scene.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)

    def _show(self, intervention: Intervention) -> None:
        self._original = intervention
        self.titleEdit.setText(intervention.title)
        _choose(self.typeCombo, intervention.type_code)
        _choose(self.kindCombo, intervention.kind.value)
        _choose(self.statusCombo, intervention.status.value)
        _choose(self.secrecyCombo, intervention.secrecy.value)
        self._check_scenes(intervention.scene_ids)
        self.responsibleEdit.setText(intervention.responsible_unit)
        self.partnersEdit.setText(intervention.partners)
        self._show_period(intervention)
        self.weekdaysEdit.setText(intervention.weekdays)
        self.timesSpin.setValue(_or_not_stated(intervention.times_per_year))
        self.plannedSpin.setValue(_or_not_stated(intervention.cost_planned_sek))
        self.actualSpin.setValue(_or_not_stated(intervention.cost_actual_sek))
        self.decisionEdit.setText(intervention.decision_ref)
        self.noteEdit.setPlainText(intervention.note)

    def _show_period(self, intervention: Intervention) -> None:
        period = RUNNING
        if intervention.season_first_month and intervention.season_last_month:
            period = SEASON
            self.firstMonthCombo.setCurrentIndex(intervention.season_first_month - 1)
            self.lastMonthCombo.setCurrentIndex(intervention.season_last_month - 1)
        elif intervention.starts_on or intervention.ends_on:
            period = DATES
        show_day(self.startsEdit, intervention.starts_on)
        show_day(self.endsEdit, intervention.ends_on)
        self.periodCombo.setCurrentIndex(period)
        self._show_period_page(period)

    def _show_period_page(self, period: int) -> None:
        self.periodPages.setCurrentIndex(period)
        self.periodPages.setVisible(period != RUNNING)

    def _propose(self) -> None:
        """Propose kind and title from the type, unless a person has written another title."""
        chosen = InterventionType(self.typeCombo.currentData())
        _choose(self.kindCombo, chosen.kind.value)
        if self._new and self.titleEdit.text() == self._proposed_title:
            is_other = chosen is InterventionType.OTHER
            self._proposed_title = "" if is_other else capital(tr(chosen.label))
            self.titleEdit.setText(self._proposed_title)

    def _scene_items(self) -> list[QListWidgetItem]:
        return [self.scenesList.item(row) for row in range(self.scenesList.count())]

    def _check_scenes(self, scene_ids: tuple[str, ...]) -> None:
        for item in self._scene_items():
            checked = item.data(ID) in scene_ids
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
            if checked:
                self.scenesList.scrollToItem(item)

    def _checked_scenes(self) -> list[str]:
        """Give the checked scenes, and those of other years that the intervention also has."""
        items = self._scene_items()
        listed = {item.data(ID) for item in items}
        checked = [item.data(ID) for item in items if item.checkState() == Qt.CheckState.Checked]
        return checked + [scene_id for scene_id in self._original.scene_ids if scene_id not in listed]


def _blank(scene_id: str) -> Intervention:
    first = InterventionType.PLACE_COOPERATION
    return Intervention(
        title="",
        type_code=first.value,
        kind=first.kind,
        status=InterventionStatus.PLANNED,
        scene_ids=(scene_id,),
    )


def _fill(combo: QComboBox, members: list[Coded]) -> None:
    for member in members:
        combo.addItem(capital(tr(member.label)), str(member))


def _choose(combo: QComboBox, code: str) -> None:
    # As a plain text: Qt does not compare a member of an enum with its code.
    combo.setCurrentIndex(max(combo.findData(str(code)), 0))


def _or_not_stated(value: float | int | None) -> float | int:
    return NOT_STATED if value is None else value
