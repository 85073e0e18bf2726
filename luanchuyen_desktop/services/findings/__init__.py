"""The check of a book, and what is carried away of it."""
