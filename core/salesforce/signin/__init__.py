"""Signing in: by the browser (authorization code with PKCE), by a key (JWT bearer), and staying signed in."""
