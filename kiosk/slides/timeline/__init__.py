"""Years as knots."""
