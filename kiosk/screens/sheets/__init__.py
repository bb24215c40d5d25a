"""The sheets that come up from the lower edge."""
