"""News from RSS and Atom feeds: fetched with every bound there is, cleaned to plain text, and kept for ever."""
