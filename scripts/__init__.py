"""Setting up, running and checking. What runs before the environments exist is written for Python 3.8, standard library only."""
