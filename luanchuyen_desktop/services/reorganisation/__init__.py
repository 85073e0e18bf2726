"""Units merged, split, dissolved or renamed by one decision: looked at as a plan first, then done as one operation."""
