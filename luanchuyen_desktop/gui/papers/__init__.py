"""Windows in which papers are made."""
