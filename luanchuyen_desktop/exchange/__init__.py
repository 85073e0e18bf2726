"""The exchange workbook (.xlsx): read with every problem named, compared with a book, and written. No database."""
