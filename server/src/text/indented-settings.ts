/** A setting by its whole name, its keys joined by dots, and the text of its value. */
export type IndentedSetting = readonly [name: string, value: string];

/**
 * The settings of each document of a text that nests keys by indentation, as YAML does: `server:` above `  port: 80` gives
 * `server.port`. Items of lists, texts of several lines and braces are passed over. Never throws.
 */
export function indentedSettings(text: string): readonly (readonly IndentedSetting[])[] {
  const documents: IndentedSetting[][] = [[]];
  let open: { readonly indent: number; readonly key: string }[] = [];
  // Lines deeper than this belong to a text of several lines.
  let textIndent: number | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^---(?:\s|$)/.test(line)) {
      documents.push([]);
      open = [];
      continue;
    }
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '' || (textIndent !== undefined && indent > textIndent)) continue;
    textIndent = undefined;
    const [, key = '', rest = ''] = /^\s*((?:"[^"]*"|'[^']*'|[^\s#"'\-[{:][^\s#:]*)):(?:\s+(.*))?$/.exec(line) ?? [];
    if (key === '') continue;
    open = open.filter((one) => one.indent < indent);
    open.push({ indent, key: unquoted(key) });
    const value = plainValue(rest);
    if (/^[|>][-+\d]*$/.test(value)) textIndent = indent;
    else if (value !== '' && !/^[[{&*!]/.test(value))
      documents.at(-1)?.push([open.map((one) => one.key).join('.'), unquoted(value)]);
  }
  return documents;
}

/** The value without a comment behind it. */
function plainValue(written: string): string {
  const quoted = /^\s*("(?:[^"\\]|\\.)*"|'[^']*')\s*(?:#.*)?$/.exec(written)?.[1];
  return quoted ?? written.replace(/(?:^|\s)#.*/, '').trim();
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
