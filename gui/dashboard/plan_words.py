"""The sentences above a plan. Pure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model import Connection, Direction
from gui.acts.on_plans import PlanShown
from gui.formats import number
from gui.messages import error_words


def plan_words(plan: PlanShown) -> str:
    """`14 records would be ticked in Salesforce. 9 people would be unsubscribed here. 1 problem would be left.`"""
    parts = [
        QCoreApplication.translate(
            "PlanDialog", "%Ln record(s) would be ticked in Salesforce", "", plan.count(Direction.TO_SALESFORCE)
        ),
        QCoreApplication.translate(
            "PlanDialog", "%Ln person(s) would be unsubscribed here", "", plan.count(Direction.FROM_SALESFORCE)
        ),
    ]
    if plan.problems:
        parts.append(QCoreApplication.translate("PlanDialog", "%Ln problem(s) would be left", "", plan.problems))
    return " ".join(f"{part}." for part in parts)


def hold_words(plan: PlanShown) -> str:
    """Why the brake holds it, with the numbers; empty where it does not."""
    if plan.hold is None:
        return ""
    title = error_words(plan.hold.reason.value).title
    if not plan.hold.limit and not plan.hold.count:
        return f"{title}."
    numbers = QCoreApplication.translate("PlanDialog", "{count}, where {limit} is the limit").format(
        count=number(plan.hold.count), limit=number(plan.hold.limit)
    )
    return f"{title}: {numbers}."


def org_words(connection: Connection, *, practice: bool) -> str:
    if practice:
        kind = QCoreApplication.translate("PlanDialog", "PRACTICE")
    elif connection.is_sandbox:
        kind = QCoreApplication.translate("PlanDialog", "SANDBOX")
    else:
        kind = QCoreApplication.translate("PlanDialog", "PRODUCTION")
    return QCoreApplication.translate("PlanDialog", "In {org} ({kind}), as {user}.").format(
        org=connection.org_name, kind=kind, user=connection.user_name
    )


def cost_words(plan: PlanShown) -> str:
    if plan.calls is None:
        return ""
    return QCoreApplication.translate("PlanDialog", "It would take about %Ln API call(s).", "", plan.calls)
