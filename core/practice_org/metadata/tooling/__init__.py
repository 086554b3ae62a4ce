"""The part of the Tooling API that reads what metadata exists: which layout is seen by whom, which fields there are."""
