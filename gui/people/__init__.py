"""The people page: a table over everybody, found as you type."""
