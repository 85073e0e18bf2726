"""The office's own texts of templates: versions, the one in use, looking at one with a case."""
