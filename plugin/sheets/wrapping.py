"""Breaking texts into lines that fit a width."""

from __future__ import annotations

from typing import Callable


def wrap(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Break a text between words into lines no wider than a width.

    A word that is wider than the line is broken where it must, with a hyphen. The text's own line
    breaks are kept.

    Parameters
    ----------
    text
        May be empty: that is one empty line.
    width
        In the unit of ``measure``.
    measure
        Gives the width of a piece of text on one line.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if measure(longer) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *broken, line = _broken(word, width, measure)
            lines += broken
        lines.append(line)
    return lines


def _broken(word: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Cut a word into pieces that fit; a single character is never cut, however narrow the line."""
    pieces = []
    while measure(word) > width and len(word) > 1:
        end = len(word) - 1
        while end > 1 and measure(f"{word[:end]}-") > width:
            end -= 1
        pieces.append(f"{word[:end]}-")
        word = word[end:]
    return [*pieces, word]
