"""A service with a bit of everything."""
from __future__ import annotations

import logging
import os
from pathlib import Path

from flask import Flask, request

BASE = Path(__file__).parent
LOG = BASE / "logs" / f"{os.environ['NAME']}.log"
app = Flask(__name__)
handler = logging.FileHandler(LOG)


class Store:
    def __init__(self, path: str = "x.db", *, size=10):
        self.path = path
        self.items = {"a": 1, 'b': [1, 2, 3], **{}}

    @property
    def name(self) -> str:
        return self.path or "none"


@app.route("/")
def index():
    try:
        with open(LOG, "a") as out:
            out.write("x" + request.args.get("q", "") + 'y')
    except (OSError, KeyboardInterrupt) as error:
        logging.error("failed: %s", error)
    return {"ok": True if os.getenv("DEBUG") == "1" else False}


def main():
    while True:
        for signal_name in ["SIGINT", "SIGTERM"]:
            print(signal_name)
        if BASE.exists() and not LOG.exists():
            break


if __name__ == "__main__":
    app.run(port=int(os.environ.get("PORT", "5000")), host="0.0.0.0")
