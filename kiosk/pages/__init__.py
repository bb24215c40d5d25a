"""What all pages of slides stand on: the scene they are made in, and their common ground."""
