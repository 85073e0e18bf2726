"""Lịch thời hạn: every date on which something appears, clears or falls due by itself."""
