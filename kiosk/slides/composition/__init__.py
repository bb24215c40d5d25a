"""What a whole is made of."""
