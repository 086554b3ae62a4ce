"""The problems page."""
