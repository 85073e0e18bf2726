"""Rotations: the acts of the desk, what settles with them, what follows them."""
