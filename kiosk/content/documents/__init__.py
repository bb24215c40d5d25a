"""Files of a pack that can be edited and written back."""
