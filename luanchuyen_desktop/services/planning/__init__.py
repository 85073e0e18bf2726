"""Planning: rounds, votes, who is ready, the yearly source."""
