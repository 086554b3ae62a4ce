"""Lists every bundled part with its version, licence and licence text, for the package and for About.

    python packaging/licences.py > LICENCES.txt

The parts are what the app needs to run: the project's dependencies and theirs, as they are installed here.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution

_NAME = re.compile(r"^[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"extra\s*==")
_TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)


def main() -> None:
    parts = bundled()
    write = sys.stdout.write
    write("Opt-Out Sync is made of these parts, each under its own licence.\n\n")
    for part in parts:
        write(f"{part.metadata['Name']} {part.version}: {licence_of(part)}\n")
    for part in parts:
        write(f"\n{'=' * 78}\n{part.metadata['Name']} {part.version}: {licence_of(part)}\n{'=' * 78}\n")
        for text in texts_of(part):
            write(text.rstrip() + "\n")


def bundled(root: str = "opt-out-sync") -> list[Distribution]:
    """Everything that the app needs, by name; what only the tests need is left out."""
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
            wanted_extra = "psycopg[binary]" in requirement
            if named and not _EXTRA.search(requirement):
                waiting.append(named.group())
            if wanted_extra:
                waiting.append("psycopg-binary")
    return [part for key, part in sorted(found.items()) if key != root]


def licence_of(part: Distribution) -> str:
    """What the part says of itself: the licence expression, the field, or the classifier."""
    metadata = part.metadata
    expression = metadata.get("License-Expression")
    if expression:
        return expression
    classifiers = [
        one.split("::")[-1].strip() for one in metadata.get_all("Classifier") or [] if one.startswith("License")
    ]
    if classifiers:
        return ", ".join(classifiers)
    return (metadata.get("License") or "see its text").splitlines()[0]


def texts_of(part: Distribution) -> list[str]:
    files = [one for one in part.files or [] if _TEXT.search(str(one)) and "dist-info" in str(one)]
    return [one.read_text(encoding="utf-8") for one in sorted(files)]


if __name__ == "__main__":
    main()
