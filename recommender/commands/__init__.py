"""What the command line offers, one file a theme: make, bring, ask, measure, keep."""
