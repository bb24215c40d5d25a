"""Land, water and places to touch."""
