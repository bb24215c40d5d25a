"""What is true: text, figures, packs, visits.  No Qt, no files, nothing but the standard library."""
