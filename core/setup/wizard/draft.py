"""The draft: what was entered so far, so that a wizard that was closed can be gone on with. No secret is in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from core.errors import AppError
from core.settings.files import first_reason, write_text
from core.setup.wizard.choices import Choices
from core.setup.wizard.steps import Step

DRAFT_NAME = "setup-draft.json"


@dataclass(frozen=True)
class Draft:
    step: Step
    choices: Choices


_SHAPE = TypeAdapter(Draft)


def save_draft(path: Path, draft: Draft) -> None:
    """Replaces the draft in one step, readable by its owner only. Raises AppError `settings_unwritable`."""
    write_text(path, _SHAPE.dump_json(draft, indent=2).decode() + "\n")


def load_draft(path: Path) -> Draft | None:
    """None where there is none. Raises AppError `draft_unreadable`; the file is left as it is."""
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise AppError("draft_unreadable", cause=error, path=str(path), reason=error.strerror or "") from error
    try:
        return _SHAPE.validate_json(text)
    except ValidationError as error:
        raise AppError("draft_unreadable", cause=error, path=str(path), reason=first_reason(error)) from error


def discard_draft(path: Path) -> None:
    path.unlink(missing_ok=True)
