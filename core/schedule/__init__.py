"""The night: when it is due (pure), who runs it, what the operating system does for it, and what is told about it."""
