"""Hours of a visitor who never tires: what becomes of memory, handles, threads and frames."""
