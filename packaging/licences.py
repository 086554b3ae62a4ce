"""Lists every bundled part with its version, licence and licence text, for the package and for About.

    python packaging/licences.py              the Python packages
    python packaging/licences.py TREE         and the shared libraries that lie in the frozen TREE

A library in the tree came from the system that it was built on, so the text is that of the Debian package which owns
it; the interpreter's is its own. A library that nobody can be found for ends the list with an error.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

from core.licences import Licensed, listing, python_parts

_PYTHON_ITSELF = ("libpython3",)


def main(arguments: list[str]) -> int:
    parts = python_parts()
    if arguments:
        parts += [python_itself(), *system_parts(Path(arguments[0]))]
    sys.stdout.write(listing(parts))
    return 0


def python_itself() -> Licensed:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    version = ".".join(map(str, sys.version_info[:3]))
    return Licensed("Python", version, "PSF-2.0", (text.read_text(encoding="utf-8"),) if text.is_file() else ())


def system_parts(tree: Path) -> list[Licensed]:
    """The Debian packages whose libraries lie in the tree, each once. Raises ValueError for one without an owner."""
    owners: dict[str, Licensed] = {}
    unknown = []
    for library in sorted((tree / "_internal").glob("*.so*")):
        if library.is_symlink() or library.name.startswith(_PYTHON_ITSELF):
            continue
        package = owner_of(library.name)
        if package is None:
            unknown.append(library.name)
        else:
            owners.setdefault(package, _debian(package))
    if unknown:
        raise ValueError(f"no licence is known for {', '.join(unknown)}")
    return [part for _, part in sorted(owners.items())]


def owner_of(library: str) -> str | None:
    """The Debian package that installed a library of this name."""
    names = [line.partition(":")[0] for line in _dpkg("-S", f"*/{library}").splitlines()]
    return names[0] if names else None


def _debian(package: str) -> Licensed:
    version = _dpkg("-W", "-f", "${Version}", package)
    text = Path("/usr/share/doc") / package / "copyright"
    return Licensed(package, version, "see its text", (text.read_text(encoding="utf-8", errors="replace"),))


def _dpkg(*words: str) -> str:
    command = ["/usr/bin/dpkg-query", *words]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout  # noqa: S603 - names of ours


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
