"""What the author of a mail wrote, without what is quoted, forwarded or a signature; pure."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_LONGEST = 20_000
# What mail programs write above the mail that is answered, in English, Spanish and Portuguese.
_QUOTE_BEGINS = re.compile(
    r"^\s*(?:"
    r"-{2,}\s*(?:original message|mensaje original|mensagem original|forwarded message|mensaje reenviado"
    r"|mensagem encaminhada)\s*-{2,}"
    r"|_{10,}"
    r"|(?:on|el|em|il|le|am)\b.{0,200}\b(?:wrote|escribi[oó]|escreveu)\s*:?"
    r"|.{0,120}<[^<>@\s]+@[^<>\s]+>\s*(?:wrote|escribi[oó]|escreveu)\s*:"
    r")\s*$",
    re.IGNORECASE,
)
_HEADER_LINE = re.compile(r"^\s*\**(?:from|de|von|sent|enviado(?: el| em)?|date|fecha|data)\**\s*:\**\s", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$")
_SENT_FROM = re.compile(
    r"^\s*(?:sent from my|sent from|get outlook for|enviado desde mi|enviado desde|enviado do meu|enviado a partir d"
    r"|obtener outlook|obtenha o outlook|this message was automatically generated)",
    re.IGNORECASE,
)
_SPLIT_WROTE = re.compile(r"^\s*(?:on|el|em)\b.{5,200}$", re.IGNORECASE)
_WROTE = re.compile(r"\b(?:wrote|escribi[oó]|escreveu)\s*:?\s*$", re.IGNORECASE)


def own_text(text: str, html: str = "") -> str:
    """The lines above what is quoted. `html` counts where there is no plain text."""
    written = text if text.strip() else text_of_html(html)
    kept: list[str] = []
    lines = written[:_LONGEST].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if _QUOTE_BEGINS.match(line) or _SIGNATURE.match(line):
            break
        if _SPLIT_WROTE.match(line) and _WROTE.search(following):
            break
        if _HEADER_LINE.match(line) and _HEADER_LINE.match(following):
            break
        if not line.lstrip().startswith(">") and not _SENT_FROM.match(line):
            kept.append(line)
    return "\n".join(kept).strip()


def text_of_html(html: str) -> str:
    """The visible text, without quoted blocks."""
    reader = _Reader()
    reader.feed(html[: 10 * _LONGEST])
    reader.close()
    return "".join(reader.pieces)


class _Reader(HTMLParser):
    _HIDDEN = frozenset({"style", "script", "head", "title", "blockquote"})
    _BREAKS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "table"})
    _VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "area", "base", "col", "wbr", "source", "embed"})

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._BREAKS:
            self.pieces.append("\n")
        if tag in self._VOID:
            return
        classes = dict(attrs).get("class") or ""
        if self._hidden or tag in self._HIDDEN or "gmail_quote" in classes or "yahoo_quoted" in classes:
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)
