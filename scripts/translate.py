r"""Keep resources/translations/scenkartan_sv.ts in step with the source.

Texts come from calls of ``tr("...")`` and ``mark("...")`` in the code (context ``Scenkartan``) and from the
forms in ui/ (context: the form's class, which is what Qt looks up when it loads the form). Translations
that are there are kept, texts that are gone are dropped, new ones are listed as unfinished.

    translate.py            update the file and list what is untranslated
    translate.py FILE.tsv   the same, taking translations from its lines "English<TAB>Swedish" (\n: newline)
"""

from __future__ import annotations

import ast
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Iterator

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "translations" / "scenkartan_sv.ts"
CONTEXT = "Scenkartan"
CALLS = ("tr", "mark")

Message = tuple[str, str]
"""Context and source text."""


def text_calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call of ``tr`` or ``mark`` in a module, also as a method or a parameter."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in CALLS:
                yield node


def source_files() -> list[Path]:
    """List the plugin's own Python files."""
    bundled = ROOT / "plugin" / "bundled"
    return sorted(path for path in (ROOT / "plugin").rglob("*.py") if bundled not in path.parents)


def code_messages() -> Iterator[Message]:
    """Texts in the code."""
    for path in source_files():
        for call in text_calls(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            text = call.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value:
                yield CONTEXT, text.value


def form_messages() -> Iterator[Message]:
    """Texts in the forms that are not marked as untranslatable."""
    for path in sorted((ROOT / "ui").glob("*.ui")):
        form = ET.parse(path).getroot()
        for string in form.iter("string"):
            if string.text and string.text.strip() and string.get("notr") != "true":
                yield form.findtext("class", ""), string.text


def collect() -> list[Message]:
    """Every text of the plugin once, ordered so that the file's diffs are small."""
    return sorted({*code_messages(), *form_messages()})


def read(path: Path = TS) -> dict[Message, str]:
    """Read the translations in a file; the empty string for an unfinished one."""
    translations: dict[Message, str] = {}
    if not path.exists():
        return translations
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            translations[name, message.findtext("source", "")] = translation.text or "" if done else ""
    return translations


def write(translations: dict[Message, str], path: Path = TS) -> None:
    """Write a Qt translation file."""
    root = ET.Element("TS", version="2.1", language="sv", sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for (name, source), text in sorted(translations.items()):
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        if text:
            translation.text = text
        else:
            translation.set("type", "unfinished")
    ET.indent(root)
    content = ET.tostring(root, encoding="unicode")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{content}\n', encoding="utf-8")


def updated(old: dict[Message, str], new: dict[str, str]) -> dict[Message, str]:
    """Translate today's messages: with new translations by source text, else the old ones, else empty."""
    by_text = {source: text for (_, source), text in old.items() if text}
    return {
        message: new.get(message[1]) or old.get(message) or by_text.get(message[1], "")
        for message in collect()
    }


def read_table(path: Path) -> dict[str, str]:
    """Read lines "English<TAB>Swedish"."""
    pairs = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return {pair[0].replace("\\n", "\n"): pair[1].strip().replace("\\n", "\n") for pair in pairs}


def main() -> None:
    """Update the file and report."""
    new: dict[str, str] = {}
    for name in sys.argv[1:]:
        new.update(read_table(Path(name)))
    old = read()
    translations = updated(old, new)
    write(translations)
    unfinished = [source for (_, source), text in translations.items() if not text]
    gone = len(old.keys() - translations.keys())
    print(f"{TS.name}: {len(translations)} texts, {gone} dropped, {len(unfinished)} untranslated")
    for source in unfinished:
        print("  " + source.replace("\n", "\\n"))


if __name__ == "__main__":
    main()
