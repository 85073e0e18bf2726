"""The window of what rotated cadres are due, and of the rates that it is worked out by."""
