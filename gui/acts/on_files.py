"""What is written to files: tables, evidence, the diagnostic file. Workers call it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.diagnostics import Diagnostic, Range
    from core.sync.evidence_export import ExportReport
    from gui.engine import Engine


def export_evidence(engine: Engine, path: Path, address: str | None) -> ExportReport:
    from core.sync.evidence_export import export_evidence as export
    from gui.languages import spoken
    from gui.messages import engine_words

    return export(engine.profile, path, address, engine_words, spoken().value.replace("_", "-"))


def export_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """A CSV whose cells no spreadsheet takes for formulas."""
    from core.harmless import write_csv

    return write_csv(path, header, rows)


def diagnostic(engine: Engine, chosen: Range, more: Mapping[str, str]) -> Diagnostic:
    from core.diagnostics import collect
    from core.paths import log_folder

    return collect(engine.fresh_profile(), log_folder(engine.data_dir), chosen, more)


def save_diagnostic(path: Path, made: Diagnostic) -> None:
    from core.diagnostics import save

    save(path, made)
