/** Where our reader of shell scripts sees commands, the grammar of bash sees them, too. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { shellLists } from '../../../server/src/formats/shell.ts';
import { programAt, simpleCommands } from '../../../server/src/semantics/credential/command-line.ts';
import { shellWords } from '../../../server/src/text/shell-words.ts';
import { grammarFile } from '../../../tools/grammar-file.ts';

const scripts: Readonly<Record<string, string>> = {
  entrypoint: `#!/bin/sh
set -eu
if [ "\${1#-}" != "$1" ] || [ -z "$(command -v "$1")" ]; then
  set -- node "$@"
fi
for f in /init.d/*; do
  case "$f" in
    *.sh) echo "$0: running $f"; . "$f" ;;
    *.sql|*.sql.gz) psql -f "$f"; echo ;;
    *) echo "$0: ignoring $f" ;;
  esac
done
exec "$@"
`,
  quotes: `echo 'a ; b' "c && d" e\\;f $'g;h'
curl -H "X: $(cat "/run/a b" | tr -d ')')" https://x/?a=1\\&b=2
x=\`cd \\\`dirname $0\\\`; pwd\`/y
y="\${A:-$(echo ")}")}" run --now
printf '%s\\n' "it's" && echo "\\"quoted\\" \`date\`"
`,
  blocks: `start() {
  local name=$1; shift
  nohup "$name" "$@" > /dev/null 2>&1 &
  echo $! > run.pid
}
while ! nc -z db 5432; do sleep 1; done
until curl -fs localhost; do
  sleep 2
done
{ date; uptime; } >> log 2>&1
(cd app && npm ci) || exit 1
[[ "$a" == b* && -n $c ]] && echo yes || echo no
trap 'kill -TERM $pid; wait $pid' TERM INT
node server.js & pid=$!
wait "$pid"
`,
  documents: `cat > conf <<EOF
server { listen 80; } && echo no command
$(hostname)
EOF
cat <<-'END' | psql "$URL"
	select 1; -- it's
	END
tr a b <<< "$text"; echo done
sort < in > out 2>> err
`,
  continued: `docker run \\
  --rm \\
  -e A=1 -e "B=2; 3" \\
  image sh -c 'migrate && exec serve' # comment ; echo
A=1 B="2 3" exec gunicorn app:app --bind "0.0.0.0:\${PORT:-80}" \\
  --workers $(( $(nproc) * 2 + 1 ))
`,
};

function commandStarts(root: Node): number[] {
  const starts: number[] = [];
  const visit = (node: Node): void => {
    if (/^(?:command_substitution|process_substitution|string|expansion)$/.test(node.type)) return;
    if (node.type === 'command') starts.push(node.childForFieldName('name')?.startIndex ?? node.startIndex);
    else for (const child of node.namedChildren) visit(child);
  };
  visit(root);
  return starts;
}

for (const [name, script] of Object.entries(scripts)) {
  test(`the commands of a script: ${name}`, async () => {
    await Parser.init();
    const parser = new Parser().setLanguage(await Language.load(readFileSync(grammarFile('bash'))));
    const tree = parser.parse(script);
    assert.ok(tree !== null && !tree.rootNode.hasError);
    const found = shellLists(shellWords(script))
      .flatMap((list) =>
        simpleCommands({ words: list.map(({ text }) => text), places: list.map(({ range }) => range) }),
      )
      // The grammar names `exec` and `nohup`, not the program that they run.
      .flatMap(({ words }) => words.slice(0, programAt(words) + 1).map(({ start }) => start));
    const missing = commandStarts(tree.rootNode).filter((start) => !found.includes(start));
    assert.deepEqual(
      missing.map((start) => script.slice(start, start + 40)),
      [],
    );
    tree.delete();
  });
}
