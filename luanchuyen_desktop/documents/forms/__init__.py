"""Text forms: templates and frames, the laid text, and its writers for PDF and Word."""
