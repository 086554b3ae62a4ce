"""The decisions and the doing: plan (pure), push, and the two-way comparison."""
