"""A learned reader beside the rules: marks what each part of a message means, from the words around it."""
