"""The five steps of a rotation, their papers and attached files."""
