"""News of the pack and of feeds."""
