"""Windows for moves that are only thought of: why not, and what if."""
