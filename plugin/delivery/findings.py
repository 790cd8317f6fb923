"""What a check of a delivered file found: data first, words when they are shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Iterable, Sequence

from ..domain.coded import Coded
from ..domain.personal_identity import without_personal_identity_numbers
from ..errors import ScenkartanError
from ..i18n import Translate, mark, tr
from .figures import change, ranges, square_metres
from .fixes import Fix

# Row numbers kept of each finding: enough to look at, and memory stays small however bad a file is.
MAX_ROWS_NAMED = 20


class Severity(Coded):
    """How much a finding matters: nothing is received while one blocks."""

    INFO = "info", mark("information")
    WARNING = "warning", mark("warning")
    BLOCKING = "blocking", mark("stops the delivery")


class FindingRule(Coded):
    """What was checked. The label is the finding in words, with room for its example where one fits."""

    SEVERAL_LAYERS = "several_layers", mark("The file has several layers; only {example} was read")
    CRS_MISSING = (
        "crs_missing",
        mark("The coordinate reference system is not stated in the file. State it, for example EPSG:3006"),
    )
    CRS_CONTRADICTED = (
        "crs_contradicted",
        mark("The coordinates cannot be in the stated reference system {example}. State the right one"),
    )
    CRS_TAKEN = "crs_taken", mark("Read as {example}, by where the delivery lands")
    CRS_ELSEWHERE = (
        "crs_elsewhere",
        mark("By the stated reference system {example} the delivery is outside the area where it should be"),
    )
    CRS_SEVERAL = (
        "crs_several",
        mark("It would fit as well in {example}. Choose by where it lands, or say which municipality it is"),
    )
    AXES_SWAPPED = "axes_swapped", mark("The axes are turned: the first number is north")
    UNIT_SMALL = "unit_small", mark("The numbers are in a smaller unit than metres")
    AXES_NOT_SWAPPED = (
        "axes_not_swapped",
        mark("The axes are not turned in this file. Take back that they are to be turned around"),
    )
    UNIT_NOT_SMALL = (
        "unit_not_small",
        mark("The numbers are not in so small a unit. Take back that they are to be read so"),
    )
    CRS_REMEMBERED = (
        "crs_remembered",
        mark("The coordinate reference system is not stated; {example} as in the sender's last file"),
    )
    CRS_IDENTIFIED = (
        "crs_identified",
        mark("The coordinate reference system has no code; its parameters are those of {example}"),
    )
    CRS_ASSUMED = (
        "crs_assumed",
        mark("The coordinate reference system is not stated; taken for {example} by the numbers"),
    )
    ENCODING_ASSUMED = (
        "encoding_assumed",
        mark("Text encoding not stated or wrong; read as {example}"),
    )
    ENCODING_DAMAGED = "encoding_damaged", mark("Text where å, ä or ö is damaged, in column {example}")
    FIELD_NAME_DAMAGED = "field_name_damaged", mark("A column name where å, ä or ö is damaged: {example}")
    ENCODING_LOST = (
        "encoding_lost",
        mark("Text where å, ä or ö is lost, in column {example}. Ask the sender for the file in UTF-8"),
    )
    ENCODING_CONTRADICTED = (
        "encoding_contradicted",
        mark("The stated text encoding is not the true one; read as {example}, which gives Swedish words"),
    )
    FILE_DAMAGED = (
        "file_damaged",
        mark("The file is damaged: not every row could be read. Ask the sender for it again"),
    )
    UNSAVED_EDITS = (
        "unsaved_edits",
        mark("The latest edits were in a -wal file; they were read too"),
    )
    ARCHIVE_MEMBER = "archive_member", mark("Read out of the archive: {example}")
    EDITS_MISSING = (
        "edits_missing",
        mark("The file was copied while somebody had it open; the latest edits may be missing"),
    )
    INDEX_RESTORED = "index_restored", mark("The .shx was missing; it was made anew in a copy")
    NO_ATTRIBUTES = "no_attributes", mark("The .dbf is missing: nothing has a name. Ask the sender for it")
    DESCRIPTION_READ = "description_read", mark("Fields read out of the tables in the descriptions")
    FOLDERS_JOINED = "folders_joined", mark("Several folders, read as one; the field {example} says which")
    DRAWING_UNIT = "drawing_unit", mark("The drawing says that its numbers are {example}")
    LINES_CLOSED = (
        "lines_closed",
        mark("Closed lines made polygons; ends at most {example} of the line's length apart were joined"),
    )
    LINES_JOINED = "lines_joined", mark("Outlines drawn in pieces, put together where their ends meet")
    LINES_OPEN = "lines_open", mark("Lines that do not close; the first lacks {example} of its length")
    LABELS_JOINED = "labels_joined", mark("Named by the text that lies inside")
    LABELS_SEVERAL = "labels_several", mark("With several texts inside, which were put together as the name")
    HEADER_ROW = "header_row", mark("The column names are in row {example}; what is above was left out")
    SUM_ROW = "sum_row", mark("Rows with sums, left out")
    DECIMAL_COMMA = "decimal_comma", mark("Coordinates written with a decimal comma")
    AXES_BY_NUMBERS = (
        "axes_by_numbers",
        mark("{example} read as north and east by the numbers: surveyors call north X"),
    )
    WKT_CUT = (
        "wkt_cut",
        mark(
            "Geometry cut at 32 767 characters, which is what a cell holds, left out. Ask for another format"
        ),
    )
    WKT_UNREADABLE = "wkt_unreadable", mark("Geometry in words that cannot be read, left out")
    PERSONAL_NUMBER = (
        "personal_number",
        mark("Personal identity numbers may never enter the register. Remove them from column {example}"),
    )
    PERSONAL_NUMBER_IN_NAME = (
        "personal_number_in_name",
        mark("A personal identity number is in the name of the file or of a layer. Give it another name"),
    )
    EMAIL = "email", mark("E-mail addresses in column {example}")
    PHONE = "phone", mark("Telephone numbers in column {example}")
    VALUES_DROPPED = "values_dropped", mark("Personal data taken out of column {example}")
    COLUMN_MISSING = (
        "column_missing",
        mark("The file has no column {example}; what was chosen for it is left aside"),
    )
    COLUMN_DROPPED = "column_dropped", mark("Column {example} left out")
    FIELD_NAMES_CUT = "field_names_cut", mark("Field names cut to 10 characters")
    TEXT_CUT = "text_cut", mark("Text that fills all the room there is and may be cut, in column {example}")
    DATE_AS_NUMBER = (
        "date_as_number",
        mark("Dates written as a spreadsheet's day numbers in column {example}"),
    )
    LEADING_ZERO_LOST = (
        "leading_zero_lost",
        mark("Codes that have lost their leading zero in column {example}"),
    )
    ID_NOT_UNIQUE = (
        "id_not_unique",
        mark("Column {example} looks like an id but its values repeat or are missing; it is not read as one"),
    )
    NO_NAME_FIELD = "no_name_field", mark("No field with the name of the scene was found. Choose one")
    NAME_MISSING = "name_missing", mark("Without a name; named after the code or row number")
    NAME_REPEATED = "name_repeated", mark("The same name more than once; kept apart with a numbered code")
    SCENE_IN_PARTS = (
        "scene_in_parts",
        mark("Rows that share their name; they may be parts of one scene"),
    )
    ID_MISSING = "id_missing", mark("Without an id, which the other rows have; known by the name")
    ID_REPEATED = "id_repeated", mark("The id is not unique in the file; these rows go by their name")
    ID_NAME_DISAGREE = (
        "id_name_disagree",
        mark("The id is not the one the scene of that name has in the register; the name was followed"),
    )
    RENAMED = "renamed", mark("The same id as a scene with another name; the old name is kept as an alias")
    ID_ELSEWHERE = "id_elsewhere", mark("The id is that of a scene at another place; received as a new scene")
    STATUS_NOT_READ = (
        "status_not_read",
        mark("Column {example} looks like a status but none of its words is known; it is not read as one"),
    )
    STATUS_UNKNOWN = (
        "status_unknown",
        mark("Unknown status; received as not assessed, unless the year had a status for the scene"),
    )
    NULL_GEOMETRY = "null_geometry", mark("Without geometry, left out")
    EMPTY_GEOMETRY = "empty_geometry", mark("With an empty geometry, left out")
    WRONG_GEOMETRY = "wrong_geometry", mark("Lines or points where polygons are expected, left out")
    MIXED_GEOMETRY = (
        "mixed_geometry",
        mark("Polygons mixed with lines or points, left out until the repair is accepted"),
    )
    INVALID_GEOMETRY = "invalid_geometry", mark("Invalid geometry, left out until the repair is accepted")
    REPAIRED_GEOMETRY = "repaired_geometry", mark("Invalid geometry, repaired")
    LOSING_REPAIR = (
        "losing_repair",
        mark("Invalid geometry whose repair would lose area, left out until that repair is accepted"),
    )
    NO_PLACE = "no_place", mark("With coordinates that are nowhere in the reference system, left out")
    UNREPAIRABLE_GEOMETRY = "unrepairable_geometry", mark("Geometry that encloses nothing, left out")
    DUPLICATE_ROW = "duplicate_row", mark("The same scene with the same geometry twice, received once")
    DUPLICATE_GEOMETRY = "duplicate_geometry", mark("Different scenes with the same geometry")
    SLIVERS = "slivers", mark("With parts smaller than 50 m²")
    HOLES = "holes", mark("With holes")
    MULTIPART = "multipart", mark("With several parts")
    OVERLAP = "overlap", mark("Scenes of the same year that overlap")
    ROUNDED_COORDINATES = (
        "rounded_coordinates",
        mark("All coordinates are whole numbers; they have probably been rounded"),
    )
    OUTSIDE_MUNICIPALITY = "outside_municipality", mark("Outside the municipality")
    HEIGHTS_DROPPED = "heights_dropped", mark("With heights or measures, which are dropped")
    CURVES = "curves", mark("With curves, which become short straight lines")
    SMALL_AREA = "small_area", mark("Smaller than 500 m²; check that it is right")
    LARGE_AREA = "large_area", mark("Larger than 2 km²; check that it is right")
    NO_COORDINATES = "no_coordinates", mark("Without coordinates, left out")
    SHARED_POINT = "shared_point", mark("At the same point as at least two others; check where they are")
    ABROAD = "abroad", mark("Schools abroad, left out")
    NOT_A_PLACE = "not_a_place", mark("Not a place that pupils go to (central unit, or no name), left out")
    DUPLICATE_UNIT = "duplicate_unit", mark("The same unit code again, left out")
    KIND_ASSUMED = "kind_assumed", mark("The file does not say what kind of place it is; taken for {example}")
    FORM_UNKNOWN = "form_unknown", mark("The file does not state the school form")
    DATE_NOT_STATED = (
        "date_not_stated",
        mark("Neither the file nor its name states the list's date; it is stored as unknown"),
    )
    NOT_IN_FILE = (
        "not_in_file",
        mark("In the register since before but not in this file; kept, check whether they have closed"),
    )
    CONTACT_COLUMNS = (
        "contact_columns",
        mark("Columns about persons (head teacher, e-mail, telephone) were not read: {example}"),
    )
    OTHER_THINGS = "other_things", mark("Things of other kinds than the chosen one, left out")
    NORTH_FIRST = "north_first", mark("The coordinates are written with north first; they were turned around")
    YARD_INVALID = (
        "yard_invalid",
        mark("The outline is not a valid polygon; only its middle was stored, as a point"),
    )
    OTHER_GEOMETRY = "other_geometry", mark("Geometry of another type than this kind has, left out")
    IN_ITS_YARD = "in_its_yard", mark("A point inside an outline of the same name and kind, left out")
    VALUE_UNREADABLE = (
        "value_unreadable",
        mark("A figure that cannot be read, stored as unknown, in {example}"),
    )
    DIRECTIONS_SPLIT = (
        "directions_split",
        mark("Cameras with several directions; one camera was stored for each"),
    )
    CODE_PADDED = "code_padded", mark("Codes that had lost their leading zero; it was put back")
    LEVEL_TAKEN = "level_taken", mark("Of OpenStreetMap's boundaries those of level {example} were taken")
    LEVEL_NOT_CHOSEN = (
        "level_not_chosen",
        mark("The file has OpenStreetMap's boundaries of several levels: {example}. Choose one"),
    )
    AREAS_FROM = (
        "areas_from",
        mark("In force from {example}, the day after the last signed year: signed years keep their areas"),
    )
    OLDER_THAN_REGISTER = (
        "older_than_register",
        mark("The register has read a newer edition of this source already, of {example}"),
    )
    SOURCE_REPLACED = (
        "source_replaced",
        mark("What the register had from the same source before is replaced"),
    )


@dataclass(frozen=True)
class Finding:
    """One rule's outcome for a whole file.

    Parameters
    ----------
    count
        How many rows; 0 where the finding is about the file and not about rows.
    which
        The first row numbers (1 is the first feature), at most ``MAX_ROWS_NAMED``.
    example
        A field name, a figure or a code that needs no translation; never personal data.
    fix
        What is proposed, or was accepted and done; None where nothing can be done here.
    effect
        What the fix does, in figures that need no translation: "1 200 m² → 1 150 m²", "3 → 1".
    other_fix
        What could be done instead.
    """

    rule: FindingRule
    severity: Severity
    count: int = 0
    which: tuple[int, ...] = ()
    example: str = ""
    fix: Fix | None = None
    effect: str = ""
    other_fix: Fix | None = None

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """What is proposed, one or the other."""
        return tuple(fix for fix in (self.fix, self.other_fix) if fix is not None)

    @property
    def rows(self) -> str:
        """The rows that are known by number, and a sign if there are more."""
        return ranges(self.which) + (" …" if self.count > len(self.which) > 0 else "")

    def in_words(self, tr: Translate) -> str:
        """Say the finding in one line, in the language of ``tr``."""
        label = tr(self.rule.label)
        text = label.format(example=self.example)
        if self.count:
            text += f": {self.count}"
        if self.which:
            text += " (" + tr("row {rows}").format(rows=self.rows) + ")"
        if self.example and "{example}" not in label:
            text += (
                tr(", for example {example}").format(example=self.example)
                if self.count > 1
                else f": {self.example}"
            )
        return f"{text} ({self.effect})" if self.effect and self.fix is None else text


class Findings:
    """Collects findings row by row while a file is read, in memory that does not grow with them."""

    def __init__(self, found: Iterable[Finding] = ()) -> None:
        self._found: dict[tuple[FindingRule, str], Finding] = {}
        self._areas: dict[tuple[FindingRule, str], tuple[float, float]] = {}
        self.add(found)

    def add(self, found: Iterable[Finding]) -> None:
        """Take findings that were made elsewhere; one of the same rule and example is replaced."""
        for finding in found:
            self._found[finding.rule, finding.example] = _harmless(finding)

    def note(
        self,
        rule: FindingRule,
        severity: Severity,
        example: str = "",
        *,
        count: int = 0,
        fix: Fix | None = None,
        effect: str = "",
    ) -> None:
        """Note something about the file as a whole, or about ``count`` things that are not rows of it."""
        self._found[rule, example] = _harmless(Finding(rule, severity, count, (), example, fix, effect))

    def row(
        self,
        rule: FindingRule,
        severity: Severity,
        row: int,
        example: str = "",
        *,
        by: str = "",
        fix: Fix | None = None,
        effect: str = "",
        other_fix: Fix | None = None,
        areas_m2: tuple[float, float] | None = None,
    ) -> None:
        """Note something about one row; the first row's example and effect are kept.

        Rows with a different ``by`` (a column's name) become findings of their own. ``areas_m2``, the
        row's area before and after the fix, are summed up: together they are the effect.
        """
        key = rule, by
        known = self._found.get(key) or _harmless(
            Finding(rule, severity, 0, (), example, fix, effect, other_fix)
        )
        which = known.which if len(known.which) >= MAX_ROWS_NAMED else (*known.which, row)
        effect = known.effect
        if areas_m2 is not None:
            before, after = self._areas.get(key, (0.0, 0.0))
            self._areas[key] = before, after = before + areas_m2[0], after + areas_m2[1]
            effect = change(square_metres(before), square_metres(after))
        self._found[key] = replace(known, count=known.count + 1, which=which, effect=effect)

    def as_tuple(self) -> tuple[Finding, ...]:
        """Give the findings, those that block first."""
        order = [Severity.BLOCKING, Severity.WARNING, Severity.INFO]
        return tuple(sorted(self._found.values(), key=lambda finding: order.index(finding.severity)))


def _harmless(finding: Finding) -> Finding:
    """Give a finding whose example and effect repeat no personal identity number."""
    example = without_personal_identity_numbers(finding.example)
    effect = without_personal_identity_numbers(finding.effect)
    if (example, effect) == (finding.example, finding.effect):
        return finding
    return replace(finding, example=example, effect=effect)


def _with_proposals(finding: Finding) -> str:
    """Say a finding with what could be done about it: who reads this may not see the report."""
    if not finding.fixes:
        return finding.in_words(tr)
    proposed = " / ".join(tr(fix.label) for fix in finding.fixes)
    if finding.effect:
        proposed += f": {finding.effect}"
    return tr("{finding} (proposed: {fixes})").format(finding=finding.in_words(tr), fixes=proposed)


def refuse_if_blocked(findings: Sequence[Finding]) -> None:
    """Raise ScenkartanError with every finding that blocks, in words."""
    blocking = [finding for finding in findings if finding.severity is Severity.BLOCKING]
    if blocking:
        raise ScenkartanError(
            tr("The file was not received, nothing has been changed. {reasons}.").format(
                reasons=". ".join(_with_proposals(finding) for finding in blocking)
            ),
            detail=", ".join(finding.rule.value for finding in blocking),
        )
