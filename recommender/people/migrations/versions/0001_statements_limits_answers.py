"""What people said, their lasting limits, and what was shown to them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

HOLDS = sa.text("ended_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("title_id", sa.String, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("said_at", sa.Float(53), nullable=False),
        sa.Column("ended_at", sa.Float(53)),
        sqlite_autoincrement=True,
    )
    op.create_index("statements_of_person", "statements", ["person", "id"])
    op.create_index(
        "statements_that_hold",
        "statements",
        ["person", "title_id", "what"],
        unique=True,
        sqlite_where=HOLDS,
        postgresql_where=HOLDS,
    )
    op.create_table(
        "limits",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("field", sa.String, nullable=False),
        sa.Column("value", sa.JSON, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("said_at", sa.Float(53), nullable=False),
        sa.Column("ended_at", sa.Float(53)),
        sqlite_autoincrement=True,
    )
    op.create_index("limits_of_person", "limits", ["person", "id"])
    op.create_table(
        "answers",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("request", sa.JSON, nullable=False),
        sa.Column("at", sa.Float(53), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("answers_of_person", "answers", ["person"])
    op.create_table(
        "shown",
        sa.Column("rid", sa.String, primary_key=True),
        sa.Column("answer_id", sa.Integer, sa.ForeignKey("answers.id", ondelete="CASCADE"), nullable=False),
        sa.Column("title_id", sa.String, nullable=False),
        sa.Column("reasons", sa.JSON, nullable=False),
    )
    op.create_index("shown_in_answer", "shown", ["answer_id"])
