"""What may be logged of an error."""

from __future__ import annotations

import traceback


def without_words(error: BaseException) -> str:
    """Its kind and where it happened. Its own text is left out, because it may quote what a person wrote."""
    return f"{type(error).__name__}:\n{''.join(traceback.format_tb(error.__traceback__)).rstrip()}"
