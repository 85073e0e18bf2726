"""The window “Nhu cầu”: what units lack now and by a coming day, as a list and as a picture."""
