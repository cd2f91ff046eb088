import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LogOutputChannel } from 'vscode';
import { traceChannel, withoutContent } from '../../../client/src/trace.ts';

const secret = ['hunter', '2'].join('');

describe('protocol trace', () => {
  test('keeps the name of a message and drops its content', () => {
    const traced = `Sending notification 'textDocument/didOpen'.\nParams: { "text": "password = '${secret}'" }`;
    assert.equal(withoutContent(traced), "Sending notification 'textDocument/didOpen'.");
  });

  test('keeps the name of a message in JSON and drops its content', () => {
    const message = { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { text: secret } };
    const traced = JSON.stringify({ type: 'send-notification', message });
    assert.equal(withoutContent(traced), 'send-notification textDocument/didOpen');
  });

  test('keeps nothing of JSON that it cannot read', () => {
    assert.equal(withoutContent(`{ "params": "${secret}`), 'message');
  });

  test('is written only when it is wanted; all else passes through, from a frozen channel too', () => {
    const lines: string[] = [];
    const real = Object.freeze({
      name: 'Twelve-Factor',
      trace: (line: string) => lines.push(`trace ${line}`),
      error: (line: string) => lines.push(`error ${line}`),
    });
    let wanted = false;
    const channel = traceChannel(real as unknown as LogOutputChannel, () => wanted);
    channel.trace(`first\n${secret}`);
    wanted = true;
    channel.trace(`second\n${secret}`);
    channel.error('third');
    assert.deepEqual(lines, ['trace second', 'error third']);
    assert.equal(channel.name, 'Twelve-Factor');
  });
});
