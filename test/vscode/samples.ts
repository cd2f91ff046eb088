/** Small services with known findings. */

/** A fixed port, and no handler of SIGTERM. */
export const expressServer = "require('express')().listen(3000);\n";

/** The file handler stands alone on its line: `logging.FileHandler("app.log")`. */
export const flaskLog = [
  'import logging',
  'from flask import Flask',
  '',
  'app = Flask(__name__)',
  'logging.FileHandler("app.log")',
  'app.run(host="0.0.0.0")',
  '',
].join('\n');

/** What a module writes while it starts is shown by the strict profile alone. */
export const strictOnly = [
  "const fs = require('fs');",
  "const app = require('express')();",
  "fs.writeFileSync('./routes.json', '[]');",
  'app.listen(process.env.PORT);',
  '',
].join('\n');
