/** Every way of draining is written as code that parses, ends the finding and drains the right thing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { transform } from 'esbuild';
import { fixed } from './fixed-program.ts';

const rule = 'disposability/missing-sigterm';

const javascript: Readonly<Record<string, readonly [text: string, expected: RegExp]>> = {
  'Express in a variable': [
    "import express from 'express';\nexport const server = express().listen(process.env.PORT); // the app\n",
    /listen\(process\.env\.PORT\); \/\/ the app\n\nprocess\.once\('SIGTERM', \(\) => \{\n[^]*server\.close\(/,
  ],
  'a name that is taken': [
    "import express from 'express';\nimport { server } from './config.js';\nexpress().listen(server.port);\n",
    /const httpServer = express\(\)\.listen\(server\.port\);\n[^]*httpServer\.close\(/,
  ],
  'no semicolons': ["const app = require('express')()\napp.listen(process.env.PORT)\n", /const server = app\.listen/],
  tabs: [
    "const app = require('express')()\nfunction main() {\n\tapp.listen(process.env.PORT)\n}\nmain()\n",
    /\n\t\tserver\.close\(/,
  ],
  'line breaks of Windows': [
    "const app = require('express')();\r\napp.listen(process.env.PORT);\r\n",
    /^(?:[^\r\n]*\r\n)+$/,
  ],
  'a returned call': [
    "const http = require('http');\nconst server = http.createServer();\nfunction main() {\n  return server.listen(process.env.PORT);\n}\nmain();\n",
    /\}\);\n {2}return server\.listen/,
  ],
  'a field of the class': [
    "import { createServer } from 'http';\nclass App {\n  server = createServer();\n  start() {\n    this.server.listen(process.env.PORT);\n  }\n}\nnew App().start();\n",
    /\n {4}process\.once\('SIGTERM', \(\) => \{\n[^]*this\.server\.close\(/,
  ],
  hapi: [
    "const Hapi = require('@hapi/hapi');\nconst init = async () => {\n  const server = Hapi.server({ port: process.env.PORT });\n  await server.start();\n};\ninit();\n",
    /await server\.stop\(\{ timeout: 10_000 \}\);/,
  ],
  Hono: [
    "import { serve } from '@hono/node-server';\nserve({ fetch: app.fetch, port: Number(process.env.PORT) });\n",
    /const server = serve\([^]*server\.close\(/,
  ],
  ws: [
    "import { WebSocketServer } from 'ws';\nconst wss = new WebSocketServer({ port: process.env.PORT });\n",
    /for \(const client of wss\.clients\) client\.close\(1001\);/,
  ],
  'Socket.IO': [
    "import { Server } from 'socket.io';\nconst io = new Server(process.env.PORT);\n",
    /io\.close\(\(\) => process\.exit\(0\)\);/,
  ],
  Restify: [
    "const server = require('restify').createServer();\nserver.listen(process.env.PORT);\n",
    /server\.close\(\(\) => process\.exit\(0\)\);/,
  ],
  Polka: ["import polka from 'polka';\nconst app = polka();\napp.listen(process.env.PORT);\n", /app\.server\.close\(/],
  gRPC: [
    "import * as grpc from '@grpc/grpc-js';\nconst server = new grpc.Server();\nserver.bindAsync(process.env.ADDRESS, credentials, () => {});\n",
    /server\.tryShutdown\(/,
  ],
  Bun: [
    'Bun.serve({ port: process.env.PORT, fetch: answer });\n',
    /const server = Bun\.serve\([^]*await server\.stop\(\);/,
  ],
  'BullMQ in a list': [
    "import { Worker } from 'bullmq';\nexport const mails = new Worker('mail', send);\n",
    /await mails\.close\(\);/,
  ],
  Bull: [
    "const Queue = require('bull');\nconst mails = new Queue('mail', process.env.REDIS_URL);\nmails.process(send);\n",
    /await mails\.close\(\);/,
  ],
  KafkaJS: [
    "import { Kafka } from 'kafkajs';\nconst consumer = new Kafka({ brokers }).consumer({ groupId: 'shop' });\nawait consumer.run({ eachMessage });\n",
    /await consumer\.disconnect\(\);/,
  ],
  amqplib: [
    "import amqp from 'amqplib';\nconst connection = await amqp.connect(process.env.AMQP_URL);\nconst channel = await connection.createChannel();\nawait channel.consume('jobs', work);\n",
    /await channel\.close\(\);/,
  ],
  NATS: [
    "import { connect } from 'nats';\nconst nc = await connect({ servers });\nconst subscription = nc.subscribe('jobs');\n",
    /await nc\.drain\(\);/,
  ],
  'SQS consumer': [
    "import { Consumer } from 'sqs-consumer';\nconst app = Consumer.create({ queueUrl, handleMessage });\napp.start();\n",
    /app\.once\('stopped', \(\) => process\.exit\(0\)\);\n {2}app\.stop\(\);/,
  ],
  'an Express app of another file': [
    "import express from 'express';\nexport const app = express();\napp.listen(process.env.PORT);\n",
    /const server = app\.listen/,
  ],
};

for (const [name, [text, expected]] of Object.entries(javascript)) {
  test(`missing-sigterm: the fix for ${name}`, async () => {
    const result = await fixed({ 'src/main.ts': text }, 'src/main.ts', rule);
    assert.match(result, expected);
    await transform(result, { loader: 'ts' });
  });
}

const python: Readonly<Record<string, readonly [text: string, expected: RegExp]>> = {
  'a chain': [
    'from http.server import HTTPServer\nHTTPServer(("", port), Handler).serve_forever()\n',
    /^server = HTTPServer\(\("", port\), Handler\)\n[^]*\nserver\.serve_forever\(\)\n$/m,
  ],
  'a field of the class': [
    'import socketserver\n\n\nclass App:\n    def __init__(self):\n        self.server = socketserver.ThreadingTCPServer(("", port), Handler)\n\n    def run(self):\n        self.server.serve_forever()\n\n\nApp().run()\n',
    /target=self\.server\.shutdown/,
  ],
  wsgiref: [
    'from wsgiref.simple_server import make_server\nwith make_server("", port, app) as httpd:\n    httpd.serve_forever()\n',
    /\n {4}signal\.signal\(signal\.SIGTERM, [^\n]*httpd\.shutdown[^\n]*\n {4}httpd\.serve_forever\(\)/,
  ],
  gevent: [
    'from gevent.pywsgi import WSGIServer\nserver = WSGIServer(("", port), app)\nserver.serve_forever()\n',
    /gevent\.signal_handler\(signal\.SIGTERM, server\.stop\)\nserver\.serve_forever/,
  ],
  'grpc.aio': [
    'import grpc\n\n\nasync def serve():\n    server = grpc.aio.server()\n    server.add_insecure_port(address)\n    await server.start()\n    await server.wait_for_termination()\n\n\nmain(serve())\n',
    /import asyncio\n[^]*add_signal_handler\(signal\.SIGTERM, lambda: asyncio\.ensure_future\(server\.stop\(grace=10\)\)\)/,
  ],
  Tornado: [
    'import tornado.ioloop\nimport tornado.web\n\n\ndef main():\n    app = tornado.web.Application(routes)\n    app.listen(port)\n    tornado.ioloop.IOLoop.current().start()\n\n\nmain()\n',
    /server = app\.listen\(port\)\n[^]*await server\.close_all_connections\(\)/,
  ],
  websockets: [
    'import asyncio\nfrom websockets.asyncio.server import serve\n\n\nasync def main():\n    async with serve(echo, "", port) as server:\n        await server.serve_forever()\n\n\nasyncio.run(main())\n',
    /await stopping\.wait\(\)/,
  ],
  pika: [
    'import pika\nconnection = pika.BlockingConnection(parameters)\nchannel = connection.channel()\nchannel.start_consuming()\n',
    /channel\.connection\.add_callback_threadsafe\(channel\.stop_consuming\)\)\nchannel\.start_consuming/,
  ],
  Kafka: [
    'from confluent_kafka import Consumer\nconsumer = Consumer(settings)\nwhile True:\n    message = consumer.poll(1.0)\n',
    /while not stopping\.is_set\(\):/,
  ],
  Redis: [
    'import redis\nqueue = redis.from_url(url)\n\n\ndef work():\n    while True:\n        job = queue.blpop("jobs", timeout=5)\n\n\nwork()\n',
    /\n {4}stopping = threading\.Event\(\)\n[^]*\n {4}while not stopping\.is_set\(\):/,
  ],
  MQTT: [
    'import paho.mqtt.client as mqtt\nclient = mqtt.Client()\nclient.loop_forever()\n',
    /lambda \*_: client\.disconnect\(\)\)\nclient\.loop_forever/,
  ],
};

for (const [name, [text, expected]] of Object.entries(python)) {
  test(`missing-sigterm: the fix for ${name} in Python`, async () => {
    const result = await fixed({ 'main.py': text }, 'main.py', rule);
    assert.match(result, expected);
    const parsed = spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {
      input: result,
      encoding: 'utf8',
    });
    assert.equal(parsed.status, 0, parsed.stderr);
  });
}
