"""The help inside the app: pages in three languages, contents, search, and F1 on every screen."""
