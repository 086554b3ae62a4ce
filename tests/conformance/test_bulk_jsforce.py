"""jsforce, unmodified, from npm: both Bulk APIs of a whole practice org."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg

_HERE = Path(__file__).parent
_NODE = shutil.which("node")

pytestmark = pytest.mark.skipif(
    _NODE is None or not (_HERE / "node_modules" / "jsforce").is_dir(),
    reason="jsforce is not installed: needs node, and `npm ci` in tests/conformance",
)


@pytest.fixture(scope="module")
def seen() -> dict[str, Any]:
    """What each step of jsforce_bulk.cjs got; the second contact is locked for ever."""
    with PracticeOrg(OrgOptions(contacts=30, leads=5, opted_out=0)) as practice:
        locked = practice.org.store.rows("SELECT Id FROM Contact ORDER BY Id LIMIT 2")[1]["Id"]
        practice.org.rules.locked[locked] = -1
        told = {"instanceUrl": practice.http_url, "accessToken": practice.access_token, "locked": locked}
        finished = subprocess.run(
            [_NODE or "node", str(_HERE / "jsforce_bulk.cjs")],
            env={**os.environ, "PRACTICE_ORG": json.dumps(told)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert finished.returncode == 0, finished.stderr
    answers: dict[str, Any] = json.loads(finished.stdout)
    return answers


def test_bulk_2_loads_rows_and_says_which_were_refused(seen: dict[str, Any]) -> None:
    locked = seen["locked"]
    assert seen["bulk2_update"] == {
        "good": sorted(set(seen["ids"]) - {locked}),
        "bad": [[locked, "UNABLE_TO_LOCK_ROW"]],
        "left": 0,
    }
    assert seen["bulk2_csv"] == [["Bob", "true"], ["Ñandú, Ana", "true"]]
    assert "Field name not found : Foo__c" in seen["bulk2_bad_field"]["message"]
    assert seen["bulk2_abort"] == ["Open", "Aborted"]


def test_bulk_2_reads_rows(seen: dict[str, Any]) -> None:
    assert seen["bulk2_query"] == [["Bob", "string"], ["Ñandú, Ana", "string"]]
    assert seen["bulk2_refused"]["error"] == "API_ERROR"


def test_bulk_1_loads_rows(seen: dict[str, Any]) -> None:
    good, bad = [True, False, []], [False, False, ["UNABLE_TO_LOCK_ROW"]]
    assert seen["bulk_update"] == [bad if each == seen["locked"] else good for each in seen["ids"]]
    assert seen["bulk_csv"] == [[True, True, []]]
    assert seen["bulk_upsert"] == [good]
    assert seen["bulk_list"] == ["1", ["Completed"], "Closed"]
    assert seen["bulk_bad_session"]["error"] == "InvalidSessionId"


def test_bulk_1_reads_rows(seen: dict[str, Any]) -> None:
    assert seen["bulk_query"] == ["Bob", "Eva", "Ñandú, Ana"]
    assert "InvalidBatch : Failed to process query: INVALID_FIELD" in seen["bulk_bad_query"]["message"]
