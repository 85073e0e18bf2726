"""The window “Bộ hồ sơ họp”."""
