"""What "Copy for your admin" puts on the clipboard: plain English, to be mailed to whoever runs Salesforce."""

from __future__ import annotations

from collections.abc import Mapping

from core.words import sentence

# Facts that help an admin, by parameter; nothing else of the parameters is passed on.
_FACTS = (
    ("host", "Address"),
    ("raw_code", "Salesforce's error code"),
    ("message", "Salesforce's words"),
    ("expected", "Expected org"),
    ("found", "Org that answered"),
)


def for_admin(code: str, params: Mapping[str, object] | None = None) -> str:
    """A text of several lines: what happened, what to do, and Salesforce's own words."""
    given = params or {}
    words = sentence(code, given)
    lines = [
        "Opt-Out Sync keeps the e-mail opt-outs of Contacts and Leads in agreement with our sales e-mail tool.",
        "It could not do its work:",
        "",
        words.title,
        words.body,
        "",
    ]
    lines.extend(f"{label}: {given[name]}" for name, label in _FACTS if given.get(name))
    lines.append(f"Error of the program: {code}")
    return "\n".join(lines)
