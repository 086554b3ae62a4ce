"""`--practice`: a Salesforce of one's own to try the app with, gone when the window closes."""
