"""The pages of the help as HTML: read from Markdown, with what the program knows itself put in. Knows no Qt.

Whatever exists as data is never written a second time: the errors come from `core/words`, the steps for the External
Client App from `core/setup`. A line `<!-- errors: signin -->` in a page stands for them.

Links between pages are written `people.md#timeline`, headings that something links to `## Timeline {#timeline}`; names
and anchors are the same in every language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from core.model import Language
from gui.help.contents import HelpPage
from resources import FOLDER

if TYPE_CHECKING:
    from markdown_it.token import Token

HELP = FOLDER / "help"
_MARKER = re.compile(r"^<!-- (?P<what>[a-z-]+)(?:: (?P<which>[a-z_]+))? -->$", re.MULTILINE)
_ANCHOR = re.compile(r"\s*\{#(?P<name>[a-z0-9_-]+)\}$")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")
_PARAMETER = re.compile(r"\{\w*\}")
_TAG = re.compile(r"<[^>]+>")

Translate = Callable[[str], str]
Link = Callable[[str, str], str]


@dataclass(frozen=True)
class Heading:
    """`level` 1 is the title of the page; `anchor` is empty where nothing links to it."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Rendered:
    """One page. `html` is the inside of a body; `words` is the plain text as the search compares it."""

    title: str
    html: str
    words: str
    headings: tuple[Heading, ...]
    links: tuple[str, ...]
    pictures: tuple[str, ...]


def source(page: HelpPage, language: Language, folder: Path = HELP) -> str:
    return (folder / language.value / f"{page.value}.md").read_text(encoding="utf-8")


def title_of(page: HelpPage, language: Language, folder: Path = HELP) -> str:
    """The first line, without rendering the page."""
    return source(page, language, folder).partition("\n")[0].removeprefix("# ")


def render(text: str, translate: Translate, link: Link, picture: Callable[[str, str], str]) -> Rendered:
    """`link(page, anchor)` gives the address of another page, `picture(name, words)` the HTML of a drawing."""
    from markdown_it import MarkdownIt

    # `html` is off: what stands in a page or comes from an error is text and never markup.
    parser = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
    tokens = parser.parse(_MARKER.sub(lambda found: _put_in(found["what"], found["which"] or "", translate), text))
    headings: list[Heading] = []
    links: list[str] = []
    pictures: list[str] = []
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            headings.append(_take_anchor(token, tokens[place + 1]))
        for child in token.children or ():
            if child.type == "link_open":
                links.append(str(child.attrs["href"]))
                child.attrs["href"] = _address(str(child.attrs["href"]), link)
            elif child.type == "image":
                name = str(child.attrs["src"]).removeprefix("pictures/").removesuffix(".svg")
                pictures.append(name)
                child.type, child.content = "html_inline", picture(name, child.content)
    html = parser.renderer.render(tokens, parser.options, {})
    plain = folded(unescape(_TAG.sub(" ", html)))
    title = headings[0].text if headings else ""
    return Rendered(title, html, plain, tuple(headings), tuple(links), tuple(pictures))


def folded(text: str) -> str:
    """Small letters without accents and single spaces, so that `exclusion` finds `Exclusión`."""
    parts = unicodedata.normalize("NFKD", text.lower())
    return " ".join("".join(one for one in parts if not unicodedata.combining(one)).split())


def _take_anchor(opening: Token, inside: Token) -> Heading:
    """Takes `{#name}` off the end of a heading and makes it the heading's name."""
    children = inside.children or []
    last = children[-1] if children else None
    found = _ANCHOR.search(last.content) if last is not None else None
    anchor = ""
    if last is not None and found is not None:
        anchor = found["name"]
        last.content = last.content[: found.start()]
        opening.attrs["id"] = anchor
    text = "".join(child.content for child in children)
    return Heading(int(opening.tag[1:]), text, anchor)


def _address(target: str, link: Link) -> str:
    if target.startswith(("https://", "http://")):
        return target
    name, _, anchor = target.partition("#")
    return link(name.removesuffix(".md"), anchor)


# -- what the program knows itself -------------------------------------------------------------------------------------


def _put_in(what: str, which: str, translate: Translate) -> str:
    return {"errors": _errors, "external-client-app": _external_client_app}[what](which, translate)


def _errors(room: str, translate: Translate) -> str:
    """Every error of one room: title, code, why and what to do."""
    from core.words import rooms

    parts = []
    for code, (title, body) in sorted(rooms()[room].items(), key=lambda entry: translate(entry[1][0]).casefold()):
        parts.append(f"### {_text(translate(title))} {{#{code}}}\n\n{_text(translate(body))}\n\n`{code}`")
    return "\n\n".join(parts)


def _external_client_app(_which: str, translate: Translate) -> str:
    from core.setup.external_client_app import STEPS, Required

    parts = []
    for number, step in enumerate(STEPS, start=1):
        parts.append(f"### {number}. {_text(translate(step.title))} {{#{step.id}}}\n\n{_text(translate(step.text))}")
        if step.copy:
            parts.append("\n".join(f"    {line}" for line in step.copy.splitlines()))
        if step.choose:
            parts.append("\n".join(f"- {_text(one)}" for one in step.choose))
        if step.switches:
            # The labels are those of Salesforce's page; on and off are told by the word and not by a mark.
            states = {Required.ON: "ON", Required.OFF: "OFF"}
            parts.append(
                "\n".join(
                    f"- **{_text(one.label)}: {states[one.state]}.** {_text(translate(one.reason))}"
                    for one in step.switches
                )
            )
    return "\n\n".join(parts)


def _text(text: str) -> str:
    """Plain text as Markdown; what a parameter stands for is not known here."""
    return _SPECIAL.sub(r"\\\1", _PARAMETER.sub("…", text)).replace("\n", " ")
