"""The window “Soạn văn bản”: a form is chosen for the cases in hand, filled in, looked at, numbered, issued, saved."""
