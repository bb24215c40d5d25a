"""The words of the interface: languages, numbers and dates, and what staff are told."""
