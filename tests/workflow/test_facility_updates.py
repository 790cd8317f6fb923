"""What a list says, and what it leaves unsaid, of the units that the register has. Worked by hand."""

from __future__ import annotations

import pytest

pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.facility import Facility, FacilityKind, FacilityStatus
from scenkartan.plugin.workflow.facility_updates import compare_facilities

pytestmark = pytest.mark.qgis


@pytest.mark.parametrize(
    ("before", "says_status", "after"),
    [
        (FacilityStatus.DORMANT, False, FacilityStatus.DORMANT),
        (FacilityStatus.DORMANT, True, FacilityStatus.ACTIVE),
        (FacilityStatus.CLOSED, False, FacilityStatus.ACTIVE),
    ],
)
def test_a_list_without_statuses_wakes_no_dormant_school(before, says_status, after):
    known = [Facility("Ekskolan", FacilityKind.SCHOOL, unit_code="1", status=before)]
    listed = [Facility("Ekskolan", FacilityKind.SCHOOL, unit_code="1")]
    plan = compare_facilities(known, listed, close_missing=False, tolerance_m=1.0, says_status=says_status)
    assert [facility.status for facility in plan.stored] == [after]
