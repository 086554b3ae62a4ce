"""Lightning record pages: whether they show the page layout, or fields of their own (Dynamic Forms; salesforce.md B7).

They are read and explained, never written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.salesforce.client import SalesforceClient
from core.salesforce.metadata.scan import Element, scan
from core.salesforce.metadata.soap import read_metadata
from core.salesforce.tooling import RecordPage, record_pages

_OF_RECORD = "Record."
_LAYOUT_PANELS = frozenset({"force:detailPanel", "force:recordDetailPanelMobile"})


@dataclass(frozen=True)
class PageContent:
    """`fields` stand on the page itself; `shows_layout` says whether the page layout is on it as well."""

    fields: tuple[str, ...]
    shows_layout: bool

    @property
    def is_dynamic(self) -> bool:
        return bool(self.fields)

    def hides(self, field: str) -> bool:
        """Whether somebody on this page would not see `field`, even with it on the page layout."""
        return self.is_dynamic and not self.shows_layout and field not in self.fields


@dataclass(frozen=True)
class LookedAtPage:
    page: RecordPage
    content: PageContent


def page_content(xml: bytes) -> PageContent:
    """What a FlexiPage shows. Raises AppError `xml_unreadable`."""
    fields: dict[str, None] = {}
    shows_layout = False
    for element in _all(scan(xml)):
        value = element.text.strip()
        if element.name == "fieldItem" and value.startswith(_OF_RECORD):
            fields.setdefault(value.removeprefix(_OF_RECORD))
        elif element.name == "componentName" and value in _LAYOUT_PANELS:
            shows_layout = True
    return PageContent(tuple(fields), shows_layout)


def look_at_pages(client: SalesforceClient) -> list[LookedAtPage]:
    """Every record page of Contact and Lead: one call, and one for each ten pages. Raises SalesforceRefusal."""
    pages = record_pages(client)
    read = read_metadata(client, "FlexiPage", [page.name for page in pages])
    return [LookedAtPage(page, page_content(one.xml)) for page, one in zip(pages, read, strict=True) if one is not None]


def _all(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        yield from _all(child)
