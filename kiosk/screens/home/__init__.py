"""The home screen and its tiles."""
