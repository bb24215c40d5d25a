"""What a calendar asks for that a programme does not have."""

SINGLY = "write the days singly, as events of their own, or as a table"


class Beyond(Exception):
    """One such thing; ``hint`` says what would be right."""

    def __init__(self, message: str, hint: str = SINGLY) -> None:
        super().__init__(message)
        self.hint = hint
