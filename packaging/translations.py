"""Brings the translation files up to date: collects the texts of the screens and of the engine's words, and compiles.

    python packaging/translations.py collect    updates resources/i18n/*.ts (nothing that was translated is lost)
    python packaging/translations.py compile    makes the .qm files; fails on an unfinished or invalid text
    python packaging/translations.py check      prints what is unfinished or not needed any more; changes nothing
    python packaging/translations.py missing LANGUAGE    prints what is not translated yet, as JSON lines
    python packaging/translations.py fill LANGUAGE FILE    takes such lines with a "translation" (a list for plurals)

The engine's words (core/words, and the steps of the External Client App) are tables and not calls of `tr`, so they are
written out for the collector first. The compiled .qm files are kept beside their sources in the repository: they are
small, and an install from the source tree then needs no Qt tools.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("en", "es", "pt_BR")
WORDS_CONTEXT = "Words"
_ACCENTS = str.maketrans("aeiouAEIOUncs", "áéíóúÁÉÍÓÚñçš")
_LONGER = 0.4


def main(arguments: list[str]) -> int:
    match arguments:
        case ["collect"]:
            collect()
        case ["compile"]:
            return compile_all()
        case ["check"]:
            found = check()
            print("\n".join(found))
            return int(bool(found))
        case ["missing", language]:
            for row in missing(language):
                print(json.dumps(row, ensure_ascii=False))
        case ["fill", language, name]:
            rows = [json.loads(line) for line in Path(name).read_text(encoding="utf-8").splitlines() if line.strip()]
            print(f"{fill(language, rows)} texts filled in")
        case _:
            print(__doc__)
            return 2
    return 0


def collect(folder: Path = FOLDER, wanted: tuple[str, ...] = LANGUAGES) -> None:
    """Runs lupdate over the screens and over the engine's words, for the catalogues in `folder`."""
    with tempfile.TemporaryDirectory() as scratch:
        words = Path(scratch) / "words.py"
        words.write_text(_words_as_calls(), encoding="utf-8")
        for language in wanted:
            target = folder / f"opt-out-sync_{language}.ts"
            options = ["-silent", "-locations", "none", "-no-obsolete", "-target-language", language]
            plural = ["-pluralonly"] if language == "en" else []
            _tool("pyside6-lupdate", *options, *plural, str(words), "-ts", str(target))
            # lupdate and `fill` indent differently; one form keeps the changes readable.
            _save(language, _tree(language, folder), folder)


def check() -> list[str]:
    """One line for each text that is not translated, and for each that no screen has any more."""
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for language in LANGUAGES:
            shutil.copy(FOLDER / f"opt-out-sync_{language}.ts", folder)
        collect(folder)
        for language in LANGUAGES:
            before, after = _keys(_tree(language)), _keys(_tree(language, folder))
            rows = missing(language, folder)
            found += [f"{language}: not translated: {row['context']}: {row['source']}" for row in rows]
            found += [f"{language}: no screen has it: {context}: {source}" for context, source, _ in before - after]
    return sorted(found)


def compile_all() -> int:
    for language in LANGUAGES:
        source = FOLDER / f"opt-out-sync_{language}.ts"
        # English keeps only the texts that have plurals; the others are their own translation.
        strict = ["-fail-on-unfinished", "-fail-on-invalid"]
        done = _tool(
            "pyside6-lrelease", "-silent", *strict, str(source), "-qm", str(source.with_suffix(".qm")), check=False
        )
        if done:
            return done
    return 0


def missing(language: str, folder: Path = FOLDER) -> list[dict[str, object]]:
    """Texts without a translation: context, source, comment, and whether it has plural forms."""
    found: list[dict[str, object]] = []
    for context, message in _messages(_tree(language, folder)):
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished":
            continue
        found.append(
            {
                "context": context,
                "source": message.findtext("source"),
                "comment": message.findtext("comment"),
                "plural": message.get("numerus") == "yes",
            }
        )
    return found


def fill(language: str, rows: list[dict[str, object]]) -> int:
    """Takes translations over; `translation` is a text, or a list of plural forms. Returns how many fitted."""
    known = {(row["context"], row["source"], row.get("comment")): row["translation"] for row in rows}
    tree, count = _tree(language), 0
    for context, message in _messages(tree):
        wanted = known.get((context, message.findtext("source"), message.findtext("comment")))
        if not wanted:
            continue
        translation = message.find("translation")
        if translation is None:
            translation = etree.SubElement(message, "translation")
        translation.attrib.pop("type", None)
        for old in list(translation):
            translation.remove(old)
        if message.get("numerus") == "yes":
            forms = wanted if isinstance(wanted, list) else [wanted, wanted]
            translation.text = None
            for form in forms:
                etree.SubElement(translation, "numerusform").text = str(form)
        else:
            translation.text = str(wanted)
        count += 1
    _save(language, tree)
    return count


def compile_pseudo(folder: Path) -> Path:
    """A catalogue that nobody speaks: every text with accents and almost half as long again, to find what is cut."""
    language = "es"
    shutil.copy(FOLDER / f"opt-out-sync_{language}.ts", folder)
    collect(folder, (language,))
    tree = _tree(language, folder)
    for _context, message in _messages(tree):
        translation = message.find("translation")
        if translation is None:
            continue
        translation.attrib.pop("type", None)
        text = pseudo(message.findtext("source") or "")
        forms = list(translation.iter("numerusform"))
        for form in forms:
            form.text = text
        if not forms:
            translation.text = text
    _save(language, tree, folder)
    made = folder / "pseudo.qm"
    _tool("pyside6-lrelease", "-silent", str(folder / f"opt-out-sync_{language}.ts"), "-qm", str(made))
    return made


def pseudo(text: str) -> str:
    """`[Ñámé ~]`: placeholders, mnemonics and file patterns stay as they are."""
    parts = re.split(r"(\{\w*\}|%L?n|&\w|\(\*.*\))", text)
    changed = "".join(part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts))
    words = " ".join(["~~~~~"] * max(1, round((len(text) * _LONGER - 3) / 6)))
    return f"[{changed} {words}]"


def _words_as_calls() -> str:
    sys.path.insert(0, str(ROOT))
    from core.setup.external_client_app import STEPS
    from core.sync import evidence_export
    from core.words import all_words, for_admin
    from core.words.in_window import BODIES

    texts = [text for _code, words in sorted(all_words().items()) for text in words]
    texts += [*for_admin.TEXTS, *evidence_export.TEXTS, *(body for _code, body in sorted(BODIES.items()))]
    for step in STEPS:
        texts += [step.title, step.text, *(switch.reason for switch in step.switches)]
    calls = [f"QCoreApplication.translate({WORDS_CONTEXT!r}, {text!r})" for text in dict.fromkeys(texts) if text]
    for path in sorted((ROOT / "gui").rglob("*.py")):
        calls += _calls_in(ast.parse(path.read_text(encoding="utf-8")), "")
    return "\n".join(["from PySide6.QtCore import QCoreApplication", *calls]) + "\n"


def _calls_in(node: ast.AST, context: str) -> list[str]:
    """The calls of `tr` and `translate` in their plainest form: lupdate 6.11 loses a count that is not a number."""
    found = []
    for child in ast.iter_child_nodes(node):
        found += _calls_in(child, child.name if isinstance(child, ast.ClassDef) else context)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"tr", "translate"}:
        texts = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
        given = [context, *texts] if node.func.attr == "tr" else texts
        if len(given) > 1 and isinstance(given[0], str) and isinstance(given[1], str):
            rest = f", {given[2] or ''!r}, 1" if len(given) > 3 else ""
            found.append(f"QCoreApplication.translate({given[0]!r}, {given[1]!r}{rest})")
    return found


def _keys(tree: etree._ElementTree) -> set[tuple[str | None, str | None, str | None]]:
    return {(context, one.findtext("source"), one.findtext("comment")) for context, one in _messages(tree)}


def _messages(tree: etree._ElementTree) -> list[tuple[str | None, etree._Element]]:
    return [(one.findtext("name"), message) for one in tree.iter("context") for message in one.iter("message")]


def _tree(language: str, folder: Path = FOLDER) -> etree._ElementTree:
    return etree.parse(folder / f"opt-out-sync_{language}.ts", etree.XMLParser(remove_blank_text=True))


def _save(language: str, tree: etree._ElementTree, folder: Path = FOLDER) -> None:
    tree.write(
        folder / f"opt-out-sync_{language}.ts",
        encoding="utf-8",
        pretty_print=True,
        doctype="<!DOCTYPE TS>",
        xml_declaration=True,
    )


def _tool(name: str, *arguments: str, check: bool = True) -> int:
    program = Path(sys.executable).parent / name
    return subprocess.run([str(program), *arguments], cwd=ROOT, check=check).returncode  # noqa: S603 - our own tools


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
