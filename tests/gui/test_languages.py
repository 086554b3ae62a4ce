"""Three languages: what was chosen is spoken from the first paint on, and no catalogue breaks what it translates."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QCoreApplication, QLocale

from core.errors import AppError
from core.model import Language
from core.settings.app import AppSettings, save_app
from core.words import all_words, known_codes
from gui import languages
from gui.formats import elapsed, moment_in_words, number
from gui.messages import admin_words, error_words
from resources import FOLDER
from tests.gui.pseudo import translations

CATALOGUES = {language: FOLDER / "i18n" / f"opt-out-sync_{language.value}.ts" for language in Language}
TRANSLATED = (Language.SPANISH, Language.PORTUGUESE)


@pytest.fixture
def speak():
    """Installs a language; English is back afterwards."""
    yield languages.install
    languages.install(Language.ENGLISH)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


def texts(language):
    """Context, source, and the translation or its plural forms."""
    for context in etree.parse(CATALOGUES[language]).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield context.findtext("name"), message.findtext("source"), [form for form in forms if form]


def placeholders(text):
    return sorted(re.findall(r"\{\w*\}|%L?n", text))


def mnemonics(text):
    return len(re.findall(r"&\S", text.replace("&&", "")))


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_translation_keeps_the_placeholders_of_its_source(language):
    broken = [
        (source, form)
        for _context, source, forms in texts(language)
        for form in forms
        if placeholders(form) != placeholders(source)
    ]
    assert broken == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_translation_keeps_mnemonic_and_ending(language):
    def differs(source, form):
        ends = tuple(source.endswith(end) == form.endswith(end) for end in (".", "…", "?", " "))
        return mnemonics(source) != mnemonics(form) or not all(ends)

    broken = [(source, form) for _, source, forms in texts(language) for form in forms if differs(source, form)]
    assert broken == []


@pytest.mark.parametrize("language", Language)
def test_the_compiled_catalogue_is_that_of_its_source(language, tmp_path):
    compiled = tmp_path / "compiled.qm"
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, "-silent", CATALOGUES[language], "-qm", compiled], check=True)
    assert compiled.read_bytes() == CATALOGUES[language].with_suffix(".qm").read_bytes(), "run: make translations"


def test_what_the_settings_keep_is_read_before_the_first_paint(tmp_path):
    path = tmp_path / "app.json"
    assert languages.kept_language(path) is None
    save_app(path, AppSettings(language=Language.PORTUGUESE))
    assert languages.kept_language(path) is Language.PORTUGUESE
    save_app(path, AppSettings())
    assert languages.kept_language(path) is None


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '{"language": "klingon"}'])
def test_a_damaged_settings_file_means_the_language_of_the_computer(text, tmp_path):
    path = tmp_path / "app.json"
    path.write_text(text, encoding="utf-8")
    assert languages.kept_language(path) is None


@pytest.mark.parametrize(
    ("language", "title"),
    [
        (Language.ENGLISH, "Lead records cannot be seen"),
        (Language.SPANISH, "Los registros de Posible cliente no se pueden ver"),
        (Language.PORTUGUESE, "Os registros de Cliente potencial não podem ser vistos"),
    ],
)
def test_an_error_of_the_engine_speaks_the_language_of_the_screens(speak, language, title):
    speak(language)
    assert error_words("check_object_hidden", AppError("check_object_hidden", object="Lead").params).title == title


def test_the_text_for_the_admin_is_in_the_language_of_the_screens(speak):
    speak(Language.SPANISH)
    text = admin_words("host_unknown", {"host": "acme.example"})
    assert "No se encontró acme.example" in text
    assert "Dirección: acme.example" in text


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_error_is_another_text_in_every_language(speak, language):
    english = {code: error_words(code) for code in known_codes()}
    done = {source for context, source, forms in texts(language) if context == "Words" and forms}
    speak(language)
    same = [
        code
        for code, words in english.items()
        if all_words()[code][0] in done and error_words(code).title == words.title
    ]
    assert same == []


def test_numbers_and_moments_follow_the_language(speak, monkeypatch):
    from datetime import UTC, datetime, timedelta

    now = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
    speak(Language.SPANISH)
    assert number(1234567) == "1.234.567"
    assert moment_in_words(now, now).startswith("hoy a las")
    speak(Language.PORTUGUESE)
    assert moment_in_words(now - timedelta(days=1), now).startswith("ontem às")
    assert elapsed(7200) == "2 h"


def test_words_of_qt_itself_are_translated_too(speak):
    speak(Language.SPANISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    speak(Language.PORTUGUESE)
    assert QCoreApplication.translate("QPlatformTheme", "Close") == "Fechar"


def test_the_page_of_evidence_is_in_the_language_of_the_screens(speak, linked_office, tmp_path):
    from core.sync.push import unsubscribe
    from gui.acts.on_files import export_evidence

    class Opened:
        profile = linked_office.profile

    address = linked_office.live("Contact")[0]["Email"]
    unsubscribe(linked_office.profile, [address], source="test", push=True)
    speak(Language.SPANISH)
    export_evidence(Opened(), tmp_path / "page.html", address)
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert '<html lang="es">' in text
    for words in (f"Evidencia de {address.lower()}", "Cronología", "Cada escritura", "La cadena estaba íntegra"):
        assert words in text
    speak(Language.ENGLISH)
    export_evidence(Opened(), tmp_path / "page.html", address)
    assert '<html lang="en">' in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_no_text_is_unfinished_and_none_is_left_over():
    """Collected anew, so that a text that a screen got since is found. `make translations` says what to do."""
    assert translations().check() == []
