/** What the fixes write in PHP, given to PHP itself: each must be accepted, and what needs PHP alone must work. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fixed } from '../cases/rules/fixed-program.ts';
import { expandSnippet, inFile } from '../cases/snippets/expand.ts';
import { check } from '../harness/check.ts';
import { testWith, type Workshop } from '../harness/compilers.ts';
import { readPage } from '../harness/page.ts';
import { pageFiles } from '../harness/pages.ts';

testWith('php', 'the text after every fix is PHP', (workshop) => {
  const blocks = pageFiles().flatMap((page) =>
    readPage(readFileSync(page.path, 'utf8'))
      .filter((block) => block.language === 'php' && block.fixed)
      .map((block) => ({ ...block, page: page.path })),
  );
  assert.ok(blocks.length > 20, `only ${blocks.length} blocks`);
  for (const [index, block] of blocks.entries()) {
    const file = workshop.write(`${index}.php`, block.text);
    const { status, output } = workshop.run('php', ['-l', file]);
    assert.equal(status, 0, `${block.page}:${block.line}\n${output}`);
  }
});

testWith('php', 'every snippet is PHP, and nothing is found in it', async (workshop) => {
  const snippets = JSON.parse(readFileSync('snippets/php.code-snippets', 'utf8')) as Record<string, { body: string[] }>;
  for (const [title, { body }] of Object.entries(snippets)) {
    const text = inFile('php', expandSnippet(body.join('\n')));
    const { status, output } = workshop.run('php', ['-l', workshop.write('snippet.php', text)]);
    assert.equal(status, 0, `${title}\n${output}`);
    const { findings } = await check(
      { 'public/index.php': '<?php\n\necho $_GET["id"];\n', 'src/snippet.php': text },
      'src/snippet.php',
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      [],
      title,
    );
  }
});

/** A worker's Redis that always has a job, which takes a while. */
const jobs = `<?php

final class Redis
{
    public function connect(string $host): void
    {
        echo "ready\\n";
    }

    public function blPop(array $lists, int $seconds): array
    {
        return [$lists[0], 'job'];
    }
}

function handle(string $job): void
{
    echo "begun\\n";
    $end = microtime(true) + 0.4;
    while (microtime(true) < $end) {
        usleep(20_000);
    }
    echo "done\\n";
}
`;

const worker = `<?php

$redis = new Redis();
$redis->connect(getenv('REDIS_HOST') ?: 'localhost');

while (true) {
    $job = $redis->blPop(['jobs'], 5);
    handle($job[1]);
}
`;

const onInterrupt = `<?php

$redis = new Redis();
$redis->connect(getenv('REDIS_HOST') ?: 'localhost');
pcntl_async_signals(true);
$stopping = false;
pcntl_signal(SIGINT, function () use (&$stopping): void {
    $stopping = true;
});

while (!$stopping) {
    $job = $redis->blPop(['jobs'], 5);
    handle($job[1]);
}
`;

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
}

/** Runs a worker until it has begun a job, sends SIGTERM, and tells how it ended. */
async function terminated(workshop: Workshop, text: string): Promise<Ended> {
  const prelude = workshop.write('jobs.php', jobs);
  const file = workshop.write('worker.php', text);
  const child = spawn('php', ['-d', `auto_prepend_file=${prelude}`, file], { cwd: workshop.folder });
  let output = '';
  const take = (data: Buffer): void => {
    const hasBegun = output.includes('begun');
    output += data.toString();
    if (!hasBegun && output.includes('begun')) child.kill('SIGTERM');
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const limit = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await once(child, 'close');
  clearTimeout(limit);
  return { code: child.exitCode, signal: child.signalCode, output };
}

for (const [rule, text] of Object.entries({
  'disposability/missing-sigterm': worker,
  'disposability/sigint-only': onInterrupt,
})) {
  testWith('php', `${rule}: a worker loses its job before the fix and finishes it after`, async (workshop) => {
    const before = await terminated(workshop, text);
    assert.equal(before.signal, 'SIGTERM', before.output);
    assert.ok(!before.output.includes('done'), before.output);
    const after = await terminated(workshop, await fixed({ 'worker.php': text }, 'worker.php', rule));
    assert.deepEqual([after.code, after.signal], [0, null], after.output);
    assert.match(after.output, /begun\ndone\n$/);
  });
}

testWith(
  'php',
  'config/secret-fallback: the program stops without the variable and has it otherwise',
  async (workshop) => {
    const text = `<?php\n\n$jwtSecret = getenv('JWT_SECRET') ?: 'dev-secret';\necho 'signed with ' . $jwtSecret;\n`;
    const file = workshop.write('sign.php', await fixed({ 'sign.php': text }, 'sign.php', 'config/secret-fallback'));
    const without = workshop.run('env', ['-u', 'JWT_SECRET', 'php', file]);
    assert.notEqual(without.status, 0);
    assert.match(without.output, /JWT_SECRET is not set/);
    const given = workshop.run('env', ['JWT_SECRET=from-outside', 'php', file]);
    assert.deepEqual(given, { status: 0, output: 'signed with from-outside' });
  },
);

testWith('php', 'logs/file-handler: lines of error_log reach standard error and no file', async (workshop) => {
  const text = `<?php\n\n$page = $_GET['page'] ?? 1;\nerror_log("page $page", 3, 'pages.log');\n`;
  const name = 'index.php';
  const before = workshop.run('php', [workshop.write(name, text)]);
  assert.deepEqual(before, { status: 0, output: '' });
  assert.ok(existsSync(path.join(workshop.folder, 'pages.log')));
  const other = workshop.write('other/index.php', await fixed({ [name]: text }, name, 'logs/file-handler'));
  const after = workshop.run('php', [other]);
  assert.match(after.output, /page 1/);
  assert.ok(!existsSync(path.join(workshop.folder, 'other', 'pages.log')));
});

testWith('php', 'port-binding/hardcoded-port: the server listens where the environment says', async (workshop) => {
  const text = `<?php

$server = stream_socket_server('tcp://127.0.0.1:4123');
echo stream_socket_get_name($server, false);
pcntl_signal(SIGTERM, fn () => fclose($server));
`;
  const name = 'server.php';
  const file = workshop.write(name, await fixed({ [name]: text }, name, 'port-binding/hardcoded-port'));
  assert.match(readFileSync(file, 'utf8'), /'tcp:\/\/127\.0\.0\.1:' \. \(getenv\('PORT'\) \?: '4123'\)/);
  const given = workshop.run('env', ['PORT=0', 'php', file]);
  assert.match(given.output, /:4123$/, 'zero is no port: the default holds');
  const other = workshop.run('env', ['PORT=41237', 'php', file]);
  assert.equal(other.output, '127.0.0.1:41237');
});
