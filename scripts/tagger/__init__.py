"""Training and measuring the tagger, which needs more than the bot has beside Rasa: torch, and a build for its titles."""
