"""The setup wizard on the screen: a skin over core/setup/wizard, which decides everything."""
