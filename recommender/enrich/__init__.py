"""What TMDB knows beside our own facts: posters, where a title can be watched, and what is missing."""
