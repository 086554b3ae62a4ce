"""The language of the screens: chosen by the admin or by the computer, switchable while the program runs.

Source texts are English; English has a catalogue as well, for its plurals. Qt's own words (wizard buttons, file
dialogs) come from the catalogues that PySide6 brings along.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.model import Language
from resources import FOLDER

_NAMES = {Language.ENGLISH: "English", Language.SPANISH: "Español", Language.PORTUGUESE: "Português (Brasil)"}
_BY_CODE = {"en": Language.ENGLISH, "es": Language.SPANISH, "pt": Language.PORTUGUESE}
_installed: list[QTranslator] = []
_spoken = [Language.ENGLISH]


def spoken() -> Language:
    """The language that was installed last."""
    return _spoken[0]


def own_name(language: Language) -> str:
    """As its speakers call it; never translated."""
    return _NAMES[language]


def kept_language(path: Path) -> Language | None:
    """What the admin chose, from the file of `core.settings.app`; None where nothing is chosen.

    Read without that module, whose library for settings would come before the first paint. A file that cannot be read
    is told by whoever needs more of it.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8")).get("language")
        return None if found is None else Language(found)
    except (OSError, ValueError, AttributeError):
        return None


def language_for(wanted: Language | None, preferred: Sequence[str]) -> Language:
    """The admin's choice; else the first of the computer's languages (`pt-BR`, `es-MX`, …) that there is. Pure."""
    if wanted is not None:
        return wanted
    known = (_BY_CODE.get(name.replace("_", "-").split("-")[0].lower()) for name in preferred)
    return next((language for language in known if language is not None), Language.ENGLISH)


def locale_for(language: Language, system: QLocale) -> QLocale:
    """Dates and numbers: the computer's own way where it speaks this language, else the language's usual one."""
    own = QLocale(language.value)
    return system if system.language() == own.language() else own


def install(wanted: Language | None) -> Language:
    """Puts the catalogues of the language in place of those that were there; windows made from now on speak it."""
    system = QLocale.system()
    language = language_for(wanted, system.uiLanguages())
    application = QCoreApplication.instance()
    assert application is not None  # noqa: S101 - the caller made it
    while _installed:
        application.removeTranslator(_installed.pop())
    _spoken[0] = language
    QLocale.setDefault(locale_for(language, system))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = str(FOLDER / "i18n")
    for name, folder in ((f"qtbase_{language.value}", qt_folder), (f"opt-out-sync_{language.value}", ours)):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            _installed.append(translator)
    return language
