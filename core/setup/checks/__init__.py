"""The pre-flight: what must hold, and what an admin should know, before the first record is written."""
