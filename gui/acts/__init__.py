"""What the pages ask of the engine beyond the first screen. Workers call it; each function imports what it needs."""
