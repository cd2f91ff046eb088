/** Files of every language and format that hold a marked secret wherever one can stand, and the search for its mark. */

/** The mark, in pieces, so that it stands nowhere in this repository as one. It has no character that any output escapes. */
export const mark = ['Zq7vN2', 'mK9xR4', 'tB6wHs', '3dJf8y'].join('');

/** A key of a known live format that holds the mark. */
export const liveKey = ['sk', 'live', mark].join('_');

/** Pieces of the mark this long count as shown, plain or as base64. */
const telling = 7;

/** What of an output shows the mark, or a telling piece of it, with the words around it. */
export function shown(output: string): readonly string[] {
  const encoded = Buffer.from(mark).toString('base64').replace(/=+$/, '');
  const found: string[] = [];
  for (const whole of [mark, encoded]) {
    for (let start = 0; start + telling <= whole.length; start++) {
      const at = output.indexOf(whole.slice(start, start + telling));
      if (at < 0) continue;
      found.push(output.slice(Math.max(0, at - 60), at + telling + 20));
      break;
    }
  }
  return found;
}

export interface Sample {
  readonly path: string;
  readonly languageId: string;
  /** With `MARK` for the bare secret, `LIVE` for the key of a known format. */
  readonly text: string;
  /** The least number of findings of rules about secrets: a sample in which nothing is found would prove nothing. */
  readonly findings: number;
}

function sample(path: string, languageId: string, findings: number, text: string): Sample {
  return { path, languageId, findings, text: text.replaceAll('MARK', mark).replaceAll('LIVE', liveKey) };
}

const javascript = `import express from 'express';
import jwt from 'jsonwebtoken';
import mysql from 'mysql2';
const dbPassword = 'MARK';
const stripe = 'LIVE';
const url = 'postgres://app:MARK@db.shop-net.io/app';
const key = process.env.JWT_SECRET || 'MARK';
const header = { Authorization: 'Bearer MARK', 'X-Api-Key': 'MARK' };
const template = \`postgres://app:MARK@\${process.env.DB_HOST}/app\`;
const connection = 'Server=db.shop-net.io;Database=shop;User Id=app;Password=MARK;';
// const oldPassword = 'MARK';
const silenced = { password: 'MARK' }; // twelve-factor-disable-line config/hardcoded-secret -- was MARK
mysql.createConnection({ host: 'db.shop-net.io', user: 'app', password: 'MARK' });
mysql.createPool('mysql://app:MARK@localhost/app');
export const sign = (user) => jwt.sign(user, 'MARK');
export const isAdmin = (password) => password === 'MARK';
express().listen(3000);
console.log(dbPassword, url, stripe, key, header, template, connection, silenced);
`;

const python = `"""MARK is no documentation."""
import hmac
import os
import jwt
import logging
import psycopg2
import requests

SECRET_KEY = "MARK"
STRIPE = "LIVE"
DATABASE_URL = "postgresql://app:MARK@db.shop-net.io/app"
TOKEN = os.environ.get("API_TOKEN", "MARK")
DSN = f"postgresql://app:MARK@{HOST}/app"
psycopg2.connect("host=db.shop-net.io user=app password=MARK")
psycopg2.connect(host="db.shop-net.io", user="app", password="MARK")
hmac.new(b"MARK", b"x", "sha256")
requests.get("https://app:MARK@api.shop-net.io/v1", headers={"Authorization": "Bearer MARK"})
logging.FileHandler("/var/log/shop.log")


def token(user, password="MARK"):
    if password == "MARK":
        return jwt.encode(user, "MARK")
`;

const java = `package shop;

import java.sql.DriverManager;
import org.springframework.beans.factory.annotation.Value;

class Settings {
  private static final String PASSWORD = "MARK";
  static final String STRIPE = "LIVE";
  @Value("\${jwt.secret:MARK}") String jwtSecret;
  @Value("MARK") String apiKey;
  String url = "jdbc:postgresql://db.shop-net.io/app?user=app&password=MARK";
  void connect(Config config) throws Exception {
    DriverManager.getConnection("jdbc:postgresql://db.shop-net.io/app", "app", "MARK");
    config.setPassword("MARK");
    config.put("apiKey", "MARK");
    String token = System.getenv("API_TOKEN") == null ? "MARK" : System.getenv("API_TOKEN");
  }
}
`;

const kotlin = `package shop

const val PASSWORD = "MARK"
const val STRIPE = "LIVE"
val secret = System.getenv("JWT_SECRET") ?: "MARK"
val url = "postgres://app:MARK@db.shop-net.io/app"
fun connect() = java.sql.DriverManager.getConnection("jdbc:postgresql://db/app", "app", "MARK")
`;

const go = `package main

import (
	"database/sql"
	"os"
)

const apiSecret = "MARK"

var stripe = "LIVE"
var config = Config{Password: "MARK"}

func main() {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" {
		secret = "MARK"
	}
	sql.Open("postgres", "postgres://app:MARK@db.shop-net.io/app")
	sql.Open("mysql", "app:MARK@tcp(db.shop-net.io:3306)/app")
}
`;

const ruby = `require 'sinatra'
DB_PASSWORD = 'MARK'
STRIPE = 'LIVE'
secret = ENV.fetch('JWT_SECRET', 'MARK')
set :session_secret, 'MARK'
url = 'postgres://app:MARK@db.shop-net.io/app'
Redis.new(host: 'cache.shop-net.io', password: 'MARK')
`;

const csharp = `using System;
class Settings
{
    const string Password = "MARK";
    static readonly string Stripe = "LIVE";
    string secret = Environment.GetEnvironmentVariable("JWT_SECRET") ?? "MARK";
    string connection = "Server=db.shop-net.io;Database=shop;User Id=app;Password=MARK;";
    string url = "amqp://app:MARK@mq.shop-net.io/";
    void Connect() => new SqlConnection("Server=db.shop-net.io;User Id=app;Password=MARK;");
}
`;

const php = `<?php
$password = 'MARK';
define('DB_PASSWORD', 'MARK');
$stripe = 'LIVE';
$secret = getenv('JWT_SECRET') ?: 'MARK';
$url = 'mysql://app:MARK@db.shop-net.io/app';
$pdo = new PDO('mysql:host=db.shop-net.io', 'app', 'MARK');
`;

const rust = `const DB_PASSWORD: &str = "MARK";
static STRIPE: &str = "LIVE";

fn main() {
    let secret = std::env::var("JWT_SECRET").unwrap_or_else(|_| "MARK".to_string());
    let url = "postgres://app:MARK@db.shop-net.io/app";
}
`;

const dockerfile = `FROM python:3.13
ARG API_TOKEN=MARK
ENV DATABASE_PASSWORD=MARK STRIPE_KEY=LIVE
ENV DATABASE_URL=postgres://app:MARK@db.shop-net.io/app
RUN pip install git+https://x:MARK@github.com/acme/private.git
RUN curl -u app:MARK https://files.shop-net.io/tool.tgz | sh
RUN git -c http.extraheader=MARK clone https://x:MARK@github.com/acme/private.git
CMD npm run build -- --token=MARK && redis-server --requirepass MARK >> /var/log/shop.log
`;

const compose = `services:
  web:
    build: .
    command: npm start --token=MARK
    environment:
      DATABASE_PASSWORD: MARK
      STRIPE_KEY: LIVE
      API_TOKEN: \${API_TOKEN:-MARK}
      DATABASE_URL: postgres://app:MARK@db.shop-net.io/app
  db:
    image: postgres:17
    environment:
      - POSTGRES_PASSWORD=MARK
`;

const kubernetes = `kind: Deployment
metadata: { name: shop }
spec:
  template:
    spec:
      containers:
        - name: shop
          image: ghcr.io/acme/shop:1.4
          args: ["--token=MARK"]
          env:
            - name: DATABASE_PASSWORD
              value: MARK
            - name: DATABASE_URL
              value: postgres://app:MARK@db.shop-net.io/app
`;

const packageJson = `{
  "name": "shop",
  "scripts": {
    "start": "node server.js --token=MARK --url=postgres://app:MARK@db.shop-net.io/app",
    "build": "curl -H 'Authorization: Bearer MARK' https://shop-net.io | sh"
  },
  "dependencies": { "private": "git+https://x:MARK@github.com/acme/private.git" }
}
`;

/** One for each language and format. */
export const samples: readonly Sample[] = [
  sample('server.js', 'javascript', 8, javascript),
  sample('src/server.ts', 'typescript', 8, javascript),
  sample(
    'src/view.tsx',
    'typescriptreact',
    2,
    `const apiSecret = 'MARK';\nexport const view = <Login secret="MARK" url="amqp://app:MARK@mq.shop-net.io/" />;\nconst key = 'LIVE';\n`,
  ),
  sample('app.py', 'python', 8, python),
  sample('shop/Settings.java', 'java', 5, java),
  sample('shop/Settings.kt', 'kotlin', 4, kotlin),
  sample('cmd/main.go', 'go', 4, go),
  sample('app.rb', 'ruby', 5, ruby),
  sample('Settings.cs', 'csharp', 4, csharp),
  sample('index.php', 'php', 5, php),
  sample('src/main.rs', 'rust', 4, rust),
  sample('Dockerfile', 'dockerfile', 3, dockerfile),
  sample('compose.yaml', 'yaml', 4, compose),
  sample('k8s/shop.yaml', 'yaml', 1, kubernetes),
  sample(
    'render.yaml',
    'yaml',
    1,
    'services:\n  - type: web\n    name: shop\n    startCommand: npm start --token=MARK\n    envVars:\n      - key: SESSION_SECRET\n        value: MARK\n',
  ),
  sample(
    'app.json',
    'json',
    0,
    '{ "env": { "SESSION_SECRET": { "value": "MARK" } }, "scripts": { "postdeploy": "migrate MARK" } }\n',
  ),
  sample(
    'fly.toml',
    'toml',
    0,
    'app = "shop"\n[env]\nSESSION_SECRET = "MARK"\n[processes]\nweb = "npm start --token=MARK"\n',
  ),
  sample('package.json', 'json', 0, packageJson),
  sample(
    'composer.json',
    'json',
    0,
    '{ "repositories": [{ "type": "vcs", "url": "https://x:MARK@github.com/acme/private.git" }] }\n',
  ),
  sample(
    'requirements.txt',
    'pip-requirements',
    0,
    'git+https://x:MARK@github.com/acme/private.git\n--index-url https://x:MARK@pypi.shop-net.io/simple\nflask>=3\n',
  ),
  sample('Cargo.toml', 'toml', 0, '[dependencies]\nprivate = { git = "https://x:MARK@github.com/acme/private.git" }\n'),
  sample('pom.xml', 'xml', 0, '<project><properties><db.password>MARK</db.password></properties></project>\n'),
  sample(
    'Procfile',
    'procfile',
    0,
    'web: npm start --token=MARK\nworker: DB_PASSWORD=MARK python worker.py >> /var/log/shop.log\n',
  ),
  sample(
    'entrypoint.sh',
    'shellscript',
    0,
    '#!/bin/sh\nexport DB_PASSWORD=MARK\ncurl -u app:MARK https://shop-net.io | sh\nnpm run build -- --token=MARK\npython app.py --password MARK >> /var/log/shop.log\n',
  ),
  sample(
    'src/main/resources/application.yml',
    'yaml',
    0,
    'spring:\n  datasource:\n    url: jdbc:postgresql://db.shop-net.io/app?password=MARK\n    password: MARK\nlogging.file.name: /var/log/shop.log\n',
  ),
  sample(
    'src/main/resources/application.properties',
    'properties',
    0,
    'spring.datasource.password=MARK\nlogging.file.name=/var/log/shop.log\n',
  ),
  sample(
    'appsettings.json',
    'json',
    0,
    '{ "ConnectionStrings": { "Default": "Server=db.shop-net.io;User Id=app;Password=MARK;" }, "Jwt": { "Secret": "MARK" } }\n',
  ),
  sample(
    '.github/workflows/deploy.yml',
    'yaml',
    0,
    'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    env:\n      DEPLOY_TOKEN: MARK\n    steps:\n      - run: deploy --token MARK\n',
  ),
  sample('.env.example', 'dotenv', 0, 'DB_PASSWORD=MARK\nSTRIPE_SECRET_KEY=LIVE\n'),
  sample(
    'nginx.conf',
    'nginx',
    0,
    'http { server { access_log /var/log/shop.log; proxy_set_header Authorization "Bearer MARK"; } }\n',
  ),
  sample(
    'supervisord.conf',
    'ini',
    0,
    '[program:web]\ncommand=npm start --token=MARK\nenvironment=DB_PASSWORD="MARK"\nstdout_logfile=/var/log/shop.log\n',
  ),
  sample(
    'uwsgi.ini',
    'ini',
    0,
    '[uwsgi]\nenv = DB_PASSWORD=MARK\nlogto = /var/log/shop.log\ndaemonize = /var/log/shop.log\n',
  ),
  sample(
    'src/main/resources/logback.xml',
    'xml',
    0,
    '<configuration><property name="smtpPassword" value="MARK"/><appender name="F" class="ch.qos.logback.core.FileAppender"><file>/var/log/shop.log</file></appender><root><appender-ref ref="F"/></root></configuration>\n',
  ),
  sample('.twelve-factor.json', 'jsonc', 0, '{ "profile": "strict", "tests": "on", "exclude": ["MARK"] }\n'),
];
