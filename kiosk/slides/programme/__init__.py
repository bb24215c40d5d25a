"""What is on now, next and later."""
