"""The requirements of the documents (mission.md, rules 2, 4, 5, 6): each with its state, words and one action. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.model import FieldChoice
from gui.engine import Snapshot
from gui.formats import number
from gui.messages import error_words
from gui.status import Level

if TYPE_CHECKING:
    from core.setup.checks.result import CheckResult

_FIELD, _LAYOUTS = "field", "layouts"


class RequirementId(Enum):
    NIGHTLY = "nightly"
    FIELD = "field"
    LAYOUTS = "layouts"
    PEOPLE = "people"


class Act(Enum):
    """What a requirement offers. SHOW opens the details of the checks behind it."""

    NONE = "none"
    SETTINGS = "settings"
    SHOW = "show"
    LINK = "link"


@dataclass(frozen=True)
class Requirement:
    """`text` is one line; `details` are the checks that are not well."""

    id: RequirementId
    level: Level
    text: str
    act: Act = Act.NONE
    word: str = ""
    details: tuple[CheckResult, ...] = ()


def requirements_of(snapshot: Snapshot, checked: Sequence[CheckResult] | None) -> tuple[Requirement, ...]:
    """The four lines. `checked` None: the org has not been asked yet."""
    return (
        _nightly(snapshot),
        _from_checks(RequirementId.FIELD, _field_words(snapshot.sync.field), checked, _FIELD),
        _from_checks(
            RequirementId.LAYOUTS,
            QCoreApplication.translate("Requirements", "The field is on every page layout of Contact and Lead"),
            checked,
            _LAYOUTS,
        ),
        _people(snapshot),
    )


def _nightly(snapshot: Snapshot) -> Requirement:
    if snapshot.sync.enabled:
        text = QCoreApplication.translate("Requirements", "The nightly sync is on")
        return Requirement(RequirementId.NIGHTLY, Level.GOOD, text)
    text = QCoreApplication.translate(
        "Requirements", "The nightly sync is off; unsubscribes still go to Email Opt Out at once"
    )
    word = QCoreApplication.translate("Requirements", "&Switch on…")
    return Requirement(RequirementId.NIGHTLY, Level.ATTENTION, text, Act.SETTINGS, word)


def _field_words(choice: FieldChoice) -> str:
    return {
        FieldChoice.EMAIL_OPT_OUT: QCoreApplication.translate(
            "Requirements", "Email Opt Out can be written on Contact and Lead"
        ),
        FieldChoice.MARKETO_SALES_OPT_OUT: QCoreApplication.translate(
            "Requirements", "Marketo Sales Opt Out can be written on Contact and Lead"
        ),
        FieldChoice.BOTH: QCoreApplication.translate("Requirements", "Both fields can be written on Contact and Lead"),
    }[choice]


def _from_checks(id_: RequirementId, well: str, checked: Sequence[CheckResult] | None, check_id: str) -> Requirement:
    if checked is None:
        text = QCoreApplication.translate("Requirements", "{what}: being checked…").format(what=well)
        return Requirement(id_, Level.BUSY, text)
    own = [one for one in checked if one.id == check_id]
    wrong = tuple(one for one in own if one.status != "pass")
    show = QCoreApplication.translate("Requirements", "Show…")
    if not own:
        # Where the org cannot be reached, that is said once, by the first check that asked it.
        text = QCoreApplication.translate("Requirements", "{what}: not checked").format(what=well)
        if not checked:
            return Requirement(id_, Level.NEUTRAL, text)
        return Requirement(id_, Level.NEUTRAL, text, Act.SHOW, show, tuple(checked))
    if not wrong:
        return Requirement(id_, Level.GOOD, well)
    failed = any(one.status == "fail" for one in wrong)
    return Requirement(id_, Level.PROBLEM if failed else Level.ATTENTION, _titles(wrong), Act.SHOW, show, wrong)


def _titles(wrong: Iterable[CheckResult]) -> str:
    titles = dict.fromkeys(error_words(one.code, one.params).title for one in wrong)
    return ". ".join(titles)


def _people(snapshot: Snapshot) -> Requirement:
    people, linked = snapshot.counts.people, snapshot.counts.linked
    text = QCoreApplication.translate("Requirements", "{linked} of {people} people are linked to Salesforce").format(
        linked=number(linked), people=number(people)
    )
    left = people - linked
    if not left:
        return Requirement(RequirementId.PEOPLE, Level.GOOD, text)
    word = QCoreApplication.translate("Requirements", "%Ln to link…", "", left)
    return Requirement(RequirementId.PEOPLE, Level.ATTENTION, text, Act.LINK, word)
