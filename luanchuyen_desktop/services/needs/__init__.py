"""Nhu cầu cán bộ: the number allowed in each post, who sits there now and after a coming day, what is lacking."""
