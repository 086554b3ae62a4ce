"""Reading and writing metadata XML without changing what it says.

Stored content keeps every element, empty ones too, their order, namespaces and xsi types. Only comments, processing
instructions and the indentation between elements are dropped, as Salesforce drops them.
"""

from collections.abc import Iterator, Mapping
from typing import Final, cast

from lxml import etree

METADATA_NAMESPACE: Final = "http://soap.sforce.com/2006/04/metadata"
XSI_NAMESPACE: Final = "http://www.w3.org/2001/XMLSchema-instance"
XSI_TYPE: Final = f"{{{XSI_NAMESPACE}}}type"
XSI_NIL: Final = f"{{{XSI_NAMESPACE}}}nil"
#: The stubs of lxml do not know that None stands for the default namespace.
NAMESPACES: Final = cast("Mapping[str, str]", {None: METADATA_NAMESPACE})
_DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8"?>\n'


class UnreadableXmlError(ValueError):
    """The bytes are no well-formed XML, or try to declare entities."""


def parse(data: bytes) -> etree._Element:
    """The root of a document; entities and external references are refused, never resolved."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableXmlError(str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableXmlError("a document type declaration is not allowed here")
    return root


def local_name(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return etree.QName(element).localname


def children(element: etree._Element, name: str | None = None) -> Iterator[etree._Element]:
    """Child elements, all of them or those with a local name; any prefix and any namespace, as clients send both."""
    for child in element:
        if name is None or local_name(child) == name:
            yield child


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child with a local name, in any letter case: clients do not agree on `zipFile` and `ZipFile`."""
    wanted = name.lower()
    return next((each for each in children(element) if local_name(each).lower() == wanted), None)


def text(element: etree._Element, name: str) -> str | None:
    """The stripped text of a child, None where the child is missing or empty."""
    found = child(element, name)
    if found is None or found.text is None:
        return None
    return found.text.strip() or None


def texts(element: etree._Element, name: str) -> list[str]:
    """The stripped texts of all children with a local name."""
    return [(each.text or "").strip() for each in children(element, name)]


def new(name: str) -> etree._Element:
    """A free element in the metadata namespace, which it declares as the default one."""
    return etree.Element(f"{{{METADATA_NAMESPACE}}}{name}", nsmap=NAMESPACES)


def append(parent: etree._Element, name: str, value: str | bool | int | None = None) -> etree._Element:
    """Add a child in the metadata namespace; booleans as XML Schema writes them."""
    added = etree.SubElement(parent, f"{{{METADATA_NAMESPACE}}}{name}")
    if isinstance(value, bool):
        added.text = "true" if value else "false"
    elif value is not None:
        added.text = str(value)
    return added


def _drop_indentation(element: etree._Element) -> None:
    for each in element.iter(etree.Element):
        inner = each.text
        if inner is not None and not inner.strip() and (len(each) or "\n" in inner):
            each.text = None
        if each.tail is not None and not each.tail.strip():
            each.tail = None


def copy_as(
    source: etree._Element, tag: str, *, nsmap: Mapping[str, str] | None = None, skip: frozenset[str] = frozenset()
) -> etree._Element:
    """A copy of `source` under another tag, with its inherited namespace declarations and without children in `skip`.

    The declarations travel along because an xsi:type names its prefix in text, where the parser cannot see it."""
    root = etree.Element(tag, nsmap={**cast("Mapping[str, str]", source.nsmap), **(nsmap or {})})
    root.text = source.text
    for name, value in source.attrib.items():
        root.set(name, value)
    for each in children(source):
        if local_name(each) not in skip:
            root.append(etree.fromstring(etree.tostring(each)))
    return root


def stored_form(source: etree._Element, type_name: str) -> bytes:
    """What is kept of a component: its content under its type's name, without full name, xsi:type and indentation."""
    root = copy_as(
        source,
        f"{{{METADATA_NAMESPACE}}}{type_name}",
        nsmap=NAMESPACES,
        skip=frozenset({"fullName"}),
    )
    if XSI_TYPE in root.attrib:
        del root.attrib[XSI_TYPE]
    _drop_indentation(root)
    return etree.tostring(root)


def document(content: bytes) -> bytes:
    """A stored component as the file of a package: declaration, four spaces of indentation."""
    root = parse(content)
    etree.cleanup_namespaces(root, keep_ns_prefixes=_prefixes_in_types(root))
    etree.indent(root, space="    ")
    return _DECLARATION + etree.tostring(root, encoding="UTF-8") + b"\n"


def _prefixes_in_types(root: etree._Element) -> list[str]:
    prefixes = {"xsi"} if any(XSI_TYPE in each.attrib for each in root.iter(etree.Element)) else set()
    for each in root.iter(etree.Element):
        prefix, colon, _ = str(each.get(XSI_TYPE, "")).partition(":")
        if colon:
            prefixes.add(prefix)
    return sorted(prefixes)


def same_tree(one: etree._Element, other: etree._Element) -> bool:
    """Whether two elements say the same: tags, attributes, text, order, empty elements; indentation aside."""
    if one.tag != other.tag or sorted(one.attrib.items()) != sorted(other.attrib.items()):
        return False
    if (one.text or "").strip() != (other.text or "").strip():
        return False
    ours, theirs = list(children(one)), list(children(other))
    return len(ours) == len(theirs) and all(same_tree(a, b) for a, b in zip(ours, theirs, strict=True))
