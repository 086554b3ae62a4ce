"""Problems by cause: one group has one reason, one next step and one action. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from core.model import Problem


@dataclass(frozen=True)
class ProblemGroup:
    """All open problems of one cause. Field problems of Contact and of Lead are two causes, with two next steps."""

    code: str
    sobject: str
    problems: tuple[Problem, ...]

    @property
    def since(self) -> datetime | None:
        return min((one.first_seen for one in self.problems if one.first_seen is not None), default=None)

    @property
    def messages(self) -> tuple[str, ...]:
        """What Salesforce said, each text once, in the order of their first coming."""
        return tuple(dict.fromkeys(one.message for one in self.problems if one.message))


def grouped(problems: Iterable[Problem]) -> tuple[ProblemGroup, ...]:
    """The groups: what concerns everybody first, then the largest."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        # A problem of one person is the same cause on both objects.
        key = (problem.code, "" if problem.address or problem.sobject is None else problem.sobject.value)
        found.setdefault(key, []).append(problem)
    groups = (ProblemGroup(code, sobject, tuple(members)) for (code, sobject), members in found.items())
    return tuple(sorted(groups, key=lambda group: (_is_personal(group), -len(group.problems), group.code)))


def _is_personal(group: ProblemGroup) -> bool:
    return all(problem.address for problem in group.problems)
