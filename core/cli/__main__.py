"""`python -m core.cli` is `optoutctl`."""

from core.cli.app import main

main()
