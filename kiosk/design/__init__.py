"""Every token of the design, and how it looks to this visitor at this size."""
