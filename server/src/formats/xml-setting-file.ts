import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { settingEntries } from './setting-entry.ts';
import { isNoSetting } from './settings-place.ts';
import { tolerant } from './tolerant.ts';
import { xmlComments } from './xml-elements.ts';
import { xmlSettings } from './xml-settings.ts';

/**
 * Settings in XML, whatever program reads them: attributes, the text of elements, and a name and its value beside each
 * other, be they attributes (`<add key value>`), elements (`<name>`, `<value>`), or one of each (`<prop key>text`).
 */
export const format: Format = {
  name: 'xml-setting-file',
  isGeneral: true,
  languageId: 'xml',
  globs: ['**/*.{xml,config,props,targets,pubxml,publishsettings,plist,ktr,kjb,jmx,mobileconfig}'],
  matches: (path) =>
    /\.(?:xml|config|props|targets|pubxml|publishsettings|plist|ktr|kjb|jmx|mobileconfig)$/i.test(path) &&
    !isNoSetting(path),
  read: tolerant(({ text }) => {
    const bindings = settingEntries(text, xmlSettings(text));
    return { bindings, literals: literalsIn(bindings), comments: xmlComments(text) };
  }),
};
