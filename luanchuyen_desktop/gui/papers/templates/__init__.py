"""The window in which an office writes the texts of its papers."""
