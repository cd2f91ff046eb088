"""Takes stock figures from the warehouse's queue into the shop's database."""

import json
import logging
import os
import signal
import sys

import pika
import psycopg

logging.basicConfig(level=logging.INFO, stream=sys.stdout)
log = logging.getLogger("importer")


def stop(number, frame):
    log.info("stopping")
    sys.exit(0)


signal.signal(signal.SIGTERM, stop)
signal.signal(signal.SIGKILL, stop)


def take_stock(channel, method, properties, body):
    figures = json.loads(body)
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        connection.execute("update stock set count = %s where article = %s", (figures["count"], figures["article"]))
    channel.basic_ack(delivery_tag=method.delivery_tag)


connection = pika.BlockingConnection(pika.ConnectionParameters(host="rabbitmq.warehouse.internal", heartbeat=60))
channel = connection.channel()
channel.queue_declare(queue="stock", durable=True)
channel.basic_qos(prefetch_count=1)
channel.basic_consume(queue="stock", on_message_callback=take_stock)
channel.start_consuming()
