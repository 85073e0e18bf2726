"""What the text forms say, from the book: pure functions from records and settings to the values of placeholders."""
