"""The book: one SQLite file, reached through peewee and from nowhere else in the program."""
