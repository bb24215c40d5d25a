"""One very large number and a few more."""
