"""Use cases: what staff do, over the store, the rules, the papers and the workbook. No Qt here."""
