"""Charts: what they show, how they are drawn, and the paper of the overview."""
