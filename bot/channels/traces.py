"""What may be logged of an error."""

from __future__ import annotations

import traceback


def without_words(error: BaseException) -> str:
    """Its kind and where it happened, and so for what caused it. The texts are left out: they may quote what a person wrote."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    told = f"{kind}:\n{''.join(traceback.format_tb(error.__traceback__)).rstrip()}"
    cause = error.__cause__ or error.__context__
    return f"{told}\nafter {without_words(cause)}" if cause else told
