"""The tables. Moments are text of fixed width in UTC (`core.clock.to_text`); states are the words of their enums.

A change here needs a migration in `migrations/versions` and a new `core.store.version.HEAD`; a test compares them.
"""

from core.store.schema import base, intake, schedule, setup, sync
from core.store.schema.columns import metadata

__all__ = ["base", "intake", "metadata", "schedule", "setup", "sync"]
