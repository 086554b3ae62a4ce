"""Which pages the help has, in their order, and which one explains the screen in front."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from core.setup.wizard.steps import Step
from gui.frame.page import PageId


class HelpPage(StrEnum):
    """The names of the files in resources/help, the same in every language."""

    INDEX = "index"
    INSTALL = "install"
    PRACTICE = "practice"
    WIZARD = "wizard"
    EXTERNAL_CLIENT_APP = "external-client-app"
    LAYOUTS = "layouts"
    OVERVIEW = "overview"
    PEOPLE = "people"
    PROBLEMS = "problems"
    DIFFERENCES = "differences"
    HISTORY = "history"
    WAYS_IN = "ways-in"
    HANDOVER = "handover"
    SETTINGS = "settings"
    NIGHT = "night"
    KEYBOARD = "keyboard"
    COMMAND_LINE = "command-line"
    SERVER = "server"
    PRIVACY = "privacy"
    LAW = "law"
    ERRORS = "errors"


@dataclass(frozen=True)
class Group:
    """Pages that belong together; `title` speaks the language of the screens."""

    title: Callable[[], str]
    pages: tuple[HelpPage, ...]


GROUPS = (
    Group(
        lambda: QCoreApplication.translate("Help", "Getting started"),
        (
            HelpPage.INDEX,
            HelpPage.INSTALL,
            HelpPage.PRACTICE,
            HelpPage.WIZARD,
            HelpPage.EXTERNAL_CLIENT_APP,
            HelpPage.LAYOUTS,
        ),
    ),
    Group(
        lambda: QCoreApplication.translate("Help", "Every day"),
        (
            HelpPage.OVERVIEW,
            HelpPage.PEOPLE,
            HelpPage.PROBLEMS,
            HelpPage.DIFFERENCES,
            HelpPage.HISTORY,
            HelpPage.WAYS_IN,
            HelpPage.HANDOVER,
            HelpPage.SETTINGS,
        ),
    ),
    Group(
        lambda: QCoreApplication.translate("Help", "To look up"),
        (
            HelpPage.NIGHT,
            HelpPage.KEYBOARD,
            HelpPage.COMMAND_LINE,
            HelpPage.SERVER,
            HelpPage.PRIVACY,
            HelpPage.LAW,
            HelpPage.ERRORS,
        ),
    ),
)
PAGES = tuple(page for group in GROUPS for page in group.pages)
OF_SCREEN = {
    PageId.OVERVIEW: HelpPage.OVERVIEW,
    PageId.PEOPLE: HelpPage.PEOPLE,
    PageId.PROBLEMS: HelpPage.PROBLEMS,
    PageId.DIFFERENCES: HelpPage.DIFFERENCES,
    PageId.HISTORY: HelpPage.HISTORY,
    PageId.WAYS_IN: HelpPage.WAYS_IN,
    PageId.SETTINGS: HelpPage.SETTINGS,
}
"""The page of help for each entry of the navigation."""
OF_STEP = {
    Step.WELCOME: "welcome",
    Step.CONNECT: "connect",
    Step.CONFIRM: "org",
    Step.FIELD: "field",
    Step.CHECK: "check",
    Step.PEOPLE: "people",
    Step.NIGHTLY: "night",
    Step.PREVIEW: "preview",
    Step.REVIEW: "ready",
    Step.APPLY: "ready",
    Step.DONE: "ready",
}
"""The place on the page about the wizard for each of its steps."""
