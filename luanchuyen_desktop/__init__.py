"""Luân chuyển Desktop: rotation of leading cadres in a Vietnamese province, offline, one file a book."""

__version__ = "0.1.0"
