"""All checks, in the order in which they are shown."""

from __future__ import annotations

from typing import Final

from core.setup.checks import (
    all_records,
    api_calls,
    fields,
    history,
    keyring,
    layout_right,
    layouts,
    objects,
    person_accounts,
    record_pages,
    server_clock,
    store_folder,
    validation_rules,
)
from core.setup.checks.result import Check

CHECKS: Final = (
    Check(api_calls.ID, api_calls.look),
    Check(objects.ID, objects.look),
    Check(fields.ID, fields.look),
    Check(all_records.ID, all_records.look),
    Check(layout_right.ID, layout_right.look),
    Check(layouts.ID, layouts.look),
    Check(record_pages.ID, record_pages.look),
    Check(person_accounts.ID, person_accounts.look),
    Check(history.ID, history.look),
    Check(validation_rules.ID, validation_rules.look),
    Check(server_clock.ID, server_clock.look),
    Check(keyring.ID, keyring.look, needs_org=False),
    Check(store_folder.ID, store_folder.look, needs_org=False),
)
