"""The windows in which papers are made: written one by one, put together for a meeting, their templates."""
