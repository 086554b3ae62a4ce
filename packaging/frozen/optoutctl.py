"""The console program of the frozen tree."""

from core.cli import main

main()
