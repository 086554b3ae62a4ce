"""The differences page: the drift report."""
