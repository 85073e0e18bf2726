"""Sơ yếu lý lịch 2C: what is recorded, what is missing, the photo, and the paper."""
