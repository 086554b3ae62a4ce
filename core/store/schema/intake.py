"""Tables of the ways in: arrivals, cursors, mail to review."""

from __future__ import annotations
