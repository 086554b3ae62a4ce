"""Retrieve: components by manifest into a zip, with Salesforce's warnings for what is not there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.practice_org.metadata import merging, packages, xml
from core.practice_org.metadata.built_in.objects import empty_object
from core.practice_org.metadata.components import Component
from core.practice_org.metadata.kinds import CHILD_KINDS, KINDS
from core.practice_org.metadata.reader import Listing, MetadataReader


@dataclass(frozen=True, slots=True)
class RetrieveJob:
    """A finished retrieve. `messages` are (file, problem) pairs; `canceled` never happens here."""

    job_id: str
    files: Sequence[Listing]
    messages: Sequence[tuple[str, str]]
    zip_data: bytes


def retrieve(
    reader: MetadataReader, job_id: str, members: Mapping[str, Sequence[str]], version: str, *, single_package: bool
) -> RetrieveJob:
    """Collect what the manifest names. `*` means all unmanaged ones; a name that is not there becomes a warning."""
    folder = "" if single_package else "unpackaged/"
    found: list[Component] = []
    messages: list[tuple[str, str]] = []
    answered: dict[str, list[str]] = {}
    for type_name, names in members.items():
        if type_name not in KINDS:
            messages.append((folder + packages.MANIFEST, f"Unknown type name '{type_name}' specified in package.xml"))
            continue
        answered.setdefault(type_name, []).extend(names)
        for name in names:
            chosen = _chosen(reader, type_name, name)
            if not chosen and name != "*":
                sentence = f"Entity of type '{type_name}' named '{name}' cannot be found"
                messages.append((folder + packages.MANIFEST, sentence))
            found.extend(each for each in chosen if each not in found)
    files = [(folder + path, content) for path, content in _files(found)]
    files.append((folder + packages.MANIFEST, packages.manifest_document(answered, version)))
    listings = [replace(entry, file_name=folder + entry.file_name) for entry in map(reader.listing, found)]
    return RetrieveJob(job_id, listings, messages, packages.write_zip(files))


def _chosen(reader: MetadataReader, type_name: str, name: str) -> list[Component]:
    if name != "*":
        one = reader.get(type_name, name)
        return [] if one is None else [one]
    chosen = [each for each in reader.store.of_type(type_name) if each.namespace is None]
    complete = (reader.get(type_name, each.full_name) for each in chosen)
    return [each for each in complete if each is not None]


def _files(components: Sequence[Component]) -> list[tuple[str, bytes]]:
    """Path and document of each file; fields and rules that were asked for one by one share their object's file."""
    parts: dict[str, list[Component]] = {}
    files: dict[str, bytes] = {}
    for component in components:
        kind = KINDS[component.type_name]
        if kind.parent_element is not None:
            parts.setdefault(component.full_name.partition(".")[0], []).append(component)
        else:
            files.update(packages.component_files(kind, component.full_name, component.content))
    elements = {kind.name: element for element, kind in CHILD_KINDS.items()}
    for sobject, components_of_it in parts.items():
        path = f"objects/{sobject}.object"
        if path in files:
            continue
        rows = [(elements[each.type_name], each.full_name.partition(".")[2], each.content) for each in components_of_it]
        files[path] = xml.document(merging.whole_object(empty_object(), rows))
    return sorted(files.items())
