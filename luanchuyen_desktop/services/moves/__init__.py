"""Moves that are only thought of: one laid out, why not, packages and what they would bring."""
