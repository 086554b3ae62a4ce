"""Puts the diagnostic file together, and reads it over once more before anybody sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from pathlib import Path

from core.clock import to_text
from core.diagnostics import sections
from core.errors import AppError
from core.harmless import PrivateFile
from core.log_file import lines_of
from core.profile import Profile
from core.redact import Redactor, redactor_for


class Range(Enum):
    """How far back runs and log go."""

    DAY = timedelta(days=1)
    WEEK = timedelta(days=7)
    MONTH = timedelta(days=30)
    EVERYTHING = None


@dataclass(frozen=True)
class Diagnostic:
    """`text` is the whole file, to the letter. Sections that could not be read say so."""

    text: str
    sections: tuple[str, ...] = field(default=())


def collect(profile: Profile, log_folder: Path, chosen: Range, more: Mapping[str, str] | None = None) -> Diagnostic:
    """Raises AppError `file_unwritable` where the key of the stand-ins cannot be kept."""
    redactor = redactor_for(profile.paths.folder)
    now = profile.clock()
    since = None if chosen.value is None else now - chosen.value
    parts: dict[str, Callable[[], list[str]]] = {
        "Versions": lambda: sections.versions(more or {}),
        "Settings": lambda: sections.chosen(profile),
        "Connection": lambda: sections.connection(profile, redactor),
        "Sizes": lambda: sections.sizes(profile),
        "Parts": lambda: sections.parts(profile),
        "Problems": lambda: sections.problems(profile, redactor),
        "Runs": lambda: sections.runs(profile, since),
        "Log": lambda: sections.log(lines_of(log_folder), since),
    }
    head = f"Opt-Out Sync, diagnostic file of {to_text(now)}\nPeople, records and the org have stand-ins.\n"
    bodies = [f"\n== {title}\n" + "\n".join(_read(read)) + "\n" for title, read in parts.items()]
    return Diagnostic(_again(redactor, head + "".join(bodies)), tuple(parts))


def save(path: Path, made: Diagnostic) -> None:
    """Raises AppError `file_unwritable`."""
    with PrivateFile(path, encoding="utf-8") as file:
        file.stream.write(made.text)


def _read(read: Callable[[], list[str]]) -> list[str]:
    try:
        return read() or ["none"]
    except AppError as error:
        # A store that cannot be read is what the file is about; its path is in the parameters, so the code alone.
        return [f"not read: {error.code}"]


def _again(redactor: Redactor, text: str) -> str:
    """The whitelist lets nothing in; should a change of it ever do, it ends here."""
    return redactor.text(text)
