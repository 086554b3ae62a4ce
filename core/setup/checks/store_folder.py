"""Can this program write its files, and is there room for them?"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator

from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckAction, CheckResult, failed, passed, warned

ID = "store_folder"
# A store of a million people takes some 400 MB; below the first number the next sync may not fit.
_TOO_LITTLE = 50_000_000
_LITTLE = 500_000_000


def look(facts: Facts) -> Iterator[CheckResult]:
    folder = facts.context.folder
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".check-") as file:
            file.write(b"x" * 4096)
            file.flush()
        free = shutil.disk_usage(folder).free
    except OSError as error:
        why = {"path": str(folder), "reason": error.strerror or ""}
        yield failed(ID, "check_folder_unusable", action=CheckAction.CHECK_AGAIN, params=why)
        return
    params = {"path": str(folder), "free_mb": free // 1_000_000}
    if free < _TOO_LITTLE:
        yield failed(ID, "check_folder_full", action=CheckAction.CHECK_AGAIN, params=params)
    elif free < _LITTLE:
        yield warned(ID, "check_folder_low", action=CheckAction.CHECK_AGAIN, params=params)
    else:
        yield passed(ID, "check_folder_ok", params=params)
