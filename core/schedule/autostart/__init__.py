"""Starting the app, in the tray, when the user logs in. What is set is read from the real system each time."""
