"""Tables of the setup: layout backups, grants."""

from __future__ import annotations
