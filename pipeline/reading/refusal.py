"""Why a file cannot be read: an answer for people, not a failure of the program."""

from pipeline.vocabulary import IssueCode


class Refusal(Exception):
    """The file gives no text. ``code`` and ``message`` become a row in ``issues``."""

    def __init__(self, code: IssueCode, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
