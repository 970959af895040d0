"""Everything that runs inside the Rasa server: what hears (components) and what shows (channels)."""
