"""Our catalogue against the public ones: read, match, compare, settle."""
