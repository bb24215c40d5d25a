"""Series as rows."""
