"""Renders the help of the app as a web site, in three languages: `make docs` writes build/docs.

The same pages, errors and drawings as in the app. The site needs no server, no script and nothing from elsewhere.
"""

from __future__ import annotations

import os
import shutil
import sys
from html import escape
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core import __version__
from core.model import Language
from gui import languages
from gui.help.book import Rendered, render, source
from gui.help.contents import GROUPS, PAGES, HelpPage
from gui.help.drawings import Colours, drawing
from gui.messages import engine_words

ROOT = Path(__file__).parents[1]
_COLOURS = Colours("var(--ink)", "var(--accent)", "var(--paper)", "var(--shade)")
_STYLE = """
:root { color-scheme: light dark; --ink: #1b1d20; --accent: #1f5fa8; --paper: #ffffff; --shade: #e9ebee;
  --soft: #5f6670 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceef0; --accent: #8ab8f5; --paper: #1b1e21; --shade: #34383d; --soft: #a4abb3 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 system-ui, sans-serif; display: flex }
a { color: var(--accent) }
nav { box-sizing: border-box; width: 18em; flex: none; height: 100vh; overflow: auto; position: sticky; top: 0;
  padding: 1.5em; border-inline-end: 1px solid var(--shade); font-size: 15px }
nav h2 { font-size: 1em; margin: 1.5em 0 .3em } nav ul { list-style: none; margin: 0; padding: 0 }
nav li { padding: .15em 0 } nav [aria-current] { color: inherit; font-weight: bold; text-decoration: none }
main { max-width: 46em; padding: 1.5em 2.5em 6em; min-width: 0 }
h1 { line-height: 1.2 } h2 { margin-top: 2em } h3 { margin-top: 1.6em }
code, pre { font-family: ui-monospace, monospace; font-size: .92em; background: var(--shade); border-radius: 4px }
code { padding: .1em .3em } pre { padding: 1em; overflow: auto } pre code { padding: 0; background: none }
table { border-collapse: collapse; display: block; overflow: auto }
td, th { border: 1px solid var(--shade); padding: .4em .8em; text-align: start; vertical-align: top }
svg { max-width: 100%; height: auto; margin: 1em 0 } footer { margin-top: 5em; color: var(--soft); font-size: 14px }
@media (max-width: 52em) { body { display: block } nav { width: auto; height: auto; position: static }
  main { padding: 1em } }
@media print { nav { display: none } }
"""


def main(arguments: list[str]) -> int:
    target = Path(arguments[0]) if arguments else ROOT / "build" / "docs"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    shutil.rmtree(target, ignore_errors=True)
    count = 0
    for language in Language:
        languages.install(language)
        count += _write(language, target / language.value)
    (target / "index.html").write_text(_front(), encoding="utf-8")
    application.quit()
    print(f"{count} pages in {target}")
    return 0


def _write(language: Language, folder: Path) -> int:
    folder.mkdir(parents=True)

    def link(page: str, anchor: str) -> str:
        return f"{page}.html" + (f"#{anchor}" if anchor else "")

    def picture(name: str, words: str) -> str:
        svg = drawing(name, language, _COLOURS)
        return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(words, quote=True)}" ', 1)

    pages = {page: render(source(page, language), engine_words, link, picture) for page in PAGES}
    for page, rendered in pages.items():
        (folder / f"{page.value}.html").write_text(_page(page, rendered, pages, language), encoding="utf-8")
    return len(pages)


def _page(page: HelpPage, rendered: Rendered, pages: dict[HelpPage, Rendered], language: Language) -> str:
    others = " · ".join(
        f'<a href="../{other.value}/{page.value}.html" lang="{_tag(other)}">{languages.own_name(other)}</a>'
        for other in Language
        if other is not language
    )
    return (
        f'<!doctype html>\n<html lang="{_tag(language)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(rendered.title)} – Opt-Out Sync</title>'
        f"<style>{_STYLE}</style></head><body><nav><p><strong>Opt-Out Sync {__version__}</strong><br>{others}</p>"
        f"{_contents(page, pages)}</nav><main>{rendered.html}</main></body></html>\n"
    )


def _contents(shown: HelpPage, pages: dict[HelpPage, Rendered]) -> str:
    parts = []
    for group in GROUPS:
        parts.append(f"<h2>{escape(group.title())}</h2><ul>")
        for page in group.pages:
            here = ' aria-current="page"' if page is shown else ""
            parts.append(f'<li><a href="{page.value}.html"{here}>{escape(pages[page].title)}</a></li>')
        parts.append("</ul>")
    return "".join(parts)


def _front() -> str:
    """Where a reader chooses the language."""
    choices = "".join(
        f'<li><a href="{one.value}/index.html" lang="{_tag(one)}">{languages.own_name(one)}</a></li>'
        for one in Language
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>Opt-Out Sync</title><style>{_STYLE}</style></head><body><main><h1>Opt-Out Sync</h1>"
        f"<ul>{choices}</ul></main></body></html>\n"
    )


def _tag(language: Language) -> str:
    return language.value.replace("_", "-")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
