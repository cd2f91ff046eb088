/** One case for each kind of quick fix: what is in the file, which action, and what stands there after it. */

export interface FixCase {
  readonly name: string;
  readonly file: string;
  readonly lines: readonly string[];
  /** Files of the same app beside it. */
  readonly others?: Readonly<Record<string, string>>;
  readonly rule: string;
  /** The start of the action's title. */
  readonly title: string;
  /** What the text holds after the fix, and did not before. */
  readonly gains: readonly string[];
  /** What the text held before the fix, and does not after it. */
  readonly loses: readonly string[];
}

const dockerfile = 'FROM node:24\nCOPY . .\nCMD ["node", "server.js"]\n';

export const fixCases: readonly FixCase[] = [
  {
    name: 'winston file to console',
    file: 'log.js',
    lines: [
      "const winston = require('winston');",
      '// Kept as it is.',
      "winston.createLogger({ transports: [new winston.transports.File({ filename: 'app.log', level: 'info' })] });",
      "require('express')().listen(process.env.PORT);",
    ],
    rule: 'logs/file-handler',
    title: 'Log to standard output',
    gains: ["new winston.transports.Console({ level: 'info' })"],
    loses: ['app.log'],
  },
  {
    name: 'Python log file to standard output',
    file: 'log.py',
    lines: [
      'import logging',
      'from flask import Flask',
      '',
      'app = Flask(__name__)',
      'app.logger.addHandler(logging.FileHandler("service.log"))',
      'app.run(host="0.0.0.0")',
    ],
    rule: 'logs/file-handler',
    title: 'Log to standard output',
    gains: ['logging.StreamHandler('],
    loses: ['service.log'],
  },
  {
    name: 'port of express from the environment',
    file: 'server.js',
    lines: ["const app = require('express')();", 'app.listen(3000);'],
    rule: 'port-binding/hardcoded-port',
    title: 'Read the port from ‘PORT’, else 3000',
    gains: ['process.env.PORT'],
    loses: ['listen(3000)'],
  },
  {
    name: 'loopback address in a container',
    file: 'server.js',
    lines: ["require('express')().listen(process.env.PORT, '127.0.0.1');"],
    others: { Dockerfile: dockerfile },
    rule: 'port-binding/loopback-bind',
    title: '',
    gains: ["'0.0.0.0'"],
    loses: ['127.0.0.1'],
  },
  {
    name: 'SIGTERM in express',
    file: 'server.js',
    lines: ["const app = require('express')();", 'app.listen(process.env.PORT);'],
    rule: 'disposability/missing-sigterm',
    title: 'Finish what is under way on SIGTERM',
    gains: ['SIGTERM', '.close('],
    loses: [],
  },
  {
    name: 'SIGTERM in fastify',
    file: 'server.ts',
    lines: [
      "import Fastify from 'fastify';",
      'const fastify = Fastify();',
      "await fastify.listen({ port: Number(process.env.PORT), host: '0.0.0.0' });",
    ],
    rule: 'disposability/missing-sigterm',
    title: 'Finish what is under way on SIGTERM',
    gains: ['SIGTERM', 'fastify.close('],
    loses: [],
  },
  {
    name: 'SIGTERM in a Python server',
    file: 'server.py',
    lines: [
      'import os',
      'from http.server import ThreadingHTTPServer',
      '',
      'from handler import Handler',
      '',
      'server = ThreadingHTTPServer(("", int(os.environ["PORT"])), Handler)',
      'server.serve_forever()',
    ],
    rule: 'disposability/missing-sigterm',
    title: 'Finish what is under way on SIGTERM',
    gains: ['import signal', 'signal.SIGTERM', 'server.shutdown'],
    loses: [],
  },
  {
    name: 'SIGTERM beside SIGINT',
    file: 'server.js',
    lines: [
      "const server = require('express')().listen(process.env.PORT);",
      "process.on('SIGINT', () => server.close());",
    ],
    rule: 'disposability/sigint-only',
    title: 'Handle SIGTERM in the same way',
    gains: ['SIGTERM'],
    loses: [],
  },
  {
    name: 'session store',
    file: 'server.js',
    lines: [
      "const express = require('express');",
      "const session = require('express-session');",
      'const app = express();',
      'app.use(session({ secret: process.env.SESSION_SECRET }));',
      'app.listen(process.env.PORT);',
    ],
    rule: 'processes/in-memory-session',
    title: '',
    gains: ['store: new RedisStore(', 'REDIS_URL'],
    loses: [],
  },
  {
    name: 'secret read from the environment in JavaScript',
    file: 'database.js',
    lines: [
      "const mysql = require('mysql2');",
      "const title = 'Tr0ub4' + 'dor';",
      'mysql.createPool({ password: "Zr4u7xADGKbP" });',
    ],
    rule: 'config/hardcoded-secret',
    title: 'Read ‘',
    gains: ['process.env'],
    loses: ['Zr4u7xADGKbP'],
  },
  {
    name: 'secret read from the environment in Python',
    file: 'tokens.py',
    lines: [
      'import hmac',
      '',
      'def sign(body: bytes) -> str:',
      '    return hmac.new(b"Zr4u7xADGKbP", body, "sha256").hexdigest()',
    ],
    rule: 'config/hardcoded-secret',
    title: 'Read ‘',
    gains: ['import os', 'os.environ["'],
    loses: ['Zr4u7xADGKbP'],
  },
  {
    name: 'secret without a fallback',
    file: 'tokens.js',
    lines: ["const secret = process.env.JWT_SECRET || 'keyboard cat';", 'module.exports = { secret };'],
    rule: 'config/secret-fallback',
    title: '',
    gains: [],
    loses: ["|| 'keyboard cat'"],
  },
];
