"""The words that lists of places use for kinds, school forms, grades and status."""

from __future__ import annotations

from typing import Iterable, Sequence

from ..domain.facility import FacilityKind, FacilityStatus, SchoolForm
from .fields import normalise
from .figures import runs
from .reference_words import by_word

# Skolverket's codes (planned educations v4, the register of school units v2 and v1) and full names.
_FORMS = by_word(
    {
        SchoolForm.PRESCHOOL_CLASS: "fsk, fklass, förskoleklass, förskoleklassen",
        SchoolForm.COMPULSORY: "gr, grundskola, grundskolan, 11",
        SchoolForm.ADAPTED_COMPULSORY: (
            "gran, anpassad grundskola, anpassade grundskolan, grundsärskola, grundsärskolan, särskola, 12"
        ),
        SchoolForm.SPECIAL: "sp, specialskola, specialskolan, 13",
        SchoolForm.SAMI: "sam, sameskola, sameskolan, 14",
        SchoolForm.UPPER_SECONDARY: "gy, gymnasieskola, gymnasieskolan, gymnasium, 21",
        SchoolForm.ADAPTED_UPPER_SECONDARY: (
            "gyan, anpassad gymnasieskola, anpassade gymnasieskolan, gymnasiesärskola, gymnasiesärskolan"
        ),
        SchoolForm.ADULT: "vux, komvux, kommunal vuxenutbildning, vuxenutbildning, vuxenutbildningen",
    }
)
_KINDS = by_word(
    {
        FacilityKind.SCHOOL: "skola, skolor, skolenhet, school, schools",
        FacilityKind.PRESCHOOL: "förskola, förskolor, daghem, dagis, preschool, kindergarten, öppen förskola",
        FacilityKind.LEISURE_CLUB: "fritidshem, fritidshemmet, öppen fritidsverksamhet, fth, oppfth, 15",
        FacilityKind.YOUTH_CLUB: "fritidsgård, fritidsgårdar, ungdomsgård, ungdomens hus, youth club",
        FacilityKind.PLAYGROUND: "lekplats, lekplatser, lekpark, parklek, playground",
        FacilityKind.STATION: "station, tunnelbanestation, tunnelbana, pendeltågsstation, järnvägsstation",
        FacilityKind.RESIDENTIAL_CARE: "hvb, hvb-hem, hem för vård eller boende, residential care",
        FacilityKind.SUPPORTED_HOUSING: "stödboende, supported housing",
        FacilityKind.CARE: (
            "care, vårdcentral, vårdgivare, mottagning, beroendemottagning, sjukhus, hospital, clinic"
        ),
        FacilityKind.OTHER: "familjecentral, familjecentraler, övrigt, annat, other",
    }
)
_STATUSES = by_word(
    {
        FacilityStatus.ACTIVE: "aktiv, active, öppen, i drift",
        FacilityStatus.DORMANT: "vilande, dormant",
        FacilityStatus.PLANNED: "planerad, planned",
        FacilityStatus.CLOSED: "upphört, upphörd, nedlagd, avslutad, closed",
    }
)


def school_forms(words: Iterable[str]) -> tuple[SchoolForm, ...]:
    """Give the school forms that words or codes stand for, in the order of the domain, each once."""
    said = {_FORMS.get(normalise(word)) for word in words}
    return tuple(form for form in SchoolForm if form in said)


def kind_of(words: Sequence[str]) -> FacilityKind | None:
    """Give the kind that words stand for: a school where any is a school form; None if none is known."""
    if school_forms(words):
        return FacilityKind.SCHOOL
    said = {_KINDS.get(normalise(word)) for word in words}
    return next((kind for kind in _KINDS.values() if kind in said), None)


def status_of(word: str) -> FacilityStatus:
    """Give the status a word stands for; active where the source says nothing else."""
    return _STATUSES.get(normalise(word), FacilityStatus.ACTIVE)


def grades_in_words(grades: Iterable[str]) -> str:
    """Write school years as people do: "F-9", "1-3, 7-9"; year 0 is the preschool class, F."""
    years = {int(grade) for grade in grades if grade.strip().isdecimal()}
    return ", ".join(_grade(run[0]) + (f"-{run[-1]}" if len(run) > 1 else "") for run in runs(years))


def _grade(year: int) -> str:
    return "F" if year == 0 else str(year)
