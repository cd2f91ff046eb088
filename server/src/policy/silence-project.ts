import { findNodeAtLocation, modify, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { applyEdits, type Edit } from '../text/edit.ts';
import { indentationAt, lineBreakOf } from '../text/source.ts';

/**
 * The edits of a configuration file's text that switch a rule off, comments and layout kept; of the empty text when
 * there is no file yet. Undefined when the text is not an object that can take the setting.
 */
export function silenceInProject(rule: string, configText: string | undefined): readonly Edit[] | undefined {
  if (configText === undefined || configText.trim() === '') {
    const newText = `${JSON.stringify({ rules: { [rule]: 'off' } }, undefined, 2)}\n`;
    return [{ range: { start: 0, end: configText?.length ?? 0 }, newText }];
  }
  const tree = parseTree(configText, [], { allowTrailingComma: true });
  if (tree?.type !== 'object') return undefined;
  const edits = behindComment(rule, tree, configText) ?? inserted(rule, configText);
  return edits && isOff(rule, applyEdits(configText, edits)) ? edits : undefined;
}

function inserted(rule: string, text: string): readonly Edit[] | undefined {
  const indentation = indentationOf(text);
  const formattingOptions = {
    insertSpaces: !indentation.startsWith('\t'),
    tabSize: indentation.startsWith('\t') ? 1 : indentation.length,
    eol: lineBreakOf(text),
  };
  try {
    return modify(text, ['rules', rule], 'off', { formattingOptions }).map(({ offset, length, content }) => ({
      range: { start: offset, end: offset + length },
      newText: content,
    }));
  } catch {
    // `rules` is there but is no object.
    return undefined;
  }
}

/**
 * Where a comment stands behind the last setting of its object, jsonc-parser would put the new setting between the
 * two, so that the comment seemed to speak of the new one: this puts it on the line below.
 */
function behindComment(rule: string, tree: Node, text: string): readonly Edit[] | undefined {
  const rules = findNodeAtLocation(tree, ['rules']);
  if (findNodeAtLocation(tree, ['rules', rule]) || (rules && rules.type !== 'object')) return undefined;
  const last = (rules ?? tree).children?.at(-1);
  const end = last ? last.offset + last.length : 0;
  const behind = /^[ \t]*(,?)[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*\*\/[ \t]*)(?=[\r\n])/.exec(text.slice(end));
  if (!last || !behind) return undefined;
  const comma = behind[1] ?? '';
  const lineBreak = lineBreakOf(text);
  const indentation = indentationAt(text, last.offset);
  const entry = `${JSON.stringify(rule)}: "off"`;
  const inner = `${lineBreak}${indentation}${indentationOf(text)}`;
  const setting = rules ? entry : `"rules": {${inner}${entry}${lineBreak}${indentation}}`;
  const below = end + behind[0].length;
  return [
    ...(comma === '' ? [{ range: { start: end, end }, newText: ',' }] : []),
    { range: { start: below, end: below }, newText: `${lineBreak}${indentation}${setting}${comma}` },
  ];
}

function indentationOf(text: string): string {
  return /^(\t| +)\S/m.exec(text)?.[1] ?? '  ';
}

/** Reads the result back: an edit that breaks the file or misses the setting is not offered. */
function isOff(rule: string, text: string): boolean {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  return errors.length === 0 && tree !== undefined && findNodeAtLocation(tree, ['rules', rule])?.value === 'off';
}
