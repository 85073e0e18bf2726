"""What the office has set: settings, names and signers by date, words for bodies that are gone."""
