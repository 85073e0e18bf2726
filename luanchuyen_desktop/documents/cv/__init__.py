"""The Sơ yếu lý lịch 2C: what it says, laid once, as PDF and Word."""
