/** Which places count as reached in development only, seen through a rule that is silent there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../harness/check.ts';

const rule = 'logs/file-handler';

/** True when the log file at `FILE` in the snippet is not reported. */
async function isSilent(snippet: string): Promise<boolean> {
  const isPython = snippet.startsWith('#');
  const text = isPython
    ? `import logging, os, uvicorn\nfrom app import app, settings\n${snippet.replace('FILE', "logging.FileHandler('a.log')")}\nuvicorn.run(app)\n`
    : `const winston = require('winston');\nconst app = require('express')();\n${snippet.replace('FILE', "winston.add(new winston.transports.File({ filename: 'a.log' }))")}\napp.listen(process.env.PORT);\n`;
  const path = isPython ? 'server.py' : 'src/server.js';
  const { findings } = await check({ [path]: text }, path, 'strict');
  return !findings.some((finding) => finding.rule === rule);
}

const development = [
  `if (process.env.NODE_ENV !== 'production') { FILE; }`,
  `if (process.env.NODE_ENV === 'development') FILE;`,
  `if (process.env.NODE_ENV === 'production') { app.x(); } else { FILE; }`,
  `if (process.env.NODE_ENV === 'production') { app.x(); } else if (app.y) { FILE; }`,
  `if (!(process.env.NODE_ENV === 'production')) { FILE; }`,
  `if (app.get('env') === 'development' && app.verbose) { FILE; }`,
  `if (process.env.NODE_ENV === 'development' || process.env.NODE_ENV === 'test') { FILE; }`,
  `const isProduction = process.env.NODE_ENV === 'production';\nif (!isProduction) { FILE; }`,
  `const { NODE_ENV = 'development' } = process.env;\nif (NODE_ENV !== 'production') { FILE; }`,
  `app.isDev ? FILE : app.x();`,
  `config.isProduction || FILE;`,
  `import.meta.env.DEV && FILE;`,
  `function log() {\n  if (process.env.NODE_ENV === 'production') return;\n  FILE;\n}\nlog();`,
  `function log() { FILE; }\nif (process.env.NODE_ENV !== 'production') { log(); }`,
  `function setupDevLogging() { FILE; }\nsetupDevLogging();`,
  `const loggers = { development: { make: () => FILE } };`,
  `# guard\nif settings.DEBUG:\n    FILE`,
  `# guard\nif app.debug is True:\n    FILE`,
  `# guard\nif os.environ.get("ENV") in ("dev", "test"):\n    FILE`,
  `# guard\nif os.environ["ENV"] == "production":\n    app.x()\nelse:\n    FILE`,
  `# guard\nif os.environ["ENV"] == "production":\n    app.x()\nelif app.y:\n    FILE`,
  `# guard\nhandler = FILE if settings.DEBUG else None`,
  `# guard\nif not settings.PRODUCTION:\n    FILE`,
  `# guard\ndef make():\n    if settings.PRODUCTION:\n        return None\n    return FILE\nmake()`,
  `# guard\nclass TestingConfig:\n    handler = FILE`,
];

const anywhere = [
  `FILE;`,
  `if (process.env.NODE_ENV === 'production') { FILE; }`,
  `if (process.env.NODE_ENV !== 'development') { FILE; }`,
  `if (process.env.NODE_ENV !== 'test') { FILE; }`,
  `if (process.env.NODE_ENV === 'development') { app.x(); } else { FILE; }`,
  `if (process.env.NODE_ENV !== 'production' || app.verbose) { FILE; }`,
  `if (process.env.VERBOSE) { FILE; }`,
  `if (process.env.NODE_ENV === 'production') { app.x(); }\nFILE;`,
  `app.isDev ? app.x() : FILE;`,
  `config.isDev || FILE;`,
  `function log() {\n  if (app.quiet) return;\n  FILE;\n}\nlog();`,
  `function log() { FILE; }\nif (process.env.NODE_ENV !== 'production') { log(); }\nlog();`,
  `function deviceLog() { FILE; }\ndeviceLog();`,
  `# guard\nif not settings.DEBUG:\n    FILE`,
  `# guard\nif settings.VERBOSE:\n    FILE`,
  `# guard\nif os.environ["ENV"] == "dev":\n    app.x()\nelse:\n    FILE`,
  `# guard\nif settings.DEBUG:\n    app.x()\nelif app.y:\n    FILE`,
  `# guard\nhandler = None if settings.DEBUG else FILE`,
  `# guard\nclass ProductionConfig:\n    handler = FILE`,
];

for (const snippet of development) {
  test(`only in development: ${snippet.replaceAll('\n', ' ⏎ ')}`, async () => {
    assert.equal(await isSilent(snippet), true);
  });
}

for (const snippet of anywhere) {
  test(`also elsewhere: ${snippet.replaceAll('\n', ' ⏎ ')}`, async () => {
    assert.equal(await isSilent(snippet), false);
  });
}
