"""What all pages of slides stand on: the context they are made in, and their common ground."""
