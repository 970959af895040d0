"""Run by Alembic: it upgrades the connection that recommender.people.database hands over."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
