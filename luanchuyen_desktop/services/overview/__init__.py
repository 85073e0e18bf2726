"""The overview of a book on a day: its figures, each with the records behind it, as charts, lists and a paper."""
