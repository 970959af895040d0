"""Everything that can go wrong on purpose, drawn once.

MatineeError                 one clear line for a person; commands exit with 2
├── SettingError             a MATINEE_ variable is unknown or malformed
├── CatalogueError           a file of titles cannot be read; names file, line and column
├── RatingsError             a file of ratings cannot be read
├── BuildError               the build is missing, stale or does not match this program
├── FetchError               something on the network could not be had whole; says whether to run again
├── UnknownTitleError        a title that the catalogue does not hold; names the nearest
└── RequestError             a request that cannot be meant: an unknown genre, an empty range
"""

from __future__ import annotations


class MatineeError(Exception):
    """Its text is one sentence for a person: what was seen and what to do next."""


class SettingError(MatineeError):
    """A setting is unknown or malformed: names key, value and what is allowed."""


class CatalogueError(MatineeError):
    """A catalogue cannot be read: names file, line and column."""


class RatingsError(MatineeError):
    """Ratings cannot be read: names file and what was expected."""


class BuildError(MatineeError):
    """The build is missing, stale or damaged: names the command to run."""


class FetchError(MatineeError):
    """Something on the network could not be had: names what was seen and whether running again helps."""


class UnknownTitleError(MatineeError):
    """No title of that name is known: names the nearest."""


class RequestError(MatineeError):
    """A part of the request cannot be meant: names the part and what is allowed."""
