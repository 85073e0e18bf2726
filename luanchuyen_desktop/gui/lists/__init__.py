"""Dialogs of the papers that are lists, and of the slips for votes."""
