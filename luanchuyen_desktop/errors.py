"""The faults that a person can do something about, and the one signal that stops a long job.

Everything else that is raised is a bug: it goes to the log and to one dialog, never to a plain sentence.
"""

from __future__ import annotations


class UserError(Exception):
    """A fault of input or surroundings, told in one plain Vietnamese sentence.

    ``message`` says what is wrong and where; ``advice`` (may be empty) says what to do about it.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()


class DateError(UserError):
    """A text that is no date, or a date that does not exist."""


class BookError(UserError):
    """The book cannot be opened, read or written: missing, damaged, newer, locked, read-only, no space."""


class WorkbookError(UserError):
    """The Excel workbook cannot be read at all (a problem in a cell is a ``Problem``, not an exception)."""


class DocumentError(UserError):
    """A paper cannot be laid out from the facts given; the sentence names the field."""


class BackupError(UserError):
    """A backup could not be made, proven or restored; the earlier one is untouched."""


class Cancelled(Exception):  # noqa: N818 - a signal, not an error
    """Raised from a progress callback when the person pressed Cancel; rolls everything back."""
