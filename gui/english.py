"""English plurals until the translation files come: `%n problem(s)` reads "1 problem" and "2 problems".

Source texts keep Linguist's usual form, so that every language, English too, can have its own plural rules later; then
this module goes. It is no subclass of QTranslator, which would need no call at each text: PySide6 6.12 gives back one
reference to None too many for each call of a `translate` written in Python, and the program ends after some thousands
(`none_dealloc`; shown by sys.getrefcount(None) before and after).
"""

from __future__ import annotations

_IRREGULAR = {"person(s)": "people"}


def counted(text: str, count: int) -> str:
    """`text` with its "(s)" settled for `count`; a translated text has none and stays as it is."""
    if count == 1:
        return text.replace("(s)", "")
    for one, many in _IRREGULAR.items():
        text = text.replace(one, many)
    return text.replace("(s)", "s")
