"""Many papers in one run: the papers of a meeting for chosen cases, or one paper for very many."""
