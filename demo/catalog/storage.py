"""Where articles are kept."""

import sqlite3

FIELDS = ("number", "title", "price", "picture")


def connect():
    return sqlite3.connect("catalog.db")


def article(number):
    with connect() as connection:
        row = connection.execute("select * from article where number = ?", (number,)).fetchone()
    return None if row is None else dict(zip(FIELDS, row))


def set_picture(number, name):
    with connect() as connection:
        connection.execute("update article set picture = ? where number = ?", (name, number))
