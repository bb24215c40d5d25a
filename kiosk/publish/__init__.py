"""Packs that are published: copies that never change, and the switch from one to the next; no Qt."""
