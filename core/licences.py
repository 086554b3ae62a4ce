"""Which parts the program is made of, and under which licence each of them stands.

The packages list this when they are built (packaging/licences.py), and carry the result as resources/LICENCES.txt. An
install from the source tree has no such file; there the installed packages are asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"extra\s*==")
_TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_RULE = "=" * 78


@dataclass(frozen=True)
class Licensed:
    """A part: what it is called, its version, its licence in a word or two, and the texts that go with it."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        return f"{self.name} {self.version}: {self.licence}"


def licences_text(folder: Path) -> str:
    """What *About* shows: the list that was packed into `folder`, else one of what is installed."""
    packed = folder / "LICENCES.txt"
    return packed.read_text(encoding="utf-8") if packed.is_file() else listing(python_parts())


def listing(parts: list[Licensed]) -> str:
    """A line for each part, then the texts."""
    lines = ["Opt-Out Sync is made of these parts, each under its own licence.", ""]
    lines += [part.line for part in parts]
    for part in parts:
        lines += ["", _RULE, part.line, _RULE, *(text.rstrip() for text in part.texts)]
    return "\n".join(lines) + "\n"


def python_parts(root: str = "opt-out-sync") -> list[Licensed]:
    """The Python packages that the app needs, and theirs, as installed here; not what only the tests need."""
    return [
        Licensed(part.metadata["Name"], part.version, _licence_of(part), tuple(_texts_of(part)))
        for part in _needed_by(root)
    ]


def _needed_by(root: str) -> list[Distribution]:
    found: dict[str, Distribution] = {}
    waiting = [root]
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            part = distribution(name)
        except PackageNotFoundError:
            continue  # for another system
        found[key] = part
        for requirement in part.requires or []:
            named = _NAME.match(requirement)
            if named and not _EXTRA.search(requirement):
                waiting.append(named.group())
            if "psycopg[binary]" in requirement:
                waiting.append("psycopg-binary")
    return [part for key, part in sorted(found.items()) if key != root]


def _licence_of(part: Distribution) -> str:
    """What the part says of itself: the licence expression, the classifier, or the field."""
    metadata = part.metadata
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    classifiers = [
        one.split("::")[-1].strip() for one in metadata.get_all("Classifier") or [] if one.startswith("License")
    ]
    if classifiers:
        return ", ".join(classifiers)
    given = metadata["License"] if "License" in metadata else ""  # noqa: SIM401 - the typed protocol has no `get`
    return given.splitlines()[0] if given else "see its text"


def _texts_of(part: Distribution) -> list[str]:
    files = [one for one in part.files or [] if _TEXT.search(str(one)) and "dist-info" in str(one)]
    return [one.read_text(encoding="utf-8") for one in sorted(files)]
