"""How an admin makes the External Client App, as data that wizard and help show (salesforce.md A2)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.salesforce.signin.listener import CALLBACK_PORTS, callback_url

#: What goes into "Callback URL": the match is exact, so every port that may be used stands there.
CALLBACK_TEXT = "\n".join(callback_url(port) for port in CALLBACK_PORTS)
APP_NAME = "Opt-Out Sync"


class Required(StrEnum):
    """How a switch must stand."""

    ON = "on"
    OFF = "off"


@dataclass(frozen=True)
class Switch:
    """One switch of Salesforce's page, by the label that is printed there, and why it must stand so."""

    label: str
    state: Required
    reason: str


@dataclass(frozen=True)
class Step:
    """`copy` is text to paste, exactly; `choose` what to select from lists, by Salesforce's labels."""

    id: str
    title: str
    text: str
    copy: str = ""
    choose: tuple[str, ...] = ()
    switches: tuple[Switch, ...] = ()


STEPS: tuple[Step, ...] = (
    Step(
        "open",
        "Open External Client App Manager",
        "Log in to Salesforce as an admin, in the very org that is to be connected: a sandbox needs an app of its own."
        " Open Setup, type External Client App Manager into Quick Find, open it and press New External Client App.",
    ),
    Step(
        "name",
        "Name the app",
        "Enter the name and your e-mail address. Distribution State stays Local.",
        copy=APP_NAME,
        choose=("Distribution State: Local",),
    ),
    Step(
        "oauth",
        "Switch on OAuth and paste the callback addresses",
        "Under API (Enable OAuth Settings), switch on Enable OAuth and paste all of these lines into Callback URL.",
        copy=CALLBACK_TEXT,
        switches=(Switch("Enable OAuth", Required.ON, "The program signs in by OAuth."),),
    ),
    Step(
        "scopes",
        "Choose the scopes",
        "Move both to the selected ones. No other scope is needed.",
        choose=(
            "Manage user data via APIs (api)",
            "Perform requests at any time (refresh_token, offline_access)",
        ),
    ),
    Step(
        "security",
        "Set the switches",
        "Set them as shown. What Salesforce has set itself and greyed out is right.",
        switches=(
            Switch(
                "Require secret for Web Server Flow",
                Required.OFF,
                "A program on a desktop cannot keep a secret; it proves itself by PKCE.",
            ),
            Switch(
                "Require secret for Refresh Token Flow",
                Required.OFF,
                "Else the first sign-in works and the first night does not.",
            ),
            Switch(
                "Require Proof Key for Code Exchange (PKCE) extension for Supported Authorization Flows",
                Required.ON,
                "Nobody who overhears the answer can use it.",
            ),
            Switch("Enable Refresh Token Rotation", Required.ON, "A stolen token is noticed and worth nothing."),
            Switch(
                "Issue JSON Web Token (JWT)-based access tokens for named users",
                Required.OFF,
                "Such tokens do not work with page layouts.",
            ),
        ),
    ),
    Step(
        "create",
        "Create the app and set its policies",
        "Press Create. On the tab Policies, let all users authorise themselves, or, stricter, pre-authorise a"
        " permission set of the user who signs in here. If laptops roam, relax the IP restrictions.",
        choose=(
            "Permitted Users: All users may self-authorize",
            "Refresh Token Policy: Refresh token is valid until revoked",
        ),
    ),
    Step(
        "key",
        "Copy the consumer key",
        "On the tab Settings, under OAuth Settings, press Consumer Key and Secret, and paste the Consumer Key here. The"
        " secret is not needed. A new key takes about ten minutes until Salesforce knows it, a change up to thirty.",
    ),
)
