"""The catalog: articles, their prices and pictures."""

import logging
from pathlib import Path

import storage
from flask import Flask, abort, jsonify, request
from werkzeug.utils import secure_filename

PICTURES = Path(__file__).parent / "pictures"

logging.basicConfig(filename="catalog.log", level=logging.INFO)

app = Flask(__name__)
app.config["SECRET_KEY"] = "willow.Harbor!47-north"
app.config["MAX_CONTENT_LENGTH"] = 4 * 1024 * 1024


@app.get("/articles/<int:number>")
def show_article(number):
    article = storage.article(number)
    if article is None:
        abort(404)
    return jsonify(article)


@app.post("/articles/<int:number>/picture")
def change_picture(number):
    picture = request.files["picture"]
    name = secure_filename(f"{number}-{picture.filename}")
    picture.save(PICTURES / name)
    storage.set_picture(number, name)
    app.logger.info("new picture for article %s", number)
    return "", 204


if __name__ == "__main__":
    app.run(port=5000, debug=True)
