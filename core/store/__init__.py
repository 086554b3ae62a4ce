"""What this machine remembers. The only room that talks to the database; everything enters through `Store`."""

from core.store.store import Store, StoreCounts

__all__ = ["Store", "StoreCounts"]
