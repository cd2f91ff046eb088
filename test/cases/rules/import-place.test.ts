/** Where a fix puts `import os` in a Python file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { check } from '../../harness/check.ts';

async function fixed(before: string): Promise<string> {
  const text = `${before}uvicorn.run("app:app", host="0.0.0.0", port=8000)\n`;
  const { findings } = await check({ 'server.py': text }, 'server.py');
  const edits = findings.find((finding) => finding.rule === 'port-binding/hardcoded-port')?.fixes[0]?.edits;
  assert.ok(edits, 'a fix is offered');
  const after = applyEdits(text, edits);
  assert.ok(
    after.endsWith('uvicorn.run("app:app", host="0.0.0.0", port=int(os.environ.get("PORT", "8000")))\n'),
    after,
  );
  return after.slice(0, after.indexOf('uvicorn.run('));
}

const cases: readonly (readonly [string, string, string])[] = [
  [
    'in alphabetical order',
    'import json\nimport sys\n\nimport uvicorn\n\n',
    'import json\nimport os\nimport sys\n\nimport uvicorn\n\n',
  ],
  ['after the last of its group', 'import json\n\nimport uvicorn\n\n', 'import json\nimport os\n\nimport uvicorn\n\n'],
  [
    'before names taken from modules',
    'from typing import Any\n\nimport uvicorn\n',
    'import os\nfrom typing import Any\n\nimport uvicorn\n',
  ],
  ['as a group of its own', 'import uvicorn\n\n', 'import os\n\nimport uvicorn\n\n'],
  [
    'behind a docstring and future imports',
    '"""The app."""\nfrom __future__ import annotations\n\nimport uvicorn\n',
    '"""The app."""\nfrom __future__ import annotations\n\nimport os\n\nimport uvicorn\n',
  ],
  [
    'behind a shebang and a license',
    '#!/usr/bin/env python\n# MIT\nimport uvicorn\n',
    '#!/usr/bin/env python\n# MIT\nimport os\n\nimport uvicorn\n',
  ],
  [
    'beside names over several lines',
    'from typing import (\n    Any,\n)\n\nimport uvicorn\n',
    'import os\nfrom typing import (\n    Any,\n)\n\nimport uvicorn\n',
  ],
  ['nowhere when it is there', 'import os\nimport uvicorn\n', 'import os\nimport uvicorn\n'],
  ['nowhere when it stands beside another', 'import os, sys\nimport uvicorn\n', 'import os, sys\nimport uvicorn\n'],
  ['nowhere when a submodule brings it', 'import os.path\n\nimport uvicorn\n', 'import os.path\n\nimport uvicorn\n'],
  [
    'although only a part is imported',
    'from os import path\n\nimport uvicorn\n',
    'import os\nfrom os import path\n\nimport uvicorn\n',
  ],
  [
    'although it has another name',
    'import os as system\n\nimport uvicorn\n',
    'import os as system\nimport os\n\nimport uvicorn\n',
  ],
];

for (const [title, before, after] of cases) {
  test(`the import goes ${title}`, async () => {
    assert.equal(await fixed(before), after);
  });
  test(`the import goes ${title}, with CRLF`, async () => {
    const text = (part: string): string => part.replaceAll('\n', '\r\n');
    assert.equal(await fixed(text(before)), text(after));
  });
}
