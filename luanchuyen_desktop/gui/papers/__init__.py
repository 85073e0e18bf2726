"""The papers: their windows, and the page that they show."""
