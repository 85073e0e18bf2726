"""Charts drawn with Qt's own painting: patterns beside colours, direct labels, keys and names for every bar."""
