import type { Binding } from '../facts/facts.ts';
import { entry } from './entry.ts';
import { namedEntry } from './yaml-command.ts';
import { entriesOf, itemsOf, nodeAt, scalarText, scalarValue, type YamlDocument } from './yaml-tree.ts';

/**
 * What a JSON patch of a workload sets (RFC 6902, as Kustomize's `patches` take it): the image and the variables of a
 * container, and the time that the pod has to stop. Nothing for any other document.
 */
export function changesIn(document: YamlDocument, root: unknown): readonly Binding[] {
  return itemsOf(document, root).flatMap((change): readonly Binding[] => {
    const path = scalarText(nodeAt(document, change, 'path')) ?? '';
    const given = entriesOf(document, change).find(({ key }) => key === 'value');
    if (given === undefined || !/^(?:add|replace)$/.test(scalarText(nodeAt(document, change, 'op')) ?? '')) return [];
    const [, place = ''] = /^\/spec\/template\/spec\/(.*)$/.exec(path) ?? [];
    // The container has a number, and its name stands elsewhere.
    const [, setting = ''] = /^(?:initC|c)ontainers\/\d+\/(.*)$/.exec(place) ?? [];
    if (/^env\/(?:\d+|-)$/.test(setting) && given.value !== undefined) {
      const prefix = ['containers', 'app', 'env'];
      const variable = namedEntry(document, given.value, prefix, { name: 'name', value: 'value' });
      return variable === undefined ? [] : [variable];
    }
    const value = scalarValue(document, given.value, 'braces');
    if (value === undefined) return [];
    if (setting === 'image') return [entry(['containers', 'app', 'image'], given.keyRange, value)];
    return place === 'terminationGracePeriodSeconds' ? [entry(['pod', place], given.keyRange, value)] : [];
  });
}
