import type { FileSummary } from './project.ts';

/** What tells two summaries of a file apart: all of it, and what it means without the places, which move with every key. */
export interface Print {
  readonly whole: string;
  readonly meaning: string;
}

/** The two prints of a summary; equal texts mean equal summaries. */
export function printOf(summary: FileSummary): Print {
  return { whole: JSON.stringify(summary), meaning: fingerprint(summary) };
}

function fingerprint(summary: FileSummary): string {
  const sites = summary.sites.map((site) => [site.effect, site.name, ...site.subjects]);
  return JSON.stringify([
    sites,
    summary.imports,
    summary.helpers,
    summary.commands.map((command) => command.words),
    summary.buildsImage,
    summary.claims,
    summary.kustomization,
    summary.deployments.map(({ ports, limits, ...one }) => [
      [one.name, one.folder, one.image, one.tag, one.labels, one.mounts, one.workingFolder, one.inherits],
      [one.workload, one.scale, one.grace?.isSet, limits?.map(({ text }) => text)],
      ports?.map(({ port, name: called }) => [port, called]),
    ]),
  ]);
}
