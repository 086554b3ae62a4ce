"""The report that lies beside a file in `done/` or `failed/`: what was taken in, and what to do about the rest.

In English, like all files that this program writes for later reading; a person or a script may read them.
"""

from __future__ import annotations

from datetime import datetime

from core.clock import to_text
from core.errors import AppError
from core.intake.unsubscribe_import import StopReport
from core.intake.unsubscribes import storable
from core.words import sentence


def report_text(name: str, report: StopReport, now: datetime) -> str:
    """For a file that could be read, with every row that was not taken, as far as they are listed."""
    lines = [
        f"{storable(name)}, taken in {to_text(now)}",
        "",
        f"rows: {report.rows}",
        f"new unsubscribes: {report.new}",
        f"already unsubscribed: {report.already}",
        f"rows that say no: {report.said_no}",
        f"rows without a time of their own: {report.undated}",
        f"addresses that are nobody's among the people: {report.unknown}",
        f"rows not taken: {report.rejected_count}",
    ]
    if report.columns:
        lines += ["", "columns: " + ", ".join(f"{kind} = {header}" for kind, header in report.columns.items())]
    if report.rejected:
        lines += ["", "Rows that were not taken:"]
        lines += [f"line {row.line}: {sentence(row.reason, row.params)}" for row in report.rejected]
        if report.rejected_count > len(report.rejected):
            lines.append(f"... and {report.rejected_count - len(report.rejected)} more")
        lines += ["", "Mend these rows and put a file with them into the folder again."]
    return "\n".join(lines) + "\n"


def failed_text(name: str, error: AppError, now: datetime) -> str:
    """For a file that could not be read at all."""
    why = storable(str(sentence(error.code, error.params)))
    return f"{storable(name)}, not taken in, {to_text(now)}\n\n{why}\n\nNothing was recorded.\n"
