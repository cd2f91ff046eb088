/**
 * The Rust that the fixes write is Rust: every fixed block goes through rustfmt, and what needs only the standard library
 * is compiled and run. Crates cannot be had here, so that servers on them are read for their syntax only.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from '../harness/check.ts';
import { testWith } from '../harness/compilers.ts';
import { readPage } from '../harness/page.ts';
import { pageFiles } from '../harness/pages.ts';
import { applyEdits } from '../../server/src/text/edit.ts';

const fixed = pageFiles().flatMap((page) =>
  readPage(readFileSync(page.path, 'utf8'))
    .filter((block) => block.language === 'rust' && block.fixed)
    .map((block) => ({ name: `${page.language}${page.rule}-${block.line}`.replaceAll('/', '_'), text: block.text })),
);

testWith('rustfmt', `reads ${fixed.length} fixed blocks`, (shop) => {
  assert.ok(fixed.length > 20);
  for (const { name, text } of fixed) {
    const file = shop.write(`${name}.rs`, text);
    // Modules of the block may lie in files that the page does not show.
    const { status, output } = shop.run('rustfmt', [
      '--edition',
      '2021',
      '--emit',
      'stdout',
      '--config',
      'skip_children=true',
      file,
    ]);
    assert.equal(status, 0, `${name}\n${output}`);
  }
});

/** The text after all fixes of a rule. */
async function repaired(text: string, rule: string): Promise<string> {
  const { findings } = await check({ 'src/main.rs': text }, 'src/main.rs');
  const edits = findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes.find((fix) => fix.unavailable === undefined)?.edits ?? []);
  assert.ok(edits.length > 0, `no fix of ${rule} is offered`);
  return applyEdits(text, [...edits]);
}

const server = `use std::io::{Read, Write};
use std::net::TcpListener;

fn main() -> std::io::Result<()> {
    let address = "127.0.0.1:39041";
    let listener = TcpListener::bind(address)?;
    println!("{}", listener.local_addr()?);
    println!("was {}", address.len());
    for stream in listener.incoming().take(usize::from(std::env::var("SERVE").is_ok())) {
        let mut stream = stream?;
        let mut request = [0; 16];
        let _ = stream.read(&mut request)?;
        stream.write_all(b"HTTP/1.1 204 No Content\\r\\n\\r\\n")?;
    }
    Ok(())
}
`;

testWith('rustc', 'a server listens on the port of the environment after the fix', async (shop) => {
  const file = shop.write('server.rs', await repaired(server, 'port-binding/hardcoded-port'));
  const built = shop.run('rustc', ['--edition', '2021', '-o', `${shop.folder}/server`, file]);
  assert.equal(built.status, 0, built.output);
  const chosen = shop.run('env', ['PORT=39042', `${shop.folder}/server`]);
  assert.equal(chosen.output, '127.0.0.1:39042\nwas 15\n');
  const usual = shop.run('env', ['-u', 'PORT', `${shop.folder}/server`]);
  assert.equal(usual.output, '127.0.0.1:39041\nwas 15\n');
});

const secrets = `use std::collections::HashMap;

struct Client {
    api_token: String,
}

fn sign(key: &[u8], password: &str) -> usize {
    key.len() + password.len()
}

fn main() {
    let db_password = "«hT7kq2»«Lm9xWc»";
    let mut client = Client { api_token: "«hM4tN8wQ2z»«R6yK1xVb7c»".to_string() };
    client.api_token.push('!');
    let session_secret = b"«kX9vQ2mZ7r»«Tb4LwE»";
    let known: HashMap<&str, &str> = HashMap::from([("a", db_password)]);
    println!("{} {} {}", sign(session_secret, db_password), client.api_token, known.len());
}
`.replace(/«([^»]*)»/g, '$1');

testWith('rustc', 'secrets come from the environment after the fix, and fail at once when missing', async (shop) => {
  const file = shop.write('secrets.rs', await repaired(secrets, 'config/hardcoded-secret'));
  const built = shop.run('rustc', ['--edition', '2021', '-o', `${shop.folder}/secrets`, file]);
  assert.equal(built.status, 0, built.output);
  const given = ['DB_PASSWORD=one', 'API_TOKEN=two', 'SESSION_SECRET=three'];
  assert.equal(shop.run('env', [...given, `${shop.folder}/secrets`]).output, '8 two! 1\n');
  const missing = shop.run('env', ['-u', 'DB_PASSWORD', ...given.slice(1), `${shop.folder}/secrets`]);
  assert.notEqual(missing.status, 0);
  assert.match(missing.output, /DB_PASSWORD is not set/);
});

const fallback = `fn main() {
    let secret = std::env::var("JWT_SECRET").unwrap_or_else(|_| "dev-secret-1".into());
    println!("{secret}");
}
`;

testWith('rustc', 'a secret without a default is required after the fix', async (shop) => {
  const file = shop.write('fallback.rs', await repaired(fallback, 'config/secret-fallback'));
  const built = shop.run('rustc', ['--edition', '2021', '-o', `${shop.folder}/fallback`, file]);
  assert.equal(built.status, 0, built.output);
  assert.equal(shop.run('env', ['JWT_SECRET=given', `${shop.folder}/fallback`]).output, 'given\n');
  assert.match(shop.run('env', ['-u', 'JWT_SECRET', `${shop.folder}/fallback`]).output, /JWT_SECRET is not set/);
});
