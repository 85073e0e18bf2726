"""Files kept inside the book, as the windows show them: attach, look at a copy, save, take off."""
