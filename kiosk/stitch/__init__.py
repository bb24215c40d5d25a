"""Cross-stitch pictures: reading grids, painting them, weaving them in."""
