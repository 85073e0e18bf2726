"""The window “Lịch thời hạn”: what falls due, as a list and as a year."""
