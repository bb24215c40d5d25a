"""From a folder on disk to a checked pack.  No Qt."""
