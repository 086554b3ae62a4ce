"""The timeline speaks the words of the program, in the language of the screens."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from core.model import Language, RunTrigger, WayIn
from core.sync.apply import _reason
from core.sync.timeline import TimelineEvent, TimelineKind
from gui import languages
from gui.people.timeline_words import by_words, detail_words, reason_words, source_words

NOW = datetime(2026, 11, 23, 20, tzinfo=UTC)


@pytest.fixture
def spanish():
    languages.install(Language.SPANISH)
    yield
    languages.install(Language.ENGLISH)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


@pytest.mark.parametrize("source", [*RunTrigger, *WayIn, "one-click", "link", "undo", "command line"])
def test_no_source_of_the_engine_is_shown_as_it_is_stored(source):
    assert source_words(str(source)) != str(source)


def test_a_box_that_was_ticked_is_told_as_such(spanish):
    from types import SimpleNamespace

    for shared in (False, True):
        stored = _reason(SimpleNamespace(ref=SimpleNamespace(sobject="Contact"), shared=shared))
        assert "ticked" in stored
        assert "ticked" not in reason_words(stored)
        assert "Salesforce" in reason_words(stored) or "otra persona" in reason_words(stored)


def test_by_and_details_of_an_event(spanish):
    event = TimelineEvent(NOW, TimelineKind.ASKED, source="window", detail="Contact ticked")
    assert by_words(event) == "Esta aplicación"
    assert detail_words(event) == "Casilla de Contacto marcada en Salesforce"


def test_a_persons_own_words_stay():
    event = TimelineEvent(NOW, TimelineKind.ASKED, source="Newsletter footer", detail="too many mails")
    assert (by_words(event), detail_words(event)) == ("Newsletter footer", "too many mails")


def test_a_code_is_shown_as_its_sentence():
    problem = TimelineEvent(NOW, TimelineKind.PROBLEM, source="no_salesforce_id")
    assert detail_words(problem) == "The person has no Salesforce ID"
    assert by_words(problem) == ""


def test_an_undo_names_its_run():
    assert source_words("undo of run 12") == "Undo of run 12"
