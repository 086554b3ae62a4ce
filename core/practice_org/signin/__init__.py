"""Who may call the practice org: sessions, OAuth, the login page, SOAP login()."""
