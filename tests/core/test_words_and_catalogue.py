"""Every code that the engine can say has words, and every refusal of Salesforce is classified."""

import ast
from pathlib import Path

import pytest

from core.cli.context import exit_code_of
from core.errors import ExitCode
from core.intake.delimited import RowFault
from core.salesforce.catalogue import Retry, classify
from core.words import known_codes, sentence

CORE = Path(__file__).parents[2] / "core"


def codes_in_the_source():
    """First arguments of AppError, SalesforceRefusal, Refusal, and second ones of Problem, wherever they are made."""
    found = set()
    for path in CORE.rglob("*.py"):
        if "practice_org" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            place = {
                "AppError": 0,
                "SalesforceRefusal": 0,
                "Refusal": 0,
                "Problem": 1,
                "RejectedLine": 1,
                "RejectedRow": 1,
            }.get(node.func.id)
            if place is not None and len(node.args) > place and isinstance(node.args[place], ast.Constant):
                found.add(node.args[place].value)
    return found


def test_every_code_in_the_source_has_words():
    codes = codes_in_the_source()
    assert len(codes) > 30
    assert codes - known_codes() == set()


def test_every_fault_of_a_row_has_words():
    assert {fault.value for fault in RowFault} <= known_codes()


def test_every_sentence_has_a_title_and_a_next_step():
    for code in known_codes():
        words = sentence(code, {})
        assert words.title, code
        assert words.body, code


def test_a_code_without_words_is_shown_raw_with_the_message():
    assert (
        str(sentence("SOMETHING_NEW", {"message": "Salesforce's own words"})) == "SOMETHING_NEW. Salesforce's own words"
    )


@pytest.mark.parametrize(
    ("code", "message", "status", "ours", "retry"),
    [
        ("UNABLE_TO_LOCK_ROW", "", 200, "row_locked", Retry.NOW),
        ("REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.", 403, "daily_limit", Retry.LATER),
        ("REQUEST_LIMIT_EXCEEDED", "ConcurrentRequests Limit exceeded.", 403, "too_many_at_once", Retry.NOW),
        ("INVALID_SESSION_ID", "Session expired or invalid", 401, "token_expired", Retry.NEVER),
        ("CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead", 400, "lead_converted", Retry.NEVER),
        ("ENTITY_IS_DELETED", "entity is deleted", 404, "record_deleted", Retry.NEVER),
        ("SOMETHING_NEW", "?", 400, "unknown_refusal", Retry.NEVER),
        ("", "", 503, "salesforce_unavailable", Retry.NOW),
        ("", "", 401, "token_expired", Retry.NEVER),
        ("", "", 302, "not_salesforce", Retry.NEVER),
    ],
)
def test_a_refusal_is_classified_by_its_code_and_not_by_its_status(code, message, status, ours, retry):
    refusal = classify(code, message, status)
    assert (refusal.code, refusal.retry) == (ours, retry)


@pytest.mark.parametrize(
    ("code", "exit_code"),
    [
        ("not_connected", ExitCode.NOT_SET_UP),
        ("token_expired", ExitCode.NOT_SET_UP),
        ("wrong_org", ExitCode.NOT_SET_UP),
        ("run_under_way", ExitCode.BUSY),
        ("daily_limit", ExitCode.TEMPORARY),
        ("unreachable", ExitCode.TEMPORARY),
        ("address_bad", ExitCode.BAD_INPUT),
        ("store_too_new", ExitCode.BAD_INPUT),
    ],
)
def test_exit_codes_are_those_of_the_contract(code, exit_code):
    assert exit_code_of(code) is exit_code
