import { pairIn, type WrittenSetting } from './setting-entry.ts';
import { xmlElements, type XmlAttribute, type XmlElement } from './xml-elements.ts';

/** The settings of a text in XML: attributes, the text of elements, and a name and its value beside each other. */
export function xmlSettings(text: string): readonly WrittenSetting[] {
  const elements = xmlElements(text);
  const names = siblingNames(text, elements);
  const passwords = secondArguments(elements);
  const before = new Map(elements.map((element, at) => [element, elements[at - 1]]));
  const parents = new Set(elements.map(({ around }) => around));
  return elements.flatMap((element) => [
    ...(passwords.has(element) ? ofPassword(element) : ofAttributes(element)),
    ...(parents.has(element) ? [] : ofText(text, element, names, before.get(element))),
  ]);
}

/** `<bean class="…UsernamePasswordCredentials">`: what is given behind the user's name. */
function secondArguments(elements: readonly XmlElement[]): ReadonlySet<XmlElement> {
  const first = new Set<XmlElement>();
  const found = new Set<XmlElement>();
  for (const element of elements) {
    const { name, attributes, around } = element;
    if (localName(name) !== 'constructor-arg' || around === undefined) continue;
    if (attributes.some((one) => /^(?:name|ref|type)$/.test(one.name))) continue;
    const made = around.attributes.find((one) => one.name === 'class')?.value ?? '';
    const value = attributes.find((one) => one.name === 'value')?.value ?? '';
    if (/(?:UsernamePassword\w{0,30}|BasicAuth\w{0,30}|PasswordAuthentication)$/.test(made)) {
      if (first.has(around)) found.add(element);
      first.add(around);
    } else if (/^[a-z][a-z+]{1,12}:\/\/[^\s@]{4,200}$/.test(value)) first.add(around);
    // Behind an address and a name: `https://…`, `shop`, `…`
    else if (first.has(around) && generated.test(value)) found.add(element);
  }
  return found;
}

const generated = /^(?=\S{0,80}\d)(?=\S{0,80}[A-Z])(?=\S{0,80}[a-z])[\w+/=]{16,120}$/;

function ofPassword({ name, attributes }: XmlElement): readonly WrittenSetting[] {
  return attributes.filter((one) => one.name === 'value').map((one) => written([name, 'password'], one.nameRange, one));
}

function ofAttributes(element: XmlElement): readonly WrittenSetting[] {
  const { name, attributes, around } = element;
  const pair = pairIn(
    attributes.map((one) => one.name),
    (index) => attributes[index]?.value,
  );
  const named = pair === undefined ? undefined : attributes[pair.name];
  // Users of Tomcat have their passwords as digests (tomcat.apache.org, "Realm Configuration How-To").
  const hasDigests = attributes.some((one) => one.name === 'roles');
  return attributes.flatMap((one, index) => {
    if (hasDigests && digest.test(one.value)) return [];
    if (one === named || /^(?:\w+:)?(?:key|name)$/i.test(one.name)) return [];
    const isValue = named !== undefined && index === pair?.value;
    // `<apikeys><add key="https://…" value="…"/></apikeys>`: what is only added is called after the list.
    const list = name === 'add' && around !== undefined ? localName(around.name) : mapOf(element);
    if (named === undefined && keyOf(element, one.value) !== undefined)
      return [written([name, keyOf(element, one.value) ?? ''], one.nameRange, one)];
    return [written([list, isValue ? named.value : localName(one.name)], isValue ? named.range : one.nameRange, one)];
  });
}

/** `<property name="tokens"><map><entry key="…">`: the entries of a map are called after what holds it. */
function mapOf({ name, around }: XmlElement): string {
  if (localName(name) !== 'entry' || around === undefined || localName(around.name) !== 'map') return name;
  return around.around?.attributes.find((one) => one.name === 'name')?.value ?? name;
}

/**
 * `<bean class="….Cipher"><constructor-arg value="…"/>`: what is given without a name to what ciphers or signs, where it looks
 * generated (docs.spring.io/spring-framework, "Constructor-based Dependency Injection").
 */
function keyOf({ name, attributes, around }: XmlElement, value: string): string | undefined {
  if (localName(name) !== 'constructor-arg' || attributes.some((one) => one.name === 'name')) return undefined;
  if (!/^(?=\S*\d)(?=\S*[A-Za-z])[\w+/=-]{20,200}$/.test(value)) return undefined;
  const made = around?.attributes.find((one) => one.name === 'class')?.value ?? '';
  return /(?:cipher|cr[yi]pt\w{0,5}|jwt|hmac|sign\w{0,4}|token\w{0,20}|secret\w{0,4}|auth\w{0,20}|credentials?\w{0,9}|client)$/i.test(
    made,
  )
    ? `${made.slice(made.lastIndexOf('.') + 1)}.secret`
    : undefined;
}

const digest = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128}|[\da-f]+\$\d+\$[\da-f]+)$/i;

function written(path: readonly string[], nameRange: WrittenSetting['nameRange'], one: XmlAttribute): WrittenSetting {
  return { path, nameRange, value: one.value, range: one.range, content: one.range };
}

/** The elements that hold the name of the value beside them, by the element around both. */
function siblingNames(text: string, elements: readonly XmlElement[]): ReadonlyMap<XmlElement, XmlElement> {
  const names = new Map<XmlElement, XmlElement>();
  for (const element of elements) {
    const { around, name, attributes } = element;
    if (around === undefined) continue;
    // `<stringProp name="Argument.name">`, as JMeter writes it (jmeter.apache.org/usermanual)
    const isNamed = attributes.some((one) => one.name === 'name' && /^(?:Argument|Header)\.name$/.test(one.value));
    if (isNamed || /^(?:key|name|code|param-name|option-name|env-entry-name)$/i.test(name)) names.set(around, element);
  }
  return new Map([...names].filter(([, element]) => contentOf(text, element) !== ''));
}

function ofText(
  text: string,
  element: XmlElement,
  names: ReadonlyMap<XmlElement, XmlElement>,
  before: XmlElement | undefined,
): readonly WrittenSetting[] {
  const value = contentOf(text, element);
  if (value === '' || value.includes('<')) return [];
  const place = { range: element.content, content: element.content, value };
  const own = element.attributes.find((one) => /^(?:\w+:)?(?:key|name)$/i.test(one.name));
  const { around } = element;
  if (own !== undefined) {
    const beside =
      /^(?:Argument|Header)\.value$/.test(own.value) && around !== undefined ? names.get(around) : undefined;
    if (beside !== undefined) return [{ path: [contentOf(text, beside)], nameRange: beside.content, ...place }];
    const above = around?.attributes.find((one) => one.name === 'name')?.value;
    return [{ path: [above ?? element.name, own.value], nameRange: own.range, ...place }];
  }
  if (phonePasswords.test(element.name) && text.includes('<gs_provision'))
    return [{ path: ['', 'password'], nameRange: element.nameRange, ...place }];
  // `<key>ApiKey</key><string>…</string>`, as lists of properties have it (developer.apple.com)
  if (element.name === 'string' && before?.name === 'key' && before.around === around)
    return [{ path: [contentOf(text, before)], nameRange: before.content, ...place }];
  if (around !== undefined && valueNames.test(element.name)) {
    const beside = names.get(around);
    if (beside !== undefined) return [{ path: [contentOf(text, beside)], nameRange: beside.content, ...place }];
    const above = around.attributes.find((one) => /^(?:key|name)$/i.test(one.name));
    if (above !== undefined) return [{ path: [mapOf(around), above.value], nameRange: above.range, ...place }];
  }
  const key =
    localName(element.name) === 'value' && around !== undefined ? keyOf(around, value) : keyOf(element, value);
  return [{ path: [key ?? localName(element.name)], nameRange: element.nameRange, ...place }];
}

/** Elements that hold the value of a name beside them; `attribute` and `default_value` where Pentaho keeps what it runs. */
const valueNames = /^(?:value|default_value|attribute|param-value|option-value|env-entry-value)$/i;
/** The parameters of telephones by number (documentation.grandstream.com, "SIP Device Provisioning Guide", templates). */
const phonePasswords = /^P(?:2|34|196|406|506|606|1706|1806)$/;

function contentOf(text: string, { content }: XmlElement): string {
  return text.slice(content.start, content.end);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
