"""What "Copy for your admin" puts on the clipboard, to be mailed to whoever runs Salesforce."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from core.words import sentence

# Facts that help an admin, by parameter; nothing else of the parameters is passed on.
_FACTS = (
    ("host", "Address"),
    ("raw_code", "Salesforce's error code"),
    ("message", "Salesforce's words"),
    ("expected", "Expected org"),
    ("found", "Org that answered"),
)
_NO_BODIES: Mapping[str, str] = {}
_WHAT_IT_IS = "Opt-Out Sync keeps the e-mail opt-outs of Contacts and Leads in agreement with our sales e-mail tool."
_WHAT_FAILED = "It could not do its work:"
_ERROR = "Error of the program"
#: All texts of this module, for the translators.
TEXTS = (_WHAT_IT_IS, _WHAT_FAILED, _ERROR, *(label for _name, label in _FACTS))


def for_admin(
    code: str,
    params: Mapping[str, object] | None = None,
    translate: Callable[[str], str] = lambda text: text,
    bodies: Mapping[str, str] = _NO_BODIES,
) -> str:
    """A text of several lines: what happened, what to do, and Salesforce's own words. English without `translate`."""
    given = params or {}
    words = sentence(code, given, translate, bodies)
    lines = [
        translate(_WHAT_IT_IS),
        translate(_WHAT_FAILED),
        "",
        words.title,
        words.body,
        "",
    ]
    lines.extend(f"{translate(label)}: {given[name]}" for name, label in _FACTS if given.get(name))
    lines.append(f"{translate(_ERROR)}: {code}")
    return "\n".join(lines)
