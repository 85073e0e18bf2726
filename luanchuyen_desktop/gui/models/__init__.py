"""Qt models over the book."""
