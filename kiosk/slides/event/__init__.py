"""A poster."""
