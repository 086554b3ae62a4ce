"""The engine of Opt-Out Sync. Knows no Qt and no screen; runs alone from the command line, a server or an OS timer."""

__version__ = "0.1.0"
