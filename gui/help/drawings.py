"""The drawings of the help: SVG files of ours whose words and colours are put in when they are shown. Knows no Qt.

A word in a drawing stands as `{{word}}`; resources/help/pictures.json has it in the other languages.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from core.model import Language
from gui.help.book import HELP

_WORD = re.compile(r"\{\{([^}]+)\}\}")


@dataclass(frozen=True)
class Colours:
    """As a palette names them: lines and text, what to look at, surfaces, and what is greyed."""

    ink: str
    accent: str
    paper: str
    shade: str


#: What the files themselves are drawn in, so that they can be looked at as they are.
IN_FILE = Colours("#1b1d20", "#1f5fa8", "#ffffff", "#e9ebee")


def drawing(name: str, language: Language, colours: Colours, folder: Path = HELP) -> str:
    """The SVG of a drawing. Raises KeyError for a word that has no translation."""
    text = (folder / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
    if language is not Language.ENGLISH:
        words = json.loads((folder / "pictures.json").read_text(encoding="utf-8"))
        text = _WORD.sub(lambda found: escape(words[found[1]][language.value]), text)
    text = _WORD.sub(lambda found: escape(found[1]), text)
    for mine, wanted in zip(_values(IN_FILE), _values(colours), strict=True):
        text = text.replace(mine, wanted)
    return text


def _values(colours: Colours) -> tuple[str, str, str, str]:
    return colours.ink, colours.accent, colours.paper, colours.shade
