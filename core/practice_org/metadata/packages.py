"""Packages as zip files: what a deploy sends and a retrieve answers (salesforce.md F5)."""

import base64
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.kinds import KINDS_BY_FOLDER, Kind

MANIFEST: Final = "package.xml"
_DESTRUCTIVE: Final = ("destructiveChangesPre.xml", "destructiveChanges.xml", "destructiveChangesPost.xml")
_FILE_LIMIT: Final = 10_000
_BYTE_LIMIT: Final = 39 * 1024 * 1024
_META: Final = "-meta.xml"


class UnreadablePackageError(ValueError):
    """The zip cannot be deployed at all; the sentence is Salesforce's."""


@dataclass(frozen=True, slots=True)
class PackageFile:
    """One component's file. `path` as it stands in the zip; `element` is its root, None where it is no XML."""

    path: str
    kind: Kind
    full_name: str
    element: etree._Element | None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Package:
    """A package to deploy: what its manifest names, its files, and (type, full name) to delete, by kind of list."""

    manifest: Mapping[str, Sequence[str]]
    files: Sequence[PackageFile]
    deletions: Sequence[tuple[str, str]] = field(default=())


def manifest_members(data: bytes) -> dict[str, list[str]]:
    """Type name -> members of a package.xml or destructiveChanges.xml."""
    members: dict[str, list[str]] = {}
    for entry in xml.children(xml.parse(data), "types"):
        name = xml.text(entry, "name")
        if name is not None:
            members.setdefault(name, []).extend(xml.texts(entry, "members"))
    return members


def manifest_document(members: Mapping[str, Sequence[str]], version: str) -> bytes:
    """A package.xml."""
    root = xml.new("Package")
    for name in sorted(members):
        entry = xml.append(root, "types")
        for member in members[name]:
            xml.append(entry, "members", member)
        xml.append(entry, "name", name)
    xml.append(root, "version", version)
    return xml.document(etree.tostring(root))


def read_packages(data: bytes, *, single_package: bool) -> list[Package]:
    """The packages of a zip: one at its root, or one in each top folder.

    A single package may also stand in one folder, because real clients zip the folder itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [info for info in archive.infolist() if not info.is_dir()]
            if len(names) > _FILE_LIMIT or sum(info.file_size for info in names) > 10 * _BYTE_LIMIT:
                raise UnreadablePackageError("Maximum size of request reached. Maximum size of request is 39 MB")
            contents = {info.filename.removeprefix("./").replace("\\", "/"): archive.read(info) for info in names}
    except (zipfile.BadZipFile, EOFError) as error:
        raise UnreadablePackageError("Unable to read the zip file") from error
    roots = sorted(name.removesuffix(MANIFEST) for name in contents if _is_manifest(name))
    if single_package:
        roots = roots[:1]
    if not roots:
        raise UnreadablePackageError("No package.xml found")
    return [_read_package(root, contents) for root in roots]


def _is_manifest(name: str) -> bool:
    folder, _, file = name.rpartition("/")
    return file == MANIFEST and "/" not in folder


def _read_package(root: str, contents: Mapping[str, bytes]) -> Package:
    inside = {name: data for name, data in contents.items() if name.startswith(root)}
    deletions: list[tuple[str, str]] = []
    try:
        manifest = manifest_members(inside[root + MANIFEST])
        for list_name in _DESTRUCTIVE:
            if root + list_name in inside:
                for type_name, members in manifest_members(inside[root + list_name]).items():
                    deletions.extend((type_name, member) for member in members)
    except xml.UnreadableXmlError as error:
        raise UnreadablePackageError(f"Error parsing file: {error}") from error
    ignored = {root + MANIFEST, *(root + list_name for list_name in _DESTRUCTIVE)}
    files = [
        _read_file(name, name.removeprefix(root), data, inside) for name, data in inside.items() if name not in ignored
    ]
    return Package(manifest, [each for each in files if each is not None], deletions)


def _read_file(path: str, relative: str, data: bytes, inside: Mapping[str, bytes]) -> PackageFile | None:
    folder, _, rest = relative.partition("/")
    kind = KINDS_BY_FOLDER.get(folder)
    if kind is None:
        return None
    stem = rest.removesuffix(_META)
    suffix = f".{kind.suffix}"
    if not stem.endswith(suffix) or (kind.has_meta_file and rest.endswith(_META)):
        return None
    full_name = stem.removesuffix(suffix)
    if kind.in_folder:
        return PackageFile(path, kind, full_name, None, f"{kind.name} is not kept by this practice org")
    try:
        element = _with_content(inside[path + _META], data) if kind.has_meta_file else xml.parse(data)
    except KeyError:
        return PackageFile(path, kind, full_name, None, f"File not found in zip file: {relative}{_META}")
    except xml.UnreadableXmlError as error:
        return PackageFile(path, kind, full_name, None, f"Error parsing file: {error}")
    if xml.local_name(element) != kind.name:
        problem = f"Error parsing file: Entity type: '{xml.local_name(element)}' is unknown"
        return PackageFile(path, kind, full_name, None, problem)
    return PackageFile(path, kind, full_name, named(element, full_name))


def _with_content(meta: bytes, source: bytes) -> etree._Element:
    """Code and its -meta.xml as one component, the way the SOAP calls carry it (`MetadataWithContent`)."""
    element = xml.parse(meta)
    content = xml.new("content")
    content.text = base64.b64encode(source).decode()
    element.insert(0, content)
    return element


def component_files(kind: Kind, full_name: str, stored: bytes) -> list[tuple[str, bytes]]:
    """(path, content) of the one or two files that a component has in a package."""
    path = f"{kind.folder}/{full_name}.{kind.suffix}"
    if not kind.has_meta_file:
        return [(path, xml.document(stored))]
    element = xml.parse(stored)
    source = base64.b64decode(xml.text(element, "content") or "")
    meta = xml.copy_as(element, str(element.tag), skip=frozenset({"content"}))
    return [(path, source), (path + _META, xml.document(etree.tostring(meta)))]


def named(element: etree._Element, full_name: str) -> etree._Element:
    """The element with its full name as first child, as the SOAP calls carry it."""
    for old in list(xml.children(element, "fullName")):
        element.remove(old)
    name = xml.new("fullName")
    name.text = full_name
    element.insert(0, name)
    return element


def write_zip(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of (path, content); the same files give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files:
            archive.writestr(zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
