"""Units merged, split, dissolved or renamed, and the shipped places: their windows."""
