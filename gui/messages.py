"""Words on the screen for the engine's codes and states; nothing else in `gui` translates them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.model import Direction, Outcome, OutcomeState, Phase, Progress, RunKind, RunState, RunSummary, RunTrigger
from gui.formats import number

if TYPE_CHECKING:
    from core.sync.timeline import TimelineEvent
    from core.words.sentence import Sentence


def error_words(code: str, params: Mapping[str, object] | None = None) -> Sentence:
    """Title and body for an error or problem code, in the language of the screens."""
    # A catalogue of sentences is not needed before the first paint.
    from core.words import sentence
    from core.words.in_window import BODIES

    return sentence(code, _spoken(params or {}), engine_words, BODIES)


def admin_words(code: str, params: Mapping[str, object] | None = None) -> str:
    """What "Copy for your admin" puts on the clipboard."""
    from core.words.for_admin import for_admin
    from core.words.in_window import BODIES

    return for_admin(code, _spoken(params or {}), engine_words, BODIES)


def engine_words(text: str) -> str:
    """A text of the engine's tables (core/words, the steps of the External Client App) in the screens' language."""
    return QCoreApplication.translate("Words", text)


def object_words(sobject: str) -> str:
    """`Contact` as people call it; an object that has no word keeps its name."""
    return {
        "Contact": QCoreApplication.translate("Messages", "Contact"),
        "Lead": QCoreApplication.translate("Messages", "Lead"),
        "Account": QCoreApplication.translate("Messages", "Account"),
    }.get(sobject, sobject)


def record_words(sobject: str | None, record_id: str | None) -> str:
    """`Contact 003…`; what is not known is left out."""
    return f"{object_words(sobject or '')} {record_id or ''}".strip()


def _value_words(value: str) -> str:
    """A value of an enum that stands in a sentence; a name that is no word of ours stays as it is."""
    return {
        "ahead of": QCoreApplication.translate("Messages", "ahead of"),
        "behind": QCoreApplication.translate("Messages", "behind"),
        RunKind.SYNC.value: QCoreApplication.translate("Messages", "sync"),
        RunKind.PUSH.value: QCoreApplication.translate("Messages", "delivery"),
        RunKind.UNDO.value: QCoreApplication.translate("Messages", "undo"),
        RunKind.RESUBSCRIBE.value: QCoreApplication.translate("Messages", "re-subscription"),
        RunState.RUNNING.value: QCoreApplication.translate("Messages", "under way"),
        RunState.DONE.value: QCoreApplication.translate("Messages", "done"),
        RunState.PROBLEMS.value: QCoreApplication.translate("Messages", "with problems"),
        RunState.HELD.value: QCoreApplication.translate("Messages", "held"),
        RunState.FAILED.value: QCoreApplication.translate("Messages", "failed"),
        RunState.SKIPPED.value: QCoreApplication.translate("Messages", "skipped"),
        RunState.MISSED.value: QCoreApplication.translate("Messages", "missed"),
        "accepted": QCoreApplication.translate("Messages", "accepted"),
        "dismissed": QCoreApplication.translate("Messages", "dismissed"),
    }.get(value, value)


def _spoken(params: Mapping[str, object]) -> dict[str, object]:
    """The parameters that are words of ours, as words of the screens."""
    spoken = dict(params)
    for name in ("object", "sobject"):
        if isinstance(spoken.get(name), str):
            spoken[name] = object_words(str(spoken[name]))
    for name in ("kind", "state", "way"):
        if isinstance(spoken.get(name), str):
            spoken[name] = _value_words(str(spoken[name]))
    return spoken


def state_words(run: RunSummary) -> str:
    """The state of a run, as a word or two."""
    if run.state is RunState.PROBLEMS:
        return QCoreApplication.translate("Messages", "%Ln problem(s)", "", run.problems)
    return {
        RunState.RUNNING: QCoreApplication.translate("Messages", "Under way"),
        RunState.DONE: QCoreApplication.translate("Messages", "Done"),
        RunState.HELD: QCoreApplication.translate("Messages", "Held"),
        RunState.CANCELLED: QCoreApplication.translate("Messages", "Cancelled"),
        RunState.FAILED: QCoreApplication.translate("Messages", "Failed"),
        RunState.INTERRUPTED: QCoreApplication.translate("Messages", "Interrupted"),
        RunState.SKIPPED: QCoreApplication.translate("Messages", "Skipped"),
        RunState.MISSED: QCoreApplication.translate("Messages", "Missed"),
    }[run.state]


def kind_words(run: RunSummary) -> str:
    """What ran, and who or what started it."""
    if run.kind is RunKind.UNDO:
        return QCoreApplication.translate("Messages", "Undo")
    if run.kind is RunKind.RESUBSCRIBE:
        return QCoreApplication.translate("Messages", "Re-subscription")
    started_by = {
        RunTrigger.WINDOW: QCoreApplication.translate("Messages", "Sync now"),
        RunTrigger.COMMAND_LINE: QCoreApplication.translate("Messages", "Command line"),
        RunTrigger.UNSUBSCRIBE: QCoreApplication.translate("Messages", "Unsubscribe"),
        RunTrigger.SCHEDULE: QCoreApplication.translate("Messages", "Nightly sync"),
        RunTrigger.CATCH_UP: QCoreApplication.translate("Messages", "Nightly sync, later"),
        RunTrigger.AGENT: QCoreApplication.translate("Messages", "In the background"),
        RunTrigger.WIZARD: QCoreApplication.translate("Messages", "Setup"),
    }.get(run.trigger, run.trigger.value)
    if run.kind is RunKind.PUSH and run.trigger is RunTrigger.WINDOW:
        return QCoreApplication.translate("Messages", "From the window, delivery")
    if run.kind is RunKind.PUSH and run.trigger is not RunTrigger.UNSUBSCRIBE:
        return QCoreApplication.translate("Messages", "{started_by}, delivery").format(started_by=started_by)
    return started_by


def result_words(run: RunSummary) -> str:
    """`14 to Salesforce, 9 from Salesforce, 1 problem`."""
    parts = [
        QCoreApplication.translate("Messages", "{number} to Salesforce").format(number=number(run.to_salesforce)),
        QCoreApplication.translate("Messages", "{number} from Salesforce").format(number=number(run.from_salesforce)),
    ]
    if run.problems:
        parts.append(QCoreApplication.translate("Messages", "%Ln problem(s)", "", run.problems))
    return QCoreApplication.translate("Messages", ", ").join(parts)


def direction_words(direction: Direction) -> str:
    return {
        Direction.TO_SALESFORCE: QCoreApplication.translate("Messages", "To Salesforce"),
        Direction.FROM_SALESFORCE: QCoreApplication.translate("Messages", "From Salesforce"),
    }[direction]


def field_words(name: str) -> str:
    """A field as Salesforce labels it; another one by its API name."""
    if name in {"HasOptedOutOfEmail", "PersonHasOptedOutOfEmail"}:
        return QCoreApplication.translate("Messages", "Email Opt Out")
    return name


# Runs that clear boxes, each for a named user; all others only tick.
_CLEARING = frozenset({RunKind.UNDO, RunKind.RESUBSCRIBE})


def outcome_words(outcome: Outcome, kind: RunKind) -> str:
    """What became of one change by such a run; a failed one says why."""
    if outcome.state is OutcomeState.FAILED:
        return error_words(outcome.code or "unknown_refusal", {"message": outcome.message}).title
    if kind in _CLEARING:
        return {
            OutcomeState.WRITTEN: QCoreApplication.translate("Messages", "Cleared"),
            OutcomeState.VERIFIED: QCoreApplication.translate("Messages", "Cleared and read back"),
            OutcomeState.ALREADY: QCoreApplication.translate("Messages", "Was clear already"),
            OutcomeState.RECORDED: QCoreApplication.translate("Messages", "Unsubscribe ended here"),
        }[outcome.state]
    return {
        OutcomeState.WRITTEN: QCoreApplication.translate("Messages", "Ticked"),
        OutcomeState.VERIFIED: QCoreApplication.translate("Messages", "Ticked and read back"),
        OutcomeState.ALREADY: QCoreApplication.translate("Messages", "Was ticked already"),
        OutcomeState.RECORDED: QCoreApplication.translate("Messages", "Unsubscribed here"),
    }[outcome.state]


def progress_words(progress: Progress) -> str:
    """The phase and how far it is: `Comparing people, 38,200 of 120,000`."""
    phase = {
        Phase.IMPORTING: QCoreApplication.translate("Messages", "Reading the file"),
        Phase.CONNECTING: QCoreApplication.translate("Messages", "Connecting to Salesforce"),
        Phase.READING_CONTACTS: QCoreApplication.translate("Messages", "Reading Contacts"),
        Phase.READING_LEADS: QCoreApplication.translate("Messages", "Reading Leads"),
        Phase.READING_LINKED: QCoreApplication.translate("Messages", "Reading linked records"),
        Phase.COMPARING: QCoreApplication.translate("Messages", "Comparing both sides"),
        Phase.RECORDING: QCoreApplication.translate("Messages", "Recording what Salesforce knows"),
        Phase.WRITING: QCoreApplication.translate("Messages", "Ticking boxes in Salesforce"),
        Phase.VERIFYING: QCoreApplication.translate("Messages", "Reading back what was written"),
        Phase.CHECKING: QCoreApplication.translate("Messages", "Checking the org"),
        Phase.APPLYING: QCoreApplication.translate("Messages", "Setting up"),
        Phase.PUTTING_BACK: QCoreApplication.translate("Messages", "Putting back what the run changed"),
    }[progress.phase]
    if progress.total:
        return QCoreApplication.translate("Messages", "{phase}, {done} of {total}").format(
            phase=phase, done=number(progress.done), total=number(progress.total)
        )
    if progress.done:
        return QCoreApplication.translate("Messages", "{phase}, {done}").format(phase=phase, done=number(progress.done))
    return phase


def event_words(event: TimelineEvent) -> str:
    """What happened in a person's timeline."""
    from core.sync.timeline import TimelineKind

    return {
        TimelineKind.KNOWN: QCoreApplication.translate("Messages", "Came in"),
        TimelineKind.ASKED: QCoreApplication.translate("Messages", "Asked to get no more mail"),
        TimelineKind.NOTICED: QCoreApplication.translate("Messages", "Noticed"),
        TimelineKind.RECORDED: QCoreApplication.translate("Messages", "Recorded here"),
        TimelineKind.WRITTEN: QCoreApplication.translate("Messages", "Written to Salesforce"),
        TimelineKind.VERIFIED: QCoreApplication.translate("Messages", "Read back"),
        TimelineKind.ALREADY: QCoreApplication.translate("Messages", "Was ticked already"),
        TimelineKind.FAILED: QCoreApplication.translate("Messages", "Could not be written"),
        TimelineKind.RESUBSCRIBED: QCoreApplication.translate("Messages", "Re-subscribed"),
        TimelineKind.CLEARED: QCoreApplication.translate("Messages", "Box cleared"),
        TimelineKind.ENDED: QCoreApplication.translate("Messages", "Unsubscribe ended here"),
        TimelineKind.UNDONE: QCoreApplication.translate("Messages", "Undone"),
        TimelineKind.LEFT_OUT: QCoreApplication.translate("Messages", "Left out by an undo"),
        TimelineKind.FLIPPED: QCoreApplication.translate("Messages", "Box was cleared by somebody else"),
        TimelineKind.PROBLEM: QCoreApplication.translate("Messages", "Problem"),
        TimelineKind.LINKED: QCoreApplication.translate("Messages", "Linked"),
        TimelineKind.UNLINKED: QCoreApplication.translate("Messages", "Unlinked"),
        TimelineKind.HANDED_OVER: QCoreApplication.translate("Messages", "Handed over to the sales tool"),
        TimelineKind.HANDOVER_CONFIRMED: QCoreApplication.translate("Messages", "Hand-over confirmed"),
        TimelineKind.DELETED: QCoreApplication.translate("Messages", "Deleted here"),
    }[event.kind]
