import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { append, cleanUp, createApp, showUntitled } from '../app.ts';
import { findingOf, waitFor } from '../findings.ts';
import { flaskLog } from '../samples.ts';

describe('a server that dies', () => {
  afterEach(cleanUp);

  it('is started again by itself, and findings follow the typing as before', async () => {
    const app = await createApp({ 'server.js': "const app = require('express')();\n" });
    const document = await app.open('server.js');
    const other = await showUntitled('python', flaskLog);
    await findingOf(other.uri, 'logs/file-handler');
    await app.open('server.js');
    const [before, ...more] = serverProcesses();
    assert.ok(before !== undefined && more.length === 0, 'one server runs');
    process.kill(before, 'SIGKILL');
    await waitFor('another process', () => serverProcesses().some((id) => id !== before));
    await append(document, 'app.listen(3000);\n');
    await findingOf(document.uri, 'port-binding/hardcoded-port');
    assert.equal(serverProcesses().length, 1);
  });
});

/** The ids of the language servers that this extension host started. */
function serverProcesses(): number[] {
  const list =
    process.platform === 'win32'
      ? execFileSync('powershell', ['-NoProfile', '-Command', windowsList], { encoding: 'utf8' })
      : execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match?.[2] === String(process.pid) && /dist[\\/]server\.js/.test(match[3] ?? ''))
    .map((match) => Number(match?.[1]));
}

const windowsList =
  'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId) $($_.CommandLine)" }';
