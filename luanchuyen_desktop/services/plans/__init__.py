"""The yearly plan of rotations and its progress."""
