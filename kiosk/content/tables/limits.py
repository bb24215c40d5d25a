"""How large a table may be; what is larger is refused before it costs memory."""

from __future__ import annotations

FILE_BYTES = 32 * 1024 * 1024
UNPACKED_BYTES = 192 * 1024 * 1024
"""All parts of a workbook together, as its directory declares them."""
UNPACKED_EXTRAS = 48 * 1024 * 1024
"""Parts of a workbook besides its sheets."""
PACKED_RATIO, UNPACKED_SMALL = 100, 4 * 1024 * 1024
"""How many times its packed size a workbook may unpack to (real ones reach about 30), and what is always allowed."""
MARKUP, MARKUP_SMALL, MARKUP_RATIO = 20_000_000, 1_000_000, 1
"""XML elements and attributes of the parts that are read: at most, at least, and for each packed byte."""
TAG_BYTES = 128 * 1024
"""Of a workbook without the end of a tag."""
DEPTH = 100
"""Elements inside one another."""
FORMATS = 2000
"""Number formats of a workbook; spreadsheets themselves stop at a few hundred."""
PARTS = 2000
ROWS = 500_000
COLUMNS = 1000
CELLS = 3_000_000
"""In all rows together, empty ones included."""
MERGED = 10_000
"""Areas of merged cells."""
VALUES = 300_000
PROBLEMS = 1000
"""Told of one table before the rest of it is left unread."""
