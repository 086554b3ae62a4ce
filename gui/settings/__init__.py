"""The settings page: what the wizard asked, afterwards, with an explicit Save."""
