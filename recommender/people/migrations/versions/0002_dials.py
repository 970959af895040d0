"""How adventurous a person wants the picks to be."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "dials",
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("novelty", sa.Float(53), nullable=False),
        sa.Column("said_at", sa.Float(53), nullable=False),
    )
