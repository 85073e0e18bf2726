"""Papers from the book: what each takes from the office and the records, and each as PDF and Word."""
