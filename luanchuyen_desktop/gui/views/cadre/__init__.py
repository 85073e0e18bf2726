"""The parts of the cadre form."""
