"""What ships beside the code: icons, sample people, help. Read with `importlib.resources`."""
