"""The watched folder: other programs put files of unsubscribes there, and they are taken in as soon as they are whole.

Each file ends in `done/` or `failed/` with a report beside it. Nothing is deleted. A crash between taking a file in and
moving it away takes it in again, which changes nothing.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from core.errors import AppError
from core.intake.folder_report import failed_text, report_text
from core.intake.settling import Look, Sight, is_wanted, settle
from core.intake.unsubscribe_import import StopReport, import_unsubscribes
from core.intake.ways import WayTried
from core.model import WayIn
from core.parts import Tell
from core.profile import Profile
from core.progress import RunCancelled

DONE, FAILED = "done", "failed"
_IDLE_MS = 3_000
_SETTLING_MS = 500
# These are about this very file, so it is moved away; anything else is tried again with the file where it is.
_ABOUT_THE_FILE = ("file_", "header_")
_TRY_AGAIN = frozenset({"file_unreadable", "file_missing"})


@dataclass(frozen=True)
class _Taken:
    """A file whose rows are recorded, as it was then, and where it belongs with which report."""

    look: Look
    folder: str
    report: str


class FolderPart:
    """Takes in what is put into the folder, until it is stopped. A folder that is away is waited for."""

    name = WayIn.FOLDER.value

    def __init__(self, profile: Profile, tell: Tell) -> None:
        self._profile = profile
        self._tell = tell
        self._path = Path(profile.settings.folder.path)
        self._seen: dict[str, Sight] = {}
        self._locked: set[str] = set()
        self._taken: dict[str, _Taken] = {}

    def run(self, stop: Event) -> None:
        for _change in _changes(self._path, stop, lambda: bool(self._seen)):
            try:
                self.look(stop)
            except AppError as error:
                if not error.code.startswith("folder_"):
                    raise
                self._tell(error.code, **error.params)

    def look(self, stop: Event) -> None:
        """One look at the folder: files that are whole are taken in and moved away. Raises AppError."""
        names, listing = _list(self._path)
        self._seen, ready = settle(self._seen, listing, names, self._profile.clock())
        trouble: AppError | None = None
        for name in ready:
            if stop.is_set():
                return
            try:
                self._take(self._path / name, stop)
            except AppError as error:
                if not error.code.startswith("folder_"):
                    raise
                trouble = error  # it could not be moved away; the others are taken in all the same
        if trouble is not None:
            raise trouble
        waiting = sorted(self._seen)
        if self._locked.intersection(waiting):
            self._tell("folder_file_locked", path=str(self._path), name=sorted(self._locked)[0])
        else:
            self._tell("folder_watched", path=str(self._path), waiting=len(waiting))

    def _take(self, path: Path, stop: Event) -> None:
        claim = "folder-" + hashlib.sha256(str(self._path).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        try:
            with self._profile.store.database.claim(claim):
                if path.exists():
                    self._import_and_move(path, stop)
        except AppError as error:
            if error.code != "run_under_way":
                raise
            return  # another agent is at it; what it leaves is seen with the next look
        except RunCancelled:
            return  # the agent ends in the middle of a long file; the next one takes it in from its beginning

    def _import_and_move(self, path: Path, stop: Event) -> None:
        look, taken = self._seen[path.name].look, self._taken.get(path.name)
        if taken is not None and taken.look == look:
            # It was recorded with an earlier look and could not be moved then, on a full disk for instance.
            self._put_away(path, taken)
            return
        try:
            report = import_unsubscribes(self._profile, path, way=WayIn.FOLDER, cancelled=stop.is_set)
        except AppError as error:
            if error.code in _TRY_AGAIN:
                # Most likely a program holds it (Windows); it stays where it is and is tried with the next look.
                self._locked.add(path.name)
                return
            if not error.code.startswith(_ABOUT_THE_FILE):
                raise
            taken = _Taken(look, FAILED, failed_text(path.name, error, self._profile.clock()))
        else:
            folder = DONE if _has_good_rows(report) else FAILED
            taken = _Taken(look, folder, report_text(path.name, report, self._profile.clock()))
        self._taken[path.name] = taken
        self._put_away(path, taken)

    def _put_away(self, path: Path, taken: _Taken) -> None:
        _put_away(path, taken.folder, taken.report)
        self._taken.pop(path.name, None)
        self._seen.pop(path.name, None)
        self._locked.discard(path.name)


def try_folder(profile: Profile) -> WayTried:
    """Whether the folder could be watched now. Raises AppError `folder_…`."""
    path = Path(profile.settings.folder.path)
    _names, listing = _list(path)
    _make_folders(path)
    return WayTried("folder_ready", {"path": str(path), "waiting": len(listing)})


def _has_good_rows(report: StopReport) -> bool:
    return bool(report.new or report.already or report.said_no)


def _list(path: Path) -> tuple[frozenset[str], dict[str, Look]]:
    """Every name in the folder, and the wanted regular files with their looks. Raises AppError `folder_…`."""
    names: set[str] = set()
    listing: dict[str, Look] = {}
    with _folder_door(path), os.scandir(path) as entries:
        for entry in entries:
            names.add(entry.name)
            if not is_wanted(entry.name) or entry.name in {DONE, FAILED}:
                continue
            try:
                found = entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue
            if stat.S_ISREG(found.st_mode):
                listing[entry.name] = Look(found.st_size, found.st_mtime_ns)
    return frozenset(names), listing


def _put_away(path: Path, folder: str, text: str) -> None:
    """Writes the report, then moves the file beside it; a name that is taken gets a number."""
    with _folder_door(path.parent):
        _make_folders(path.parent)
        target = _free_name(path.parent / folder / path.name)
        report = target.with_name(target.name + ".report.txt")
        report.write_text(text, encoding="utf-8")
        path.replace(target)


def _make_folders(path: Path) -> None:
    with _folder_door(path):
        for folder in (DONE, FAILED):
            (path / folder).mkdir(exist_ok=True)
            if not os.access(path / folder, os.W_OK | os.X_OK):
                raise PermissionError(13, "Permission denied", str(path / folder))


def _free_name(path: Path) -> Path:
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return free


@contextmanager
def _folder_door(path: Path) -> Iterator[None]:
    """The one door through which trouble with the folder becomes ours."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise AppError("folder_missing", cause=error, path=str(path)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise AppError("folder_unusable", cause=error, path=str(path), reason=reason) from error


@dataclass(frozen=True)
class _Identity:
    device: int
    inode: int


def _identity(path: Path) -> _Identity | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return _Identity(found.st_dev, found.st_ino)


def _changes(path: Path, stop: Event, is_settling: Callable[[], bool]) -> Generator[None, None, None]:
    """Yields when something in the folder changed, and every few seconds anyway: a network folder tells no changes."""
    while not stop.is_set():
        yield
        watched = _identity(path)
        if watched is None or is_settling():
            stop.wait(_SETTLING_MS / 1000)
            continue
        for _changed in _watch(path, stop):
            yield
            if is_settling() or _identity(path) != watched:
                break


def _watch(path: Path, stop: Event) -> Iterator[object]:
    from watchfiles import watch

    try:
        yield from watch(
            path, stop_event=stop, rust_timeout=_IDLE_MS, yield_on_timeout=True, recursive=False, step=50, debounce=200
        )
    except (OSError, RuntimeError):
        # The folder went away just now, or the system has no more watches to give: looking again does as well.
        stop.wait(_SETTLING_MS / 1000)
