"""The tab "Tổng quan": cards with charts, and the lists behind their numbers."""
