"""The frame of the window: navigation at the left, the pages, the work that is under way."""
