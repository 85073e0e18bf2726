"""Exceptions (ngoại lệ): the dialog, the section in the forms, the list of all."""
