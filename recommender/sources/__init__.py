"""Public file layouts turned into Titles or ratings, one file a layout."""
