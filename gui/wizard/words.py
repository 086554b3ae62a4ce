"""The words of the steps and of what Apply does."""

from __future__ import annotations

from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication

from core.model import FieldChoice, SObject
from core.setup.wizard.apply import ActState
from core.setup.wizard.rules import Act, ActKind
from core.setup.wizard.steps import Step
from gui.formats import number
from gui.messages import object_words


def name_of(step: Step) -> str:
    """As the list at the left calls it."""
    return {
        Step.WELCOME: QCoreApplication.translate("Wizard", "Welcome"),
        Step.CONNECT: QCoreApplication.translate("Wizard", "Connect"),
        Step.CONFIRM: QCoreApplication.translate("Wizard", "Confirm the org"),
        Step.FIELD: QCoreApplication.translate("Wizard", "Field"),
        Step.CHECK: QCoreApplication.translate("Wizard", "Check and mend"),
        Step.PEOPLE: QCoreApplication.translate("Wizard", "People"),
        Step.NIGHTLY: QCoreApplication.translate("Wizard", "Nightly sync"),
        Step.PREVIEW: QCoreApplication.translate("Wizard", "Preview"),
        Step.REVIEW: QCoreApplication.translate("Wizard", "Review"),
        Step.APPLY: QCoreApplication.translate("Wizard", "Apply"),
        Step.DONE: QCoreApplication.translate("Wizard", "Ready"),
    }[step]


def title_of(step: Step) -> str:
    """The page's one question."""
    return {
        Step.WELCOME: QCoreApplication.translate("Wizard", "What this app will do"),
        Step.CONNECT: QCoreApplication.translate("Wizard", "Connect to Salesforce"),
        Step.CONFIRM: QCoreApplication.translate("Wizard", "Is this the right org?"),
        Step.FIELD: QCoreApplication.translate("Wizard", "Which field should say it?"),
        Step.CHECK: QCoreApplication.translate("Wizard", "Can everybody see it?"),
        Step.PEOPLE: QCoreApplication.translate("Wizard", "Who are your people?"),
        Step.NIGHTLY: QCoreApplication.translate("Wizard", "When should it run?"),
        Step.PREVIEW: QCoreApplication.translate("Wizard", "What the first sync would do"),
        Step.REVIEW: QCoreApplication.translate("Wizard", "Is everything as you want it?"),
        Step.APPLY: QCoreApplication.translate("Wizard", "Setting it up"),
        Step.DONE: QCoreApplication.translate("Wizard", "Ready"),
    }[step]


def reason_of(step: Step) -> str:
    """Why it is asked."""
    return {
        Step.WELCOME: QCoreApplication.translate(
            "Wizard",
            "It keeps the unsubscribes of your sales e-mail tool and the opt-out checkboxes on Salesforce Contacts and"
            " Leads in agreement.",
        ),
        Step.CONNECT: QCoreApplication.translate(
            "Wizard", "You sign in on Salesforce's own page, in your browser. This app never sees your password."
        ),
        Step.CONFIRM: QCoreApplication.translate(
            "Wizard", "Everything from here on belongs to this one org. Another org is refused, also by mistake."
        ),
        Step.FIELD: QCoreApplication.translate(
            "Wizard", "The checkbox that an unsubscribe ticks, and that counts as an unsubscribe when it is ticked."
        ),
        Step.CHECK: QCoreApplication.translate(
            "Wizard", "What the sync needs, and whether sales people see the checkbox on their pages."
        ),
        Step.PEOPLE: QCoreApplication.translate(
            "Wizard", "The people whom your sales tool mails. Each is linked to a Contact, a Lead, or both."
        ),
        Step.NIGHTLY: QCoreApplication.translate(
            "Wizard",
            "Unsubscribes are pushed at once, always. The nightly sync compares both sides and finds the rest.",
        ),
        Step.PREVIEW: QCoreApplication.translate(
            "Wizard", "Nothing has been written yet. Take out what you do not want; it stays out of the first sync."
        ),
        Step.REVIEW: QCoreApplication.translate(
            "Wizard", "This is what Apply does, in this order. Until then nothing is kept, here or in Salesforce."
        ),
        Step.APPLY: QCoreApplication.translate(
            "Wizard", "Where an important part fails, everything before it is taken back."
        ),
        Step.DONE: QCoreApplication.translate("Wizard", "It is set up. The first sync is one press away."),
    }[step]


def choice_name(choice: FieldChoice) -> str:
    return {
        FieldChoice.EMAIL_OPT_OUT: QCoreApplication.translate("Wizard", "Email Opt Out"),
        FieldChoice.MARKETO_SALES_OPT_OUT: QCoreApplication.translate("Wizard", "Marketo Sales Opt Out"),
        FieldChoice.BOTH: QCoreApplication.translate("Wizard", "Both"),
    }[choice]


def choice_reason(choice: FieldChoice) -> str:
    """What the documents say of each."""
    return {
        FieldChoice.EMAIL_OPT_OUT: QCoreApplication.translate(
            "Wizard",
            "The standard checkbox of Salesforce. Sales and marketing share it: whoever is out of one is out of both.",
        ),
        FieldChoice.MARKETO_SALES_OPT_OUT: QCoreApplication.translate(
            "Wizard",
            "A checkbox of its own for sales mail. Keeps sales unsubscribes apart from those of marketing. It comes"
            " with the Marketo Sales Connect package.",
        ),
        FieldChoice.BOTH: QCoreApplication.translate(
            "Wizard",
            "Each unsubscribe ticks both checkboxes, and either one that is ticked counts as an unsubscribe.",
        ),
    }[choice]


def act_words(act: Act) -> str:
    """One line of Review and Apply."""
    given = act.params
    match act.kind:
        case ActKind.CONNECT:
            template = QCoreApplication.translate("Wizard", "Connect to {org} as {user}; the token goes to the keyring")
            if given.get("kept"):
                template = QCoreApplication.translate("Wizard", "Stay connected to {org} as {user}")
            return template.format(org=given["org"], user=given["user"])
        case ActKind.SETTINGS:
            template = QCoreApplication.translate("Wizard", "Keep {field} in step")
            return template.format(field=choice_name(FieldChoice(str(given["field"]))))
        case ActKind.GRANT:
            return QCoreApplication.translate(
                "Wizard", "Give yourself access to the field: permission set “Opt-Out Sync” in Salesforce"
            )
        case ActKind.LAYOUT:
            template = QCoreApplication.translate("Wizard", "Add the field to the {object} layout “{name}”")
            name = unquote(str(given["name"]).partition("-")[2])
            return template.format(object=object_words(SObject(str(given["sobject"])).value), name=name)
        case ActKind.TIMER:
            if not given["on"]:
                return QCoreApplication.translate("Wizard", "Remove the timer of this computer")
            template = QCoreApplication.translate("Wizard", "Set the timer of this computer to {time} ({zone})")
            return template.format(time=given["time"], zone=given["zone"])
        case ActKind.AUTOSTART:
            if not given["on"]:
                return QCoreApplication.translate("Wizard", "Do not start the app when you log in any more")
            return QCoreApplication.translate("Wizard", "Start the app in the background when you log in")
        case ActKind.PEOPLE:
            return _people_words(act)
        case ActKind.LINK:
            count = int(str(given.get("count") or 0))
            if not count:
                return QCoreApplication.translate("Wizard", "Link people by their address, where there is one match")
            return QCoreApplication.translate("Wizard", "Link %Ln person(s) by their address", "", count)


def _people_words(act: Act) -> str:
    given = act.params
    if "added" not in given:
        return QCoreApplication.translate("Wizard", "Bring the people in")
    template = QCoreApplication.translate("Wizard", "Bring the people in: {added} new, {updated} known")
    return template.format(added=number(int(str(given["added"]))), updated=number(int(str(given["updated"]))))


def act_state_words(state: ActState) -> str:
    return {
        ActState.WAITING: QCoreApplication.translate("Wizard", "To do"),
        ActState.RUNNING: QCoreApplication.translate("Wizard", "Under way"),
        ActState.DONE: QCoreApplication.translate("Wizard", "Done"),
        ActState.FAILED: QCoreApplication.translate("Wizard", "Not done"),
        ActState.TAKEN_BACK: QCoreApplication.translate("Wizard", "Taken back"),
        ActState.LEFT: QCoreApplication.translate("Wizard", "Could not be taken back"),
    }[state]
