"""The field itself: frozen records and pure functions. Imports nothing but the standard library and ``errors``."""
