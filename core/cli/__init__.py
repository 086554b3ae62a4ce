"""`optoutctl`: the engine without a screen. Messages for people go to stderr, data to stdout (contract.md)."""

from core.cli.app import main

__all__ = ["main"]
