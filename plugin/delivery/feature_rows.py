"""Reading a delivered layer, feature by feature: texts, polygons, and what is wrong with either."""

from __future__ import annotations

import math
from collections import Counter

from osgeo import ogr

from ..domain.personal_identity import contains_personal_identity_number
from ..domain.progress import Progress
from ..i18n import tr
from .box_sample import BoxSample
from .column_facts import ColumnFacts
from .features import features_of
from .fields import FieldMap, FieldRole, candidates, known_field
from .figures import change
from .findings import FindingRule, Findings, Severity
from .fixes import Fix
from .personal_data import note_personal_data, personal_data_in
from .picked_fields import wanted_fields
from .source_crs import Extent
from .source_file import OpenSource
from .text import (
    CP_850,
    LATIN_1,
    UTF_8,
    WINDOWS_1252,
    as_bytes,
    decode_as,
    from_gdal,
    looks_damaged,
    mended,
    one_line,
)

# Largest turn in degrees of one chord of a curve: at most 0.004 % of the radius from the arc.
_CURVE_STEP_DEG = 1.0
_PROGRESS_EVERY = 500
# Texts seen before need not be looked at again; so many are remembered.
_REMEMBERED = 20_000


class FeatureRows:
    """A layer's rows, with the texts of those columns that may become name, id or status.

    ``fields`` are the columns' names but for those that were dropped; a name that holds a personal
    identity number is the column's number instead, "#3".
    """

    def __init__(
        self,
        source: OpenSource,
        chosen: FieldMap,
        remembered: FieldMap,
        fixes: frozenset[Fix],
        dropped: frozenset[str],
        found: Findings,
    ) -> None:
        self._layer = source.layer
        self._found = found
        self._mend = Fix.MEND_TEXT in fixes
        self._empty_personal = Fix.DROP_VALUES in fixes
        self._encodings: Counter[str] = Counter()
        self._clean: set[str] = set()
        self._polygons, self._others = BoxSample(), BoxSample()
        self.wkbs: list[bytes | None] = []
        self._columns = self._kept_columns(dropped)
        self.fields = tuple(self._columns.values())
        kept = {name for role in FieldRole for name in candidates(self.fields, role)}
        wanted, missing = wanted_fields(self.fields, chosen, remembered)
        kept |= wanted
        missing += sorted(column for column in dropped if column not in self._left_out)
        if missing:
            found.note(FindingRule.COLUMN_MISSING, Severity.INFO, ", ".join(missing))
        self._raw: dict[str, list[str | bytes]] = {name: [] for name in self.fields if name in kept}
        definition = source.layer.GetLayerDefn()
        # A value with decimals, such as an area, is no number of a person.
        self._decimals = {i for i in self._columns if definition.GetFieldDefn(i).GetType() == ogr.OFTReal}
        self._facts = {name: ColumnFacts(name) for name in self.fields}

    @property
    def boxes(self) -> tuple[Extent, ...]:
        """The extents of a sample of the polygons; of what there is where there are none."""
        return self._polygons.boxes or self._others.boxes

    @property
    def extent(self) -> Extent | None:
        """The box around the polygons; around what there is where there are none."""
        return self._polygons.extent or self._others.extent

    @property
    def encoding(self) -> str:
        """The encoding of the texts: of those that are not UTF-8, what most of them are.

        Windows-1252 wins over ISO-8859-1, which is a part of it.
        """
        windows = self._encodings[WINDOWS_1252] + self._encodings[LATIN_1]
        if self._encodings[CP_850] > windows:
            return CP_850
        if windows:
            return WINDOWS_1252 if self._encodings[WINDOWS_1252] else LATIN_1
        return UTF_8

    def read(self, progress: Progress) -> None:
        """Read every feature; what stops the reader is a finding that blocks."""
        expected = max(self._layer.GetFeatureCount(), 1)
        for number, feature in enumerate(features_of(self._layer, self._found), start=1):
            progress.check()
            if number % _PROGRESS_EVERY == 0:
                progress.report(min(number / expected, 1.0), tr("Reading the file"))
            self._take_texts(number, feature)
            self.wkbs.append(self._polygon_wkb(feature.GetGeometryRef(), number))
        for name, facts in self._facts.items():
            facts.note(self._found)
            if name not in self._raw:  # what may enter the register is held to the letter
                facts.note_chance(self._found)

    def texts(self) -> dict[str, list[str]]:
        """Give the kept columns' texts, one line each, decoded as the file as a whole is."""
        encoding = self.encoding
        return {
            name: [one_line(decode_as(raw, encoding)) if isinstance(raw, bytes) else raw for raw in column]
            for name, column in self._raw.items()
        }

    def _kept_columns(self, dropped: frozenset[str]) -> dict[int, str]:
        definition = self._layer.GetLayerDefn()
        names = [from_gdal(definition.GetFieldDefn(i).GetName()) for i in range(definition.GetFieldCount())]
        all_shown = [
            f"#{place}" if contains_personal_identity_number(name) else one_line(mended(name))
            for place, (name, _) in enumerate(names, start=1)
        ]
        in_file = ((column, known_field(all_shown, column)) for column in dropped)
        self._left_out = {column: known for column, known in in_file if known is not None}
        kept: dict[int, str] = {}
        for index, ((name, encoding), shown) in enumerate(zip(names, all_shown)):
            self._encodings[encoding] += 1
            if shown in self._left_out.values():
                self._found.note(FindingRule.COLUMN_DROPPED, Severity.INFO, shown, fix=Fix.DROP_COLUMN)
                continue
            if contains_personal_identity_number(name):
                self._found.note(FindingRule.PERSONAL_NUMBER, Severity.BLOCKING, shown, fix=Fix.DROP_COLUMN)
            elif looks_damaged(name):
                after = change(name, shown) if shown != name else ""
                self._found.note(FindingRule.FIELD_NAME_DAMAGED, Severity.INFO, name, effect=after)
            kept[index] = shown
        return kept

    def _take_texts(self, number: int, feature: ogr.Feature) -> None:
        for index, name in self._columns.items():
            text: str | bytes = ""
            if feature.IsFieldSetAndNotNull(index):
                raw = feature.GetFieldAsString(index)
                is_measure = index in self._decimals and not feature.GetFieldAsDouble(index).is_integer()
                text = self._examined(number, name, raw, is_measure) if raw else ""
            if name in self._raw:
                self._raw[name].append(text)

    def _examined(self, number: int, name: str, raw: str | bytes, is_measure: bool) -> str | bytes:
        """Look at one value and give what is kept of it, in one line; bytes where the file must decide."""
        text, encoding = from_gdal(raw)
        self._encodings[encoding] += 1
        text = one_line(text)
        if text:
            self._facts[name].take(number, text, self._found)
        if is_measure or text in self._clean:
            return as_bytes(raw) if encoding not in ("", UTF_8) else text
        rule = personal_data_in(text)
        if rule is not None:
            note_personal_data(rule, number, name, self._empty_personal, self._found)
            return "" if self._empty_personal else text
        if looks_damaged(text):
            return self._noted_damage(number, name, text)
        if len(self._clean) < _REMEMBERED:
            self._clean.add(text)
        return as_bytes(raw) if encoding not in ("", UTF_8) else text

    def _noted_damage(self, number: int, name: str, text: str) -> str:
        after = mended(text)
        if looks_damaged(after):
            self._found.row(FindingRule.ENCODING_LOST, Severity.WARNING, number, example=name, by=name)
        if after == text:
            return text
        self._found.row(
            FindingRule.ENCODING_DAMAGED,
            Severity.WARNING,
            number,
            example=name,
            by=name,
            fix=Fix.MEND_TEXT,
            effect=change("Ã¥ Ã¤ Ã¶", "å ä ö"),
        )
        return after if self._mend else text

    def _polygon_wkb(self, geometry: ogr.Geometry | None, number: int) -> bytes | None:
        """Give a feature's polygons as WKB without curves; None, with a finding, for anything else."""
        found = self._found
        if geometry is None:
            found.row(FindingRule.NULL_GEOMETRY, Severity.WARNING, number)
            return None
        if geometry.IsEmpty():
            found.row(FindingRule.EMPTY_GEOMETRY, Severity.WARNING, number)
            return None
        west, east, south, north = geometry.GetEnvelope()
        if not all(map(math.isfinite, (west, east, south, north))):
            found.row(FindingRule.UNREPAIRABLE_GEOMETRY, Severity.WARNING, number)
            return None
        if geometry.GetDimension() < 2:
            self._others.add((west, south, east, north))
            found.row(FindingRule.WRONG_GEOMETRY, Severity.WARNING, number)
            return None
        self._polygons.add((west, south, east, north))
        if geometry.HasCurveGeometry(True):
            found.row(FindingRule.CURVES, Severity.INFO, number)
        if geometry.HasCurveGeometry():
            # Also where every line of a type for curves is straight: GEOS reads none of these types.
            geometry = geometry.GetLinearGeometry(_CURVE_STEP_DEG)
        if geometry.Is3D() or geometry.IsMeasured():
            found.row(FindingRule.HEIGHTS_DROPPED, Severity.INFO, number)
            geometry = geometry.Clone()
            geometry.FlattenTo2D()
        return bytes(geometry.ExportToIsoWkb())
