"""Lý lịch 2C in the window: its fields and lists in the file of a cadre, the photo, and printing."""
