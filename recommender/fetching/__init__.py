"""Public data sets: where they live, on which terms, and how they get here whole."""
