"""`http://…/`: the org in a browser. Tick a box there, as a colleague would, and the app will notice.

Plain HTML made here; no script, nothing from elsewhere. It sees all rows and needs no sign-in, like the side door.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from core.practice_org.data.schema import SObject
from core.practice_org.errors import not_found
from core.practice_org.ids import to18
from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.org import Org
from core.practice_org.people_page import html, layouts
from core.practice_org.sales_package import FIELD_BY_SOBJECT

PAGE_SIZE = 50
MOST_CALLS = 300
_PEOPLE = {"contacts": "Contact", "leads": "Lead"}
_MENU = (("/", "Contacts"), ("/leads", "Leads"), ("/layouts", "Page layouts"), ("/calls", "Calls"))


def routes(org: Org, metadata: MetadataOrg) -> list[BaseRoute]:
    """The routes of the page."""
    pages = PeoplePage(org, metadata)
    return [
        Route("/", pages.contacts),
        Route("/leads", pages.leads),
        Route("/layouts", pages.layouts),
        Route("/calls", pages.calls),
        Route("/page/tick", pages.tick, methods=["POST"]),
    ]


class PeoplePage:
    """The handlers."""

    def __init__(self, org: Org, metadata: MetadataOrg) -> None:
        self._org = org
        self._metadata = metadata

    async def contacts(self, request: Request) -> Response:
        """Contacts with their boxes."""
        return self._people(request, "Contact", "/")

    async def leads(self, request: Request) -> Response:
        """Leads with their boxes."""
        return self._people(request, "Lead", "/leads")

    def _people(self, request: Request, name: str, address: str) -> Response:
        sobject = self._sobject(name)
        search, page = request.query_params.get("search", "").strip(), _page_of(request)
        boxes = [box for box in ("HasOptedOutOfEmail", FIELD_BY_SOBJECT[name]) if sobject.find(box)]
        extra = ["IsConverted", "ConvertedContactId"] if name == "Lead" else []
        columns = ["Id", "Name", "Email", "IsDeleted", "LastModifiedDate", *boxes, *extra]
        condition, values = "", list[str | None]()
        if search:
            condition = "WHERE Name LIKE ?1 OR Email LIKE ?1 OR Id = ?2"  # LIKE knows no letter case, and ids do
            values = [f"%{search}%", to18(search)]
        part = f"LIMIT {PAGE_SIZE + 1} OFFSET {(page - 1) * PAGE_SIZE}"
        rows = self._org.store.rows(
            f'SELECT {", ".join(columns)} FROM "{name}" {condition} ORDER BY Id {part}',  # noqa: S608 (our schema)
            values,
        )
        here = f"{address}?{urlencode({'search': search, 'page': page})}"
        heads = ["Name", "Email", *(_label(sobject, box) for box in boxes), "Changed", "Id"]
        lines = (self._line(sobject, each, boxes, here) for each in rows[:PAGE_SIZE])
        body = _search_form(address, search) + html.table(heads, lines)
        body += _page_links(address, search, page, more=len(rows) > PAGE_SIZE)
        return self._answer(sobject.label_plural, address, body)

    def _line(self, sobject: SObject, each: dict[str, object], boxes: list[str], here: str) -> str:
        ticks = [html.tick_box(sobject.name, str(each["Id"]), box, ticked=bool(each[box]), back=here) for box in boxes]
        name = html.shown(each["Name"])
        if each.get("IsConverted"):
            name += f' <span class="note">converted to {html.shown(each["ConvertedContactId"])}</span>'
        record_id = f"<code>{html.shown(each['Id'])}</code>"
        cells = [name, html.shown(each["Email"]), *ticks, html.shown(each["LastModifiedDate"]), record_id]
        return html.row(cells, "gone" if each["IsDeleted"] else "")

    async def layouts(self, _request: Request) -> Response:
        """Every layout of Contact and Lead."""
        drawn = [
            layouts.drawn(each, self._sobject(name))
            for name in _PEOPLE.values()
            for each in self._metadata.store.of_type("Layout")
            if each.full_name.startswith(f"{name}-")
        ]
        return self._answer("Page layouts", "/layouts", "".join(drawn))

    async def calls(self, _request: Request) -> Response:
        """The latest calls, newest first."""
        listed = self._org.calls.listed()
        latest = listed[: -MOST_CALLS - 1 : -1]
        keys = ("at", "method", "path", "status", "bytes", "ms")
        body = f'<p class="note">{len(listed)} calls so far; API budget used: {self._org.limit.used} of '
        body += f"{self._org.limit.maximum}.</p>"
        heads = ("Time", "Method", "Path", "Status", "Bytes", "ms")
        body += html.table(heads, (html.row(html.shown(each[key]) for key in keys) for each in latest))
        return self._answer("Calls", "/calls", body)

    async def tick(self, request: Request) -> Response:
        """Ticks or clears one box as another user, and goes back to where the button was."""
        form = {name: str(value) for name, value in (await request.form()).items()}
        sobject = self._sobject(form.get("sobject", ""))
        field = sobject.find(form.get("field", ""))
        if field is None or field.type != "boolean" or not field.updateable:
            raise not_found(f"no box {form.get('field')}")
        values = {field.name: form.get("value") == "1"}
        self._org.writer.write_as(self._org.setup.other_user_id, sobject, form.get("id", ""), values)
        back = form.get("back", "/")
        return RedirectResponse(back if back.startswith("/") and not back.startswith("//") else "/", 303)

    def _sobject(self, name: str) -> SObject:
        known = self._org.schema.sobject(name) if name in _PEOPLE.values() else None
        if known is None:
            raise not_found(f"no page for {name}")
        return known

    def _answer(self, title: str, address: str, body: str) -> Response:
        links = [(each, text, each == address) for each, text in _MENU]
        return HTMLResponse(html.page(self._org.name, title, links, body))


def _label(sobject: SObject, name: str) -> str:
    field = sobject.find(name)
    return field.label if field else name


def _page_of(request: Request) -> int:
    text = request.query_params.get("page", "1")
    return max(1, int(text)) if text.isdecimal() else 1


def _search_form(address: str, search: str) -> str:
    return (
        f'<form action="{address}" style="margin:0 0 1rem"><label>Find <input name=search value="{html.shown(search)}">'
        "</label> <button>Find</button></form>"
    )


def _page_links(address: str, search: str, page: int, *, more: bool) -> str:
    def link(to: int, text: str) -> str:
        return f'<a href="{address}?search={quote(search)}&amp;page={to}">{text}</a>'

    parts = [link(page - 1, "Previous")] if page > 1 else []
    parts += [f"Page {page}"] + ([link(page + 1, "Next")] if more else [])
    return f'<nav class="pages">{"".join(parts)}</nav>'
