"""What ``tools/pictures.py`` shows: the window in all its states, each reached by keys and mouse."""
