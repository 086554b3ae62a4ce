"""The diagnostic file: what helps a helper, built from a whitelist, with stand-ins for people and orgs."""

from core.diagnostics.collect import Diagnostic, Range, collect, save

__all__ = ["Diagnostic", "Range", "collect", "save"]
