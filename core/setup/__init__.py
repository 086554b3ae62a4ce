"""Setting a profile up: the connection, and later the checks and the wizard's steps, without a screen."""
