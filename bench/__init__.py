"""Measurements of the program beside the plain tools it stands on. Never part of the tests."""
