"""jsforce, unmodified, from npm: metadata, tooling and layouts against a whole practice org in its first-day state."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from core.practice_org.options import OrgOptions, OrgState
from core.practice_org.practice import PracticeOrg

_HERE = Path(__file__).parent
_NODE = shutil.which("node")

pytestmark = pytest.mark.skipif(
    _NODE is None or not (_HERE / "node_modules" / "jsforce").is_dir(),
    reason="jsforce is not installed: needs node, and `npm install` in tests/conformance",
)


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    """What each step of jsforce_metadata.cjs got."""
    with PracticeOrg(OrgOptions(contacts=3, leads=3, state=OrgState.FIRST_DAY)) as practice:
        told = json.dumps({"instanceUrl": practice.http_url, "accessToken": practice.access_token})
        finished = subprocess.run(
            [_NODE or "node", str(_HERE / "jsforce_metadata.cjs")],
            env={**os.environ, "PRACTICE_ORG": told},
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
    assert finished.returncode == 0, finished.stderr
    found: dict[str, Any] = json.loads(finished.stdout)
    return found


_LAYOUTS = [
    "Account-Account Layout",
    "Account-Key Account 100%25 Layout",
    "Contact-Contact %28Sales%29 Layout",
    "Contact-Contact Layout",
    "Lead-Lead Layout",
    "Lead-Lead%3A Partners %26 Events Layout",
]


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("list", _LAYOUTS),
        ("list_nothing", []),
        ("read_two", ["Lead-Lead Layout", None]),
        ("update", {"fullName": "Lead-Lead Layout", "success": True, "errors": []}),
        ("create", {"fullName": "Contact.A__c", "success": True, "errors": []}),
        ("upsert", {"created": False, "fullName": "Contact.A__c", "success": True, "errors": []}),
        ("rename", {"fullName": "Contact.B__c", "success": True, "errors": []}),
        ("retrieve", {"status": "Succeeded", "files": len(_LAYOUTS)}),
        ("deploy_check_only", {"status": "Succeeded", "checkOnly": True, "deployed": len(_LAYOUTS)}),
        ("deploy", {"status": "Succeeded", "checkOnly": False, "deployed": len(_LAYOUTS)}),
        ("deploy_rest", {"status": "Succeeded", "checkOnly": False, "deployed": len(_LAYOUTS)}),
        ("deploy_no_zip", ["Unable to read the zip file"]),
        ("tooling_find", ["Contact_Record_Page", "Lead_Record_Page"]),
        ("definition", ["Checkbox"]),
        (
            "tooling_query",
            [
                ["Marketing User", "Contact (Sales) Layout"],
                ["Standard User", "Contact Layout"],
                ["System Administrator", "Contact Layout"],
            ],
        ),
    ],
)
def test_jsforce_gets(answers: dict[str, Any], step: str, expected: object) -> None:
    assert answers[step] == expected


@pytest.mark.parametrize(
    ("step", "member"),
    [
        ("describe", "FlexiPage"),
        ("tooling_objects", "ProfileLayout"),
        ("tooling_describe", "FullName"),
        ("layouts", "Lead Information"),
    ],
)
def test_jsforce_finds_among_others(answers: dict[str, Any], step: str, member: str) -> None:
    assert member in answers[step]


@pytest.mark.parametrize(
    ("step", "error", "sentence"),
    [
        ("dead_session", "sf:INVALID_SESSION_ID", "Invalid Session ID found in SessionHeader"),
        ("cancel_finished", "sf:INVALID_ID_FIELD", "Deployment already completed"),
        ("named_layout", "NOT_FOUND", "The requested resource does not exist"),
    ],
)
def test_jsforce_is_refused(answers: dict[str, Any], step: str, error: str, sentence: str) -> None:
    assert answers[step]["error"] == error
    assert sentence in answers[step]["message"]


def test_a_failed_row_is_an_answer_and_not_an_exception(answers: dict[str, Any]) -> None:
    assert answers["update_twice"]["success"] is False
    assert "appears more than once" in answers["update_twice"]["errors"][0]["message"]
    assert [each["success"] for each in answers["delete"]] == [True, False]


def test_the_legacy_check_status_says_completed(answers: dict[str, Any]) -> None:
    assert (answers["check_status"]["done"], answers["check_status"]["state"]) == (True, "Completed")
