"""An exhibition kiosk on the cooperation of Belarus and China, in four languages."""

__version__ = "0.2.0"
