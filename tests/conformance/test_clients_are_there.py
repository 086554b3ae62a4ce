"""The clients of these tests are installed by `make test`; a run that skipped them shows nothing."""

import os
from pathlib import Path

import pytest


@pytest.mark.skipif("CI" not in os.environ, reason="by hand, jsforce may be missing; in CI it must not")
def test_in_ci_no_client_is_missing() -> None:
    assert (Path(__file__).parent / "node_modules" / "jsforce" / "package.json").is_file()
