"""What a check of a delivered file found: data first, words when they are shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Iterable, Sequence

from ..domain.personal_identity import without_personal_identity_numbers
from ..errors import ScenkartanError
from ..i18n import Translate, tr
from .figures import change, ranges, square_metres
from .finding_rules import FindingRule as FindingRule
from .finding_rules import Severity as Severity
from .fixes import Fix

# Row numbers kept of each finding: enough to look at, and memory stays small however bad a file is.
MAX_ROWS_NAMED = 20


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
        return ranges(self.which) + ("\u00a0…" if self.count > len(self.which) > 0 else "")

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
        # Rows after those that are named: of most findings there are few, of some there is one a row.
        self._unnamed: Counter[tuple[FindingRule, str]] = Counter()
        self.add(found)

    def add(self, found: Iterable[Finding]) -> None:
        """Take findings that were made elsewhere; one of the same rule and example is replaced."""
        for finding in found:
            self._put((finding.rule, finding.example), finding)

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
        self._put((rule, example), Finding(rule, severity, count, (), example, fix, effect))

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
        if len(known.which) >= MAX_ROWS_NAMED and areas_m2 is None:
            self._unnamed[key] += 1
            return
        which = known.which if len(known.which) >= MAX_ROWS_NAMED else (*known.which, row)
        effect = known.effect
        if areas_m2 is not None:
            before, after = self._areas.get(key, (0.0, 0.0))
            self._areas[key] = before, after = before + areas_m2[0], after + areas_m2[1]
            effect = change(square_metres(before), square_metres(after))
        self._found[key] = replace(known, count=known.count + 1, which=which, effect=effect)

    def soften(self, rule: FindingRule, by: str, to: FindingRule, count: int) -> None:
        """Make what was noted ``by`` something a warning of another rule, if it is of ``count`` rows."""
        known = self._counted((rule, by)) if (rule, by) in self._found else None
        if known is not None and known.count == count:
            del self._found[rule, by]
            self._put((to, by), replace(known, rule=to, severity=Severity.WARNING))

    def as_tuple(self) -> tuple[Finding, ...]:
        """Give the findings, those that block first."""
        order = [Severity.BLOCKING, Severity.WARNING, Severity.INFO]
        found = map(self._counted, self._found)
        return tuple(sorted(found, key=lambda finding: order.index(finding.severity)))

    def _put(self, key: tuple[FindingRule, str], finding: Finding) -> None:
        self._unnamed.pop(key, None)
        self._found[key] = _harmless(finding)

    def _counted(self, key: tuple[FindingRule, str]) -> Finding:
        finding, more = self._found[key], self._unnamed[key]
        return replace(finding, count=finding.count + more) if more else finding


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
