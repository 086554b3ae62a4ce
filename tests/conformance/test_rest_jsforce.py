"""jsforce, unmodified, from npm: records, queries, collections and describes against a whole practice org."""

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg

_HERE = Path(__file__).parent
_NODE = shutil.which("node")

pytestmark = pytest.mark.skipif(
    _NODE is None or not (_HERE / "node_modules" / "jsforce").is_dir(),
    reason="jsforce is not installed: needs node, and `npm install` in tests/conformance",
)


@pytest.fixture(scope="module")
def seen() -> dict[str, Any]:
    """What each step of jsforce_rest.cjs got."""
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    with PracticeOrg(OrgOptions(contacts=450, leads=5, opted_out=0.2), now=lambda: noon) as practice:
        finished = subprocess.run(
            [_NODE or "node", str(_HERE / "jsforce_rest.cjs")],
            env={**os.environ, "PRACTICE_ORG": json.dumps(practice.hello())},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert finished.returncode == 0, finished.stderr
    answers: dict[str, Any] = json.loads(finished.stdout)
    return answers


def test_queries_and_describes(seen: dict[str, Any]) -> None:
    assert seen["query"] == [2, "string"]
    assert (seen["auto_fetch"], seen["query_all"]) == (450, 450)
    assert seen["find"] == 5
    assert 60 < seen["count"] < 120
    assert seen["describe"] is seen["describe_global"] is True
    assert seen["bad_query"]["error"] == "INVALID_FIELD"


def test_single_records(seen: dict[str, Any]) -> None:
    assert seen["create"]["success"] is True
    assert seen["retrieve"] == "Ñandú"
    assert (seen["update"]["success"], seen["update"]["id"]) == (True, seen["create"]["id"])
    assert (seen["upsert"]["success"], seen["upsert"]["created"]) == (True, False)
    assert seen["destroy_again"]["error"] == "ENTITY_IS_DELETED"


def test_collections(seen: dict[str, Any]) -> None:
    assert [each["success"] for each in seen["create_many"]] == [True, False]
    assert seen["create_many"][1]["errors"][0]["statusCode"] == "REQUIRED_FIELD_MISSING"
    assert [each["success"] for each in seen["update_many"]] == [True, False]
    assert seen["retrieve_many"] == ["A", None]
    assert [each["success"] for each in seen["destroy_many"]] == [True]


def test_the_rest_of_it(seen: dict[str, Any]) -> None:
    assert seen["updated"] == ["ids", "latestDateCovered"]
    assert seen["deleted"] == ["deletedRecords", "earliestDateAvailable", "latestDateCovered"]
    assert (seen["limits"], seen["limit_info"]) == (15_000, 15_000)
    assert seen["versions"] == 37
    assert seen["composite"] == 200
