"""`python -m bot doctor`: says in one line each what is wrong and what to do."""
