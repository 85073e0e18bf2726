"""Papers that are tables: lists, slips, findings; as PDF and Word."""
