"""The diagnostic file: what helps, and no address, id, name or token of anybody."""

from __future__ import annotations

import logging

import pytest

from core.credentials import Secret
from core.diagnostics import Range, collect, save
from core.diagnostics.sections import SETTINGS
from core.log_file import keep_log, lines_of, stop_log
from core.model import Connection, Problem, RunKind, RunTrigger, SObject
from core.profile import Profile
from core.redact import Redactor
from core.settings import flat, with_connection
from core.store.people import StagedPerson
from core.store.steps import StepResult
from tests.org import SteppingClock

ADDRESS, RECORD = "ana.ferrer@acme.example", "0035g00000ABCdeAAH"
TOKEN = "00D5g000004XyZ1!AQcAQH0dMHZfz972Szmpkb58urFRkgeBGsxLQJWwYMfAbUeeG7c1E6LYUfiDUk"
ORG = Connection(
    "https://acme.my.salesforce.com",
    "00D5g000004XyZ1EAK",
    "Acme Corp",
    False,
    "ines@acme.example",
    "x",
    "/home/ines/ca.pem",
)


@pytest.fixture
def logs(tmp_path):
    handler = keep_log(tmp_path / "logs")
    yield tmp_path / "logs"
    stop_log(handler)


@pytest.fixture
def profile(tmp_path):
    """Names, ids and tokens wherever one can be."""
    with Profile.open(tmp_path / "data", clock=SteppingClock(), token=Secret(TOKEN)) as opened:
        opened.save_settings(with_connection(opened.settings, ORG))
        chosen = opened.settings.model_copy(deep=True)
        chosen.mailbox.host, chosen.mailbox.user = "imap.acme.example", ADDRESS
        opened.save_settings(chosen)
        opened.store.import_people([StagedPerson(2, ADDRESS, ADDRESS, "Ana", "Ferrer", RECORD)], opened.clock())
        run = opened.store.start_run(RunKind.SYNC, RunTrigger.WINDOW, ORG.org_id, opened.clock())
        problem = Problem(ADDRESS, "row_refused", f"Ana Ferrer: {RECORD} refused", SObject.CONTACT, RECORD)
        opened.store.add_step(run, StepResult(problems=(problem,)), opened.clock())
        yield opened


def leaks(text):
    known = (ADDRESS, RECORD, RECORD[:15], TOKEN, "Ferrer", "acme", "Acme", "ines@", "/home/ines", ORG.org_id)
    return [one for one in known if one in text]


def break_with(message):
    raise ValueError(message)


def test_it_holds_what_helps_and_nobody(profile, logs):
    log = logging.getLogger("core.test")
    log.info("pushed %s to %s", ADDRESS, RECORD)
    try:
        break_with(f"{ADDRESS} has {TOKEN}")
    except ValueError:
        log.exception("could not push %s", ADDRESS)
    made = collect(profile, logs, Range.WEEK, {"qt": "6.12"})
    assert leaks(made.text) == []
    for helpful in (
        "qt: 6.12",
        "sync.enabled: True",
        "kind: production",
        "people: 1",
        "row_refused Contact: 1",
        "sync by window: running",
        "core.test: pushed %s to %s",
        "could not push %s [ValueError]",
        "test_diagnostics.py:",
    ):
        assert helpful in made.text


def test_one_person_can_be_followed_by_the_stand_in(profile, logs):
    logging.getLogger("core.test").info(f"noticed {ADDRESS}")
    made = collect(profile, logs, Range.EVERYTHING)
    [stand_in] = {word for word in made.text.split() if word.startswith("person-")}
    assert f"noticed {stand_in}" in made.text
    assert "row_refused Contact contact-" in made.text


def test_the_range_leaves_older_runs_and_lines_out(profile, logs):
    logging.getLogger("core.test").info("long ago")
    profile.clock.forward(days=400)
    made = collect(profile, logs, Range.DAY)
    assert "sync by window" not in made.text
    assert "long ago" not in made.text
    assert "sync by window" in collect(profile, logs, Range.EVERYTHING).text


def test_every_named_setting_exists_and_none_is_a_text_that_somebody_typed(profile):
    known = flat(profile.settings)
    assert [name for name in SETTINGS if name not in known] == []
    typed = {"host", "user", "path", "proxy_url", "ca_file", "url", "folder", "done_folder", "hosts"}
    assert [name for name in SETTINGS if name.partition(".")[2] in typed] == []


def test_it_is_saved_for_its_owner_alone(profile, logs, tmp_path):
    made = collect(profile, logs, Range.DAY)
    save(tmp_path / "diagnostic.txt", made)
    assert (tmp_path / "diagnostic.txt").read_text(encoding="utf-8") == made.text
    assert (tmp_path / "diagnostic.txt").stat().st_mode & 0o777 == 0o600


def test_the_log_is_kept_for_its_owner_alone_and_without_messages_of_exceptions(logs):
    try:
        break_with(TOKEN)
    except ValueError:
        logging.getLogger("gui.test").exception("it broke")
    assert (logs / "opt-out-sync.log").stat().st_mode & 0o777 == 0o600
    [event] = lines_of(logs)
    assert (event["said"], event["error"]) == ("it broke", "ValueError")
    assert TOKEN not in str(event)


def test_what_an_agent_logs_has_stand_ins_and_stands_with_the_rest_in_the_order_of_time(tmp_path, logs):
    handler = keep_log(logs, "opt-out-sync-agent-main.log", Redactor(b"key"))
    handler.setLevel(logging.WARNING)
    logging.getLogger("core.test").info("first")
    logging.getLogger("core.test").warning(f"{ADDRESS} with %s and Bearer {TOKEN}", f"token={TOKEN}")
    logging.getLogger("core.test").info("last")
    stop_log(handler)
    text = (logs / "opt-out-sync-agent-main.log").read_text(encoding="utf-8")
    assert leaks(text) == []
    assert "person-" in text
    events = lines_of(logs)
    assert [event["at"] for event in events] == sorted(event["at"] for event in events)
    assert sorted(event["level"] for event in events) == ["INFO", "INFO", "WARNING", "WARNING"]
