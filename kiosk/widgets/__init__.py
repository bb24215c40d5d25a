"""Reusable pieces of a screen.  They know no route and no pack; they take what they show and a Look."""
