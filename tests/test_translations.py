"""Every text is translated, and nothing is written that never could be."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def translate() -> ModuleType:
    """Load scripts/translate.py."""
    spec = importlib.util.spec_from_file_location("translate", ROOT / "scripts" / "translate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_file_has_the_texts_of_the_source(translate: ModuleType) -> None:
    """Run `make translate` where this fails."""
    assert sorted(translate.read()) == translate.collect()


def test_every_text_is_translated(translate: ModuleType) -> None:
    assert [source for (_, source), text in translate.read().items() if not text] == []


def test_placeholders_are_the_same(translate: ModuleType) -> None:
    def placeholders(text: str) -> list[str]:
        return sorted(re.findall(r"\{[^}]*\}|%[n1-9]", text))

    different = {
        source: text
        for (_, source), text in translate.read().items()
        if text and placeholders(source) != placeholders(text)
    }
    assert different == {}


def test_one_text_is_translated_one_way(translate: ModuleType) -> None:
    """The same English in two forms is the same Swedish, but for a word that means two things."""
    ways: dict[str, set[str]] = {}
    for (_, source), text in translate.read().items():
        ways.setdefault(source, set()).add(text)
    assert {source: texts for source, texts in ways.items() if len(texts) > 1} == {}


def test_only_whole_texts_are_translated(translate: ModuleType) -> None:
    """An f-string, a sum of texts or a filled-in text is never in the translation file."""
    composed = []
    for path in translate.source_files():
        for call in translate.text_calls(ast.parse(path.read_text(encoding="utf-8"))):
            text = call.args[0]
            filled = (
                isinstance(text, ast.Call)
                and isinstance(text.func, ast.Attribute)
                and text.func.attr == "format"
            )
            if filled or isinstance(text, (ast.JoinedStr, ast.BinOp)):
                composed.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert composed == []


def test_what_is_gone_is_dropped_and_what_is_new_is_unfinished(
    translate: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        translate, "collect", lambda: [("Form", "Year"), ("Scenkartan", "School & <yard>\nÅ")]
    )
    old = {("Scenkartan", "Year"): "År", ("Scenkartan", "Gone"): "Borta"}
    translations = translate.updated(old, {})
    assert translations == {("Form", "Year"): "År", ("Scenkartan", "School & <yard>\nÅ"): ""}
    translate.write(translations, tmp_path / "a.ts")
    assert translate.read(tmp_path / "a.ts") == translations
