"""Articles and their pictures."""

import sqlalchemy as sa
from alembic import op

revision = "4f21ac01"
down_revision = None


def upgrade():
    op.create_table("articles", sa.Column("number", sa.Integer, primary_key=True), sa.Column("title", sa.Text))


def downgrade():
    op.drop_table("articles")
