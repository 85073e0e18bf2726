"""Sơ kết and tổng kết: tables B1 to B9 of a period, each number with who is behind it; on paper, in Word, in Excel."""
