"""The report of a delivery as one HTML page: for the screen, for paper, and to send back to whoever sent it.

Everything that comes out of the delivered file is escaped, and personal identity numbers are masked once
more at the door: the report must never repeat what the delivery is stopped for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Iterable

from ..crs import crs_name
from ..domain.delivery import SenderProfile
from ..domain.figures import percent, whole
from ..domain.personal_identity import without_personal_identity_numbers
from ..i18n import Translate
from .boundary_file import BoundaryFile
from .crs_guess import CrsGuess
from .findings import Finding, FindingRule, Severity
from .fixes import Fix
from .profile_words import in_words
from .report_map import svg_map
from .table_out import harmless

# Severity is told by its word and its sign, never by colour alone.
_SIGNS = {Severity.BLOCKING: "■", Severity.WARNING: "▲", Severity.INFO: "●"}
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
_STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.45 "Open Sans", "Segoe UI", Arial, sans-serif; margin: 0;
  color: #1a1a1a; background: #fff; }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
p.verdict { border-left: .4rem solid #1a1a1a; padding: .4rem .8rem; background: #f2f2f2; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding-bottom: .4rem; color: #444; }
th, td { border: 1px solid #8a8a8a; padding: .35rem .5rem; text-align: left; vertical-align: top; }
td { overflow-wrap: break-word; mso-number-format: "\\@"; }
th { background: #f2f2f2; font-weight: 600; }
table.facts th { width: 14rem; }
table.findings th:nth-child(2), table.findings th:last-child { width: 31%; }
table.facts td { overflow-wrap: anywhere; }
td.count { text-align: right; white-space: nowrap; }
td.severity { white-space: nowrap; }
tr.blocking td.severity { color: #9b0000; font-weight: 600; }
tr.warning td.severity { color: #6b4300; }
div.guesses { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 1rem; }
figure { margin: 0; max-width: 24rem; border: 1px solid #8a8a8a; padding: .6rem; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { margin-top: .4rem; }
footer { margin-top: 2rem; color: #444; font-size: .85rem; }
@media print {
  @page { margin: 15mm; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  th, td { padding: .2rem .35rem; }
  table.facts th { width: 9rem; }
  table { font-size: 9pt; }
}
"""


@dataclass(frozen=True)
class ReportContent:
    """What a report tells.

    ``profile`` is how the sender's last file was read; ``outline`` the area where the delivery should be,
    WKB in WGS 84: without it no maps of the guesses are drawn.
    """

    file: BoundaryFile
    findings: tuple[Finding, ...]
    guesses: tuple[CrsGuess, ...]
    ready: int
    blocked: bool
    accepted: frozenset[Fix]
    dropped_columns: frozenset[str]
    profile: SenderProfile | None = None
    outline: bytes | None = None


def as_html(content: ReportContent, tr: Translate, made_on: date) -> str:
    """Give a report as a page that needs nothing beside it, in the language of ``tr``."""
    title = tr("Delivery {file}").format(file=_shown(content.file.fingerprint.name))
    body = [
        f"<h1>{title}</h1>",
        f'<p class="verdict">{_verdict(content, tr)}</p>',
        f"<h2>{_text(tr('What the file is'))}</h2>",
        _facts(content, tr),
        f"<h2>{_text(tr('Findings'))}</h2>",
        _findings(content, tr),
        *_guesses(content, tr),
        f"<h2>{_text(tr('What was accepted'))}</h2>",
        _accepted(content, tr),
        f"<footer>{_text(_made(made_on, tr))}</footer>",
    ]
    # Translators: the language of the report, as HTML names it.
    return _PAGE.format(language=tr("en"), title=title, style=_STYLE, body="\n".join(body))


def _made(made_on: date, tr: Translate) -> str:
    return tr("Made by Scenkartan {date}. The delivered file has only been read.").format(
        date=made_on.isoformat()
    )


def _verdict(content: ReportContent, tr: Translate) -> str:
    blocking = sum(finding.severity is Severity.BLOCKING for finding in content.findings)
    if not blocking:
        counted = tr("{ready} of {count} features can be received as boundaries.")
    elif content.ready:
        counted = tr("Without that, {ready} of {count} features could be received.")
    else:
        counted = ""
    counted = counted.format(ready=content.ready, count=len(content.file.rows))
    stopped = tr("The delivery cannot be received as it is.") if content.blocked else ""
    why = tr("Findings that stop it: {count}.").format(count=blocking) if blocking else ""
    return _text(" ".join(part for part in (stopped, why, counted) if part))


def _facts(content: ReportContent, tr: Translate) -> str:
    file = content.file
    none = "–"
    facts = [
        (tr("File"), _shown(file.fingerprint.name)),
        (tr("File size"), tr("{count} bytes").format(count=whole(file.fingerprint.size))),
        ("SHA-256", f"<code>{file.fingerprint.sha256}</code>"),
        (tr("Format"), _shown(file.driver)),
        (tr("Layer"), _shown(file.layer)),
        (tr("Reference system"), _shown(crs_name(file.crs)) if file.crs else _text(tr("not stated"))),
        (tr("Text encoding"), _shown(file.encoding)),
        (tr("Features"), str(len(file.rows))),
        (tr("Columns"), _shown(", ".join(file.fields)) or none),
        (tr("Name is read from"), _shown(file.chosen.name or none)),
        (tr("Id is read from"), _shown(file.chosen.id or none)),
        (tr("Status is read from"), _shown(file.chosen.status or none)),
    ]
    rows = "".join(f'<tr><th scope="row">{_text(what)}</th><td>{value}</td></tr>\n' for what, value in facts)
    return f'<table class="facts">\n{rows}</table>'


def _findings(content: ReportContent, tr: Translate) -> str:
    if not content.findings:
        return f"<p>{_text(tr('Nothing to remark on'))}</p>"
    heads = (
        tr("Severity"), tr("What was found"), tr("Count"), tr("Rows"), tr("Example"),
        tr("Proposed fix and its effect"),
    )  # fmt: skip
    head = "".join(f'<th scope="col">{_text(text)}</th>' for text in heads)
    rows = "\n".join(_finding(finding, content, tr) for finding in content.findings)
    caption = _text(tr("What stops the delivery comes first. Rows are counted from 1."))
    return (
        f'<table class="findings">\n<caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _finding(finding: Finding, content: ReportContent, tr: Translate) -> str:
    label = tr(finding.rule.label)
    example = "" if "{example}" in label or finding.example == finding.effect else finding.example
    cells = (
        f'<td class="severity">{_SIGNS[finding.severity]} {_text(tr(finding.severity.label))}</td>',
        f"<td>{_text(label.format(example=_plain(finding.example)))}</td>",
        f'<td class="count">{finding.count or ""}</td>',
        f"<td>{_text(finding.rows)}</td>",
        f"<td>{_shown(example)}</td>",
        f"<td>{'<br>'.join(_fix(finding, content, tr))}</td>",
    )
    return f'<tr class="{finding.severity.value}">{"".join(cells)}</tr>'


def _fix(finding: Finding, content: ReportContent, tr: Translate) -> Iterable[str]:
    """Say what is proposed, what it does, and whether it was accepted, a line each."""
    for fix in finding.fixes:
        accepted = _is_accepted(fix, finding, content)
        sign, said = ("☑", tr("accepted")) if accepted else ("☐", tr("not accepted"))
        yield _text(f"{sign} {tr(fix.label)} ({said})")
    if finding.effect:
        yield f"<strong>{_shown(finding.effect)}</strong>"


def _is_accepted(fix: Fix, finding: Finding, content: ReportContent) -> bool:
    if fix is Fix.DROP_COLUMN:
        return finding.example in content.dropped_columns
    return fix in content.accepted


def _guesses(content: ReportContent, tr: Translate) -> Iterable[str]:
    if not content.guesses:
        return
    yield f"<h2>{_text(tr('Where the delivery would land'))}</h2>"
    yield '<div class="guesses">'
    for guess in content.guesses:
        inside = tr("{share} of the delivery inside the area where it should be").format(
            share=percent(guess.inside_share)
        )
        place = _degrees(guess.centre, tr)
        caption = f"<strong>{_text(guess.name)}</strong><br>{_text(inside)}<br>{_text(place)}"
        if guess.fixes:
            caption += "<br>" + _text(_listed((tr(fix.label) for fix in sorted(guess.fixes)), tr))
        described = tr("Map of the area, with the delivery as {crs} dashed").format(crs=guess.name)
        drawing = svg_map(content.outline, guess.where, described)
        yield f"<figure>{drawing}<figcaption>{caption}</figcaption></figure>"
    yield "</div>"


def _degrees(place: tuple[float, float], tr: Translate) -> str:
    """Write a place in whole minutes, as people look it up on a map."""
    longitude, latitude = (divmod(round(60 * degrees), 60) for degrees in place)
    return tr("In the middle: {north}° {north_minutes}′ N, {east}° {east_minutes}′ E").format(
        north=latitude[0], north_minutes=latitude[1], east=longitude[0], east_minutes=longitude[1]
    )


def _accepted(content: ReportContent, tr: Translate) -> str:
    lines = [tr(fix.label) for fix in sorted(content.accepted) if fix is not Fix.DROP_COLUMN]
    lines += [
        tr(FindingRule.COLUMN_DROPPED.label).format(example=name) for name in sorted(content.dropped_columns)
    ]
    if content.profile is not None:
        lines.insert(0, in_words(content.profile, tr))
    if not lines:
        return f"<p>{_text(tr('Nothing: the file is read as it was sent.'))}</p>"
    items = "".join(f"<li>{_shown(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>"


def _listed(texts: Iterable[str], tr: Translate) -> str:
    return tr("It must be accepted too: {fixes}").format(fixes="; ".join(texts))


def _plain(text: str) -> str:
    return without_personal_identity_numbers(text)


def _text(text: str) -> str:
    """Give our own words, with what stands in them, for HTML."""
    return escape(_plain(text))


def _shown(text: str) -> str:
    """Give a text out of the delivered file, harmless in HTML and where somebody pastes it: a spreadsheet."""
    return escape(harmless(_plain(text)))
