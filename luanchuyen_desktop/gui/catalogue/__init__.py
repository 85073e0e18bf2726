"""The windows of the catalogue: places, units, titles, posts with their number."""
