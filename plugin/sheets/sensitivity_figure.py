"""The chart of the school rule's sensitivity as SVG, for the screen, the sheets and reports alike."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Callable, Sequence

from ..domain.figures import metres
from ..domain.proximity import Origin
from ..domain.sensitivity import RadiusCount, Sensitivity
from ..i18n import Translate

# Between figures on an axis, in the steps that people count in.
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_MOST_FIGURES = 6
# The width of a character in parts of the font's size, generously.
_CHARACTER = 0.6

# x, y, the words and, if wanted, the anchor.
_Texter = Callable[..., str]


@dataclass(frozen=True)
class Look:
    """Colours as SVG writes them, and the size of the text in the drawing's units."""

    ink: str = "#1a1a1a"
    faint: str = "#8a8a8a"
    line: str = "#b3261e"
    font_size: float = 11.0
    family: str = "Open Sans, DejaVu Sans, sans-serif"


@dataclass(frozen=True)
class _Frame:
    """The part of the drawing that the curves are in, and what its sides stand for."""

    left: float
    top: float
    right: float
    bottom: float
    from_m: float
    to_m: float
    most: int

    def x(self, radius_m: float) -> float:
        return self.left + (self.right - self.left) * (radius_m - self.from_m) / (self.to_m - self.from_m)

    def y(self, count: float) -> float:
        return self.bottom - (self.bottom - self.top) * count / self.most


def sensitivity_svg(
    found: Sensitivity, width: float, height: float, tr: Translate, look: Look = Look()
) -> str:
    """Draw how many scenes are in the class for each radius.

    A solid line counts from the boundary, a dashed one from the centroid; the band is what the
    uncertainty may make of the solid one, and the upright line is the rule's own radius. Without
    scenes, or with a single radius, there is nothing to draw: the text says so.
    """
    counts = found.of(Origin.BOUNDARY)
    text = _texter(look)
    if not found.scenes or len(counts) < 2:
        nothing = text(width / 2, height / 2, tr("Nothing to draw."), "middle")
        return _document(width, height, look, [nothing])
    em = look.font_size
    key, key_bottom = _key(width, look, text, tr)
    frame = _Frame(
        left=em * (1.4 + _CHARACTER * len(str(found.scenes))),
        top=key_bottom + 0.7 * em,
        right=width - 1.6 * em,
        bottom=height - 3.0 * em,
        from_m=counts[0].radius_m,
        to_m=counts[-1].radius_m,
        most=found.scenes,
    )
    parts = [
        *_axes(frame, look, text, tr),
        _band(counts, frame, look),
        _curve(found.of(Origin.CENTROID), frame, look.ink, f'stroke-dasharray="{0.5 * em} {0.35 * em}"', em),
        _curve(counts, frame, look.line, "", em),
        *_radius(found, frame, look, text, tr),
        *key,
    ]
    return _document(width, height, look, parts)


def _document(width: float, height: float, look: Look, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" font-family="{escape(look.family)}" '
        f'font-size="{look.font_size:g}">' + "".join(parts) + "</svg>"
    )


def _texter(look: Look) -> _Texter:
    def text(x: float, y: float, words: str, anchor: str = "start") -> str:
        return (
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{look.ink}">{escape(words)}</text>'
        )

    return text


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float, more: str = "") -> str:
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" '
        f'stroke-width="{width:g}" {more}/>'
    )


def _axes(frame: _Frame, look: Look, text: _Texter, tr: Translate) -> list[str]:
    em = look.font_size
    parts = []
    for count in range(0, frame.most + 1, _step(frame.most)):
        y = frame.y(count)
        colour, width = (look.ink, 0.08 * em) if count == 0 else (look.faint, 0.04 * em)
        parts.append(_line(frame.left, y, frame.right, y, colour, width))
        parts.append(text(frame.left - 0.5 * em, y + 0.35 * em, str(count), "end"))
    step = _step(frame.to_m - frame.from_m, (frame.right - frame.left) / (4.5 * em))
    first = int(-(-frame.from_m // step) * step)
    for radius in range(first, int(frame.to_m) + 1, step):
        x = frame.x(radius)
        parts.append(_line(x, frame.bottom, x, frame.bottom + 0.35 * em, look.ink, 0.08 * em))
        parts.append(text(x, frame.bottom + 1.5 * em, str(radius), "middle"))
    parts.append(text(frame.right, frame.bottom + 2.7 * em, tr("radius, metres"), "end"))
    parts.append(text(0, 1.0 * em, tr("scenes with a school within the radius")))
    return parts


def _step(span: float, most_figures: float = _MOST_FIGURES) -> int:
    return next((step for step in _STEPS if span / step <= max(1.0, most_figures)), _STEPS[-1])


def _curve(counts: Sequence[RadiusCount], frame: _Frame, colour: str, dashes: str, em: float) -> str:
    points = " ".join(f"{frame.x(c.radius_m):.1f},{frame.y(c.n_in_class):.1f}" for c in counts)
    return f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="{0.2 * em:g}" {dashes}/>'


def _band(counts: Sequence[RadiusCount], frame: _Frame, look: Look) -> str:
    above = [(c.radius_m, c.n_possible) for c in counts]
    below = [(c.radius_m, c.n_certain) for c in reversed(counts)]
    points = " ".join(f"{frame.x(radius):.1f},{frame.y(count):.1f}" for radius, count in above + below)
    return f'<polygon points="{points}" fill="{look.line}" fill-opacity="0.18" stroke="none"/>'


def _radius(found: Sensitivity, frame: _Frame, look: Look, text: _Texter, tr: Translate) -> list[str]:
    """Mark the rule's own radius with its answer."""
    count = found.at(found.radius_m)
    if count is None:
        return []
    em, x, y = look.font_size, frame.x(found.radius_m), frame.y(count.n_in_class)
    words = tr("{in_class} of {scenes} at {radius}").format(
        in_class=count.n_in_class, scenes=found.scenes, radius=metres(found.radius_m)
    )
    # The curves only rise: there is room beside the foot of the line to the right, and over them to the
    # left. Text may go on into the margin.
    room = {"start": frame.right + em - x, "end": x - frame.left}
    if max(room.values()) < em * (0.5 + _CHARACTER * len(words)):
        words = f"{count.n_in_class}/{found.scenes}"
    fits = room["start"] >= em * (0.5 + _CHARACTER * len(words))
    if fits:
        beside = text(x + 0.5 * em, frame.bottom - 0.5 * em, words)
    else:
        beside = text(x - 0.5 * em, max(y - 0.6 * em, frame.top + em), words, "end")
    return [
        _line(x, frame.top, x, frame.bottom, look.line, 0.1 * em),
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{0.35 * em:g}" fill="{look.line}"/>',
        beside,
    ]


def _key(width: float, look: Look, text: _Texter, tr: Translate) -> tuple[list[str], float]:
    """Say what the lines and the band are, over the curves, on as many rows as it takes; give its end too."""
    em = look.font_size
    x, y = 0.0, 2.4 * em
    parts: list[str] = []
    entries = (
        (tr("boundary"), _line(0, 0, 1.6 * em, 0, look.line, 0.2 * em)),
        (
            tr("centroid"),
            _line(0, 0, 1.6 * em, 0, look.ink, 0.2 * em, f'stroke-dasharray="{0.5 * em} {0.35 * em}"'),
        ),
        (
            tr("uncertainty"),
            f'<rect x="0" y="{-0.4 * em:g}" width="{1.6 * em:g}" height="{0.8 * em:g}" '
            f'fill="{look.line}" fill-opacity="0.18"/>',
        ),
    )
    for words, sign in entries:
        entry_width = em * (2.0 + _CHARACTER * len(words))
        if x and x + entry_width > width:
            x, y = 0.0, y + 1.4 * em
        parts.append(f'<g transform="translate({x:.1f} {y - 0.35 * em:.1f})">{sign}</g>')
        parts.append(text(x + 2.0 * em, y, words))
        x += entry_width + 0.8 * em
    return parts, y
