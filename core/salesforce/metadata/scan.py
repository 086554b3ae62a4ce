"""Where the elements of an XML document stand in its bytes, so that one can be added and nothing else is touched.

No tree is built and written again: a serializer changes quotes, entities, empty elements and white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from core.errors import AppError

# The end of a start tag: an attribute's value may hold ">".
_START_TAG = re.compile(rb"<[^\s/>]+(?:\s+[^\s=>]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>")


@dataclass
class Element:
    """One element. Bytes: `start` of its start tag, `inner` and `inner_end` around its content, `end` behind it.

    `tag` is the name as written, prefix included; an empty element (`<a/>`) has `inner == inner_end == end`.
    """

    tag: str
    attributes: dict[str, str]
    start: int
    inner: int
    inner_end: int = 0
    end: int = 0
    text: str = ""
    children: list[Element] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.tag.rpartition(":")[2]

    @property
    def prefix(self) -> str:
        """With its colon, empty where there is none."""
        head, colon, _ = self.tag.rpartition(":")
        return head + colon

    @property
    def is_empty_tag(self) -> bool:
        return self.inner == self.end

    def all(self, name: str) -> Iterator[Element]:
        return (child for child in self.children if child.name == name)

    def first(self, name: str) -> Element | None:
        return next(self.all(name), None)

    def value(self, name: str) -> str:
        """The text of the first child of that name, empty where there is none."""
        child = self.first(name)
        return "" if child is None else child.text.strip()


def scan(xml: bytes) -> Element:
    """The root element of a UTF-8 document. Raises AppError `xml_unreadable`; a DOCTYPE is refused."""
    parser = expat.ParserCreate("UTF-8")
    open_elements: list[Element] = []
    roots: list[Element] = []

    def begin(tag: str, attributes: dict[str, str]) -> None:
        start = parser.CurrentByteIndex
        found = _START_TAG.match(xml, start)
        if found is None:
            raise AppError("xml_unreadable", reason=f"byte {start}")
        element = Element(tag, attributes, start, found.end())
        (open_elements[-1].children if open_elements else roots).append(element)
        open_elements.append(element)

    def finish(_tag: str) -> None:
        element = open_elements.pop()
        if xml[element.inner - 2 : element.inner] == b"/>":
            element.inner_end = element.end = element.inner
        else:
            element.inner_end = parser.CurrentByteIndex
            element.end = xml.index(b">", element.inner_end) + 1

    def characters(data: str) -> None:
        if open_elements:
            open_elements[-1].text += data

    def refuse(*_about: object) -> None:
        raise AppError("xml_unreadable", reason="DOCTYPE")

    parser.StartElementHandler = begin
    parser.EndElementHandler = finish
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise AppError("xml_unreadable", cause=error, reason=str(error)) from error
    return roots[0]
