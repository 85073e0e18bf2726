"""Fields and small parts that every view uses."""
