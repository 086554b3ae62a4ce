"""The few pieces of HTML of the page for people: all text from outside is escaped, nothing comes from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

_STYLE = """
body{font:15px/1.45 system-ui,sans-serif;margin:0;color:#16325c;background:#f4f6f9}
header{background:#032d60;color:#fff;padding:.7rem 1.2rem;display:flex;gap:1.4rem;align-items:baseline;flex-wrap:wrap}
header strong{font-size:1.1rem}header a{color:#fff;text-decoration:none;padding:.2rem 0}
header a[aria-current]{border-bottom:3px solid #fff}
main{padding:1.2rem;max-width:76rem;margin:auto}
table{border-collapse:collapse;width:100%;background:#fff;border:1px solid #d8dde6}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #e5e8ee;vertical-align:top}
th{background:#fafaf9;font-weight:600}tr.gone td{color:#706e6b;text-decoration:line-through}
tr.gone form,tr.gone button{display:none}
button{font:inherit;border:1px solid #747474;background:#fff;border-radius:4px;padding:.05rem .55rem;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid #0176d3;outline-offset:1px}
button.on{background:#ba0517;border-color:#ba0517;color:#fff}
form{margin:0}nav.pages{margin:.8rem 0;display:flex;gap:1rem;align-items:center}
.layout{background:#fff;border:1px solid #d8dde6;margin:0 0 1.4rem;padding:.8rem 1rem}
.section h3{background:#f3f3f3;margin:.8rem 0 .4rem;padding:.3rem .6rem;font-size:1rem}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}.columns ul{list-style:none;margin:0;padding:0}
.columns li{border-bottom:1px solid #e5e8ee;padding:.2rem .4rem;min-height:1.3em}
.columns li.opt-out{background:#fef1ee;font-weight:600}
code{font-size:.9em}.note{color:#54698d}
"""


def page(org_name: str, title: str, links: Iterable[tuple[str, str, bool]], body: str) -> str:
    """A whole page; `links` are (address, text, is this page)."""
    menu = "".join(
        f'<a href="{escape(address)}"{" aria-current=page" if here else ""}>{escape(text)}</a>'
        for address, text, here in links
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)} · {escape(org_name)}</title>"
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head><body>'
        f"<header><strong>{escape(org_name)}</strong>{menu}</header><main><h1>{escape(title)}</h1>{body}</main>"
        "</body></html>"
    )


def table(heads: Iterable[str], rows: Iterable[str]) -> str:
    """A table of finished rows."""
    head = "".join(f"<th scope=col>{escape(each)}</th>" for each in heads)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def row(cells: Iterable[str], css: str = "") -> str:
    """A row of finished cells."""
    return f'<tr class="{css}">' + "".join(f"<td>{each}</td>" for each in cells) + "</tr>"


def shown(value: object) -> str:
    """Any value as escaped text; nothing for None."""
    return "" if value is None else escape(str(value))


def tick_box(sobject: str, record_id: str, field: str, *, ticked: bool, back: str) -> str:
    """A button that ticks or clears one box."""
    mark, css = ("☑", "on") if ticked else ("☐", "")
    name = f"{'Clear' if ticked else 'Tick'} {field} of {record_id}"
    hidden = {"sobject": sobject, "id": record_id, "field": field, "value": "0" if ticked else "1", "back": back}
    fields = "".join(f'<input type=hidden name="{key}" value="{escape(value)}">' for key, value in hidden.items())
    return (
        f'<form method=post action="/page/tick">{fields}'
        f'<button class="{css}" aria-label="{escape(name)}">{mark}</button></form>'
    )
