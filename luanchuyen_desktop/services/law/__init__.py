"""Which rule sets count in a book, how they are changed, shown and explained."""
