"""Windows and parts for planning rounds, votes, readiness and the source list."""
