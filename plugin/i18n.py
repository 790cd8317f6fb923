"""Translation: English in the source, Swedish in resources/translations.

Two languages can be in use at once: the screen follows QGIS, the map sheets have a language of
their own. ``tr`` speaks the screen's; ``translate_into`` gives a function for another one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from .paths import TRANSLATIONS

if TYPE_CHECKING:
    from qgis.PyQt.QtCore import QTranslator

CONTEXT = "Scenkartan"

Translate = Callable[[str], str]


def mark(text: str) -> str:
    """Mark a text for the translators where it stands as data; ``tr`` it when it is shown."""
    return text


def tr(text: str) -> str:
    """Translate a text to the language of the screen; unchanged where there is no Qt."""
    try:
        from qgis.PyQt.QtCore import QCoreApplication
    except ImportError:
        return text
    return QCoreApplication.translate(CONTEXT, text)


def capital(text: str) -> str:
    """Begin a text with a capital letter and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def load_translator(language: str) -> QTranslator | None:
    """Load the translation of a language ("sv", "sv_SE"); None for English and unknown ones."""
    from qgis.PyQt.QtCore import QTranslator

    translator = QTranslator()
    if translator.load(str(TRANSLATIONS / f"scenkartan_{language[:2]}.qm")):
        return translator
    return None


def translate_into(language: str) -> Translate:
    """Give a function that translates to a language, whatever the screen speaks."""
    translator = load_translator(language)
    if translator is None:
        return mark
    # As UTF-8: PyQt takes a text that is not ASCII only as bytes here.
    return lambda text: translator.translate(CONTEXT, text.encode()) or text
