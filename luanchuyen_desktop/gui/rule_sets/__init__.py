"""The window of the rule sets: what counts, what differs, what a change would do."""
