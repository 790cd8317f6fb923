"""What is checked in a delivered file, each check with its finding in words."""

from __future__ import annotations

from ..domain.coded import Coded
from ..i18n import mark


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
        mark(
            "It fits as well in {example}. Choose by where it lands on the map; the municipality's border, in"
            " the register or given, decides it"
        ),
    )
    AXES_SWAPPED = "axes_swapped", mark("The axes are turned: the first number is north")
    UNIT_SMALL = "unit_small", mark("The numbers are in a smaller unit than metres")
    AXES_NOT_SWAPPED = (
        "axes_not_swapped",
        mark("The axes of this file are not turned: the first number is east"),
    )
    UNIT_NOT_SMALL = (
        "unit_not_small",
        mark("The numbers of this file are not in a smaller unit than metres"),
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
    LIKE_PERSONAL_NUMBERS = (
        "like_personal_numbers",
        mark(
            "Times or running numbers in column {example}, which is not received: some look like personal"
            " identity numbers, but most have a wrong check digit"
        ),
    )
    PERSONAL_NUMBER_IN_NAME = (
        "personal_number_in_name",
        mark(
            "A personal identity number, or a time that looks like one, is in the name of the file or of a"
            " layer. Give it another name"
        ),
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
    SEVERAL_YEARS = (
        "several_years",
        mark(
            "Rows of several years, by column {example}; a delivery is of one year. Keep only its rows, for"
            " example in QGIS, and choose the file again"
        ),
    )
    ID_NOT_UNIQUE = (
        "id_not_unique",
        mark("Column {example} looks like an id but its values repeat or are missing; it is not read as one"),
    )
    NO_NAME_FIELD = "no_name_field", mark("No field with the name of the scene was found. Choose one")
    NAME_MISSING = "name_missing", mark("Without a name; what is new is named after the code or row number")
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
    RENAMED = "renamed", mark("Another name than the scene had before; the old one is kept as an alias")
    ID_ELSEWHERE = "id_elsewhere", mark("The id is that of a scene at another place; received as a new scene")
    STATUS_NOT_READ = (
        "status_not_read",
        mark("Column {example} looks like a status but none of its words is known; it is not read as one"),
    )
    STATUS_UNKNOWN = (
        "status_unknown",
        mark("Unknown status; received as not assessed, unless the year had a status for the scene"),
    )
    STATUS_AS_BEFORE = "status_as_before", mark("Without a status; received with that of the year before")
    STATUS_OPEN = "status_open", mark("Without a status; received as open drug scenes")
    STATUS_LEFT = "status_left", mark("Without a status; received as not assessed")
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
    SPIKE = "spike", mark("With a corner drawn out to a needle; look whether it is a slip of the hand")
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
    IN_TWO_LISTS = (
        "in_two_lists",
        mark("In the register from another source too; counted twice unless they are left out"),
    )
    LEFT_TO_OTHERS = "left_to_others", mark("In the register from another source already, left out")
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
