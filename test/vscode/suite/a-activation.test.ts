/** Stands first in the alphabet, because the extension can be activated only once. */
import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { cleanUp, showUntitled } from '../app.ts';
import { findingOf } from '../findings.ts';
import { note } from '../note.ts';
import { expressServer } from '../samples.ts';

describe('activation', () => {
  const extension = extensions.getExtension('twelve-factor.twelve-factor');

  const used = watchWebAssembly();

  after(cleanUp);

  it('waits for a file that concerns it, and is quick then', async () => {
    assert.ok(extension);
    assert.equal(extension.isActive, false);
    const start = performance.now();
    await extension.activate();
    const duration = performance.now() - start;
    note(`activation took ${duration.toFixed(0)} ms, loading the code included`);
    // The aim of 50 ms is for a quiet machine; parsing or waiting for the server would take far longer than this.
    assert.ok(duration < 500, `${duration} ms`);
  });

  it('leaves parsing to the server', async () => {
    const start = performance.now();
    const document = await showUntitled('javascript', expressServer);
    await findingOf(document.uri, 'port-binding/hardcoded-port');
    note(`the first finding came ${(performance.now() - start).toFixed(0)} ms after the file was opened`);
    assert.deepEqual(used, []);
  });
});

/** Tells which functions of WebAssembly, without which no grammar runs, are called in this process from now on. */
function watchWebAssembly(): readonly string[] {
  const called: string[] = [];
  const { WebAssembly } = globalThis as unknown as { WebAssembly: Record<string, object> };
  for (const name of ['compile', 'instantiate', 'Module', 'Instance'] as const) {
    Object.defineProperty(WebAssembly, name, {
      value: new Proxy(WebAssembly[name] ?? {}, {
        apply(target, self, given) {
          called.push(name);
          return Reflect.apply(target as () => unknown, self, given);
        },
        construct(target, given) {
          called.push(name);
          return Reflect.construct(target as new () => object, given) as object;
        },
      }),
    });
  }
  return called;
}
