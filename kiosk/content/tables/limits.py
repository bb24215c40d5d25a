"""How large a table may be; what is larger is refused before it costs memory."""

from __future__ import annotations

FILE_BYTES = 32 * 1024 * 1024
UNPACKED_BYTES = 192 * 1024 * 1024
"""All parts of a workbook together, as its directory declares them."""
UNPACKED_EXTRAS = 48 * 1024 * 1024
"""Parts of a workbook besides its sheets, which are held in memory."""
PARTS = 2000
ROWS = 500_000
COLUMNS = 1000
CELLS = 3_000_000
"""In all rows together, empty ones included."""
VALUES = 500_000
PROBLEMS = 1000
"""Told of one table before the rest of it is left unread."""
