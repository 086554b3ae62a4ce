"""May the user read and edit Contacts and Leads at all?"""

from __future__ import annotations

from collections.abc import Iterator

from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckResult, failed, passed

ID = "object_access"


def look(facts: Facts) -> Iterator[CheckResult]:
    for sobject, about in facts.described().items():
        if about is None or not about.get("queryable", True):
            yield failed(ID, "check_object_hidden", sobject, params={"object": sobject.value})
        elif not about.get("updateable", True):
            yield failed(ID, "check_object_read_only", sobject, params={"object": sobject.value})
        else:
            yield passed(ID, "check_object_ok", sobject, params={"object": sobject.value})
