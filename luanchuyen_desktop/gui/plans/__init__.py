"""The window “Kế hoạch năm”: yearly plans of rotation, what they state, who carries them out, how far they are."""
