"""Rasa graph components that find titles, people, limits and wishes in a message.

`understand` does all of it without Rasa; `linker`, `limiter` and `flags` put it into the pipeline.
"""
