"""The windowed program of the frozen tree."""

from gui.app import main

raise SystemExit(main())
