import type { Call, Facts } from '../../server/src/facts/facts.ts';
import type { Value } from '../../server/src/facts/value.ts';
import { loadGrammar } from '../../server/src/languages/grammars.ts';
import type { Language } from '../../server/src/languages/language.ts';
import { DocumentReader } from '../../server/src/languages/read.ts';
import { grammarBytes } from './grammars.ts';

/** A function that reads a text as one language; `words` finds names that are only read. */
export function factsReader(language: Language, grammar: string, words = /(?!)/g): (text: string) => Promise<Facts> {
  return async (text) =>
    new DocumentReader(language, await loadGrammar(language, grammar, grammarBytes), words).read(text);
}

/** How tests write values and calls in a few signs. */
export interface Words {
  readonly shown: (value: Value) => string;
  readonly called: (call: Call) => string;
}

/** `assigns` stands between an argument's name and its value, as the language writes it, `spreads` before one that is spread. */
export function wordsOf(assigns: string, spreads = '*'): Words {
  function shown(value: Value): string {
    switch (value.kind) {
      case 'text':
        return JSON.stringify(value.text);
      case 'scalar':
        return String(value.value);
      case 'name':
        return value.path.join('.');
      case 'call':
        return called(value.call);
      case 'list':
        return `[${value.items.map(shown).join(', ')}]`;
      case 'entries':
        return `{${value.entries.map((entry) => `${entry.name.join('.')}: ${shown(entry.value)}`).join(', ')}}`;
      case 'joined':
        return value.parts.map(shown).join(' + ');
      case 'either': {
        const options = value.options.map(shown).join(' | ');
        return value.condition === undefined ? options : `${shown(value.condition)} ? ${options}`;
      }
      case 'comparison':
        return `${value.operator}(${value.operands.map(shown).join(', ')})`;
      default:
        return value.kind;
    }
  }

  function called({ callee, args }: Call): string {
    const list = args.map(
      ({ name, value, spread }) =>
        (name === undefined ? '' : `${name}${assigns}`) + (spread === true ? spreads : '') + shown(value),
    );
    return `${callee.join('.')}(${list.join(', ')})`;
  }

  return { shown, called };
}
