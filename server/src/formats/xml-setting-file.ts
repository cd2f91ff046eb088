import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { pairIn, settingEntries, type WrittenSetting } from './setting-entry.ts';
import { isNoSetting } from './settings-place.ts';
import { tolerant } from './tolerant.ts';
import { xmlComments, xmlElements, type XmlAttribute, type XmlElement } from './xml-elements.ts';

/**
 * Settings in XML, whatever program reads them: attributes, the text of elements, and a name and its value beside each
 * other, be they attributes (`<add key value>`), elements (`<name>`, `<value>`), or one of each (`<prop key>text`).
 */
export const format: Format = {
  name: 'xml-setting-file',
  isGeneral: true,
  languageId: 'xml',
  globs: ['**/*.{xml,config}'],
  matches: (path) => /\.(?:xml|config)$/i.test(path) && !isNoSetting(path),
  read: tolerant(({ text }) => {
    const elements = xmlElements(text);
    const names = siblingNames(text, elements);
    const parents = new Set(elements.map(({ around }) => around));
    const settings = elements.flatMap((element) => [
      ...ofAttributes(element),
      ...(parents.has(element) ? [] : ofText(text, element, names)),
    ]);
    const bindings = settingEntries(text, settings);
    return { bindings, literals: literalsIn(bindings), comments: xmlComments(text) };
  }),
};

function ofAttributes({ name, attributes }: XmlElement): readonly WrittenSetting[] {
  const pair = pairIn(attributes.map((one) => one.name));
  const named = pair === undefined ? undefined : attributes[pair.name];
  // Users of Tomcat have their passwords as digests (tomcat.apache.org, "Realm Configuration How-To").
  const hasDigests = attributes.some((one) => one.name === 'roles');
  return attributes.flatMap((one, index) => {
    if (hasDigests && digest.test(one.value)) return [];
    if (one === named || /^(?:\w+:)?(?:key|name)$/i.test(one.name)) return [];
    const isValue = named !== undefined && index === pair?.value;
    return [written([name, isValue ? named.value : localName(one.name)], isValue ? named.range : one.nameRange, one)];
  });
}

const digest = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128}|[\da-f]+\$\d+\$[\da-f]+)$/i;

function written(path: readonly string[], nameRange: WrittenSetting['nameRange'], one: XmlAttribute): WrittenSetting {
  return { path, nameRange, value: one.value, range: one.range, content: one.range };
}

/** The elements that hold the name of the value beside them, by the element around both. */
function siblingNames(text: string, elements: readonly XmlElement[]): ReadonlyMap<XmlElement, XmlElement> {
  const names = new Map<XmlElement, XmlElement>();
  for (const element of elements) {
    if (element.around !== undefined && /^(?:key|name|param-name|option-name)$/i.test(element.name))
      names.set(element.around, element);
  }
  return new Map([...names].filter(([, element]) => contentOf(text, element) !== ''));
}

function ofText(
  text: string,
  element: XmlElement,
  names: ReadonlyMap<XmlElement, XmlElement>,
): readonly WrittenSetting[] {
  const value = contentOf(text, element);
  if (value === '' || value.includes('<')) return [];
  const place = { range: element.content, content: element.content, value };
  const own = element.attributes.find((one) => /^(?:\w+:)?(?:key|name)$/i.test(one.name));
  if (own !== undefined) return [{ path: [element.name, own.value], nameRange: own.range, ...place }];
  const { around } = element;
  if (around !== undefined && /^(?:value|param-value|option-value)$/i.test(element.name)) {
    const beside = names.get(around);
    if (beside !== undefined) return [{ path: [contentOf(text, beside)], nameRange: beside.content, ...place }];
    const above = around.attributes.find((one) => /^(?:key|name)$/i.test(one.name));
    if (above !== undefined) return [{ path: [around.name, above.value], nameRange: above.range, ...place }];
  }
  return [{ path: [localName(element.name)], nameRange: element.nameRange, ...place }];
}

function contentOf(text: string, { content }: XmlElement): string {
  return text.slice(content.start, content.end);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
