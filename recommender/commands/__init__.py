"""What the command line offers, one file a theme: make, ask, measure, keep."""
