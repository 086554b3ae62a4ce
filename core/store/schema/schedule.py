"""Tables of the schedule: nights, pauses."""

from __future__ import annotations
