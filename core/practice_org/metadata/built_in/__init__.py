"""What the practice org holds before anybody changed it: our own layouts, record pages and profiles, made in code."""
