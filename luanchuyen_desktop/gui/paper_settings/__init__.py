"""Thiết lập văn bản: everything that the papers take from the office, with a page that shows it."""
