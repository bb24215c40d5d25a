"""The window around the screens: it turns intents into visits and visits into pictures."""
