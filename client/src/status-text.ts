import type { Status } from '../../server/src/lsp/requests.ts';

/** Puts a message into the user's language; `l10n.t` of VS Code has this shape. */
export type Translate = (message: string, ...parts: (string | number)[]) => string;

export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly busy: boolean;
}

/** Milliseconds from which a check is slow enough to name the rule that took longest. */
const slowCheckMs = 200;

/** The words of the language status item for what the server last said about a document. */
export function describeStatus(status: Status, translate: Translate): StatusText {
  switch (status.state) {
    case 'checking':
      return { text: translate('Checking…'), detail: '', severity: 'information', busy: true };
    case 'skipped':
      return { text: translate('Not checked'), detail: status.reason, severity: 'information', busy: false };
    case 'off':
      return { text: translate('Off'), detail: status.reason, severity: 'information', busy: false };
    case 'failed':
      return { text: translate('Check failed'), detail: status.reason, severity: 'error', busy: false };
    case 'ready':
      return {
        text: countFindings(status.findings, translate),
        detail: describeCheck(status, translate),
        severity: 'information',
        busy: false,
      };
  }
}

/** `No findings`, `1 finding` or `12 findings`. */
export function countFindings(count: number, translate: Translate): string {
  if (count === 0) return translate('No findings');
  return count === 1 ? translate('1 finding') : translate('{0} findings', count);
}

/** A duration in the unit that suits it: `8 ms`, `1.4 s`. */
export function describeDuration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

function describeCheck(status: Status, translate: Translate): string {
  const duration = describeDuration(status.durationMs);
  return status.durationMs >= slowCheckMs && status.slowestRule !== ''
    ? translate('{0} rules, {1}, slowest {2}', status.rules, duration, status.slowestRule)
    : translate('{0} rules, {1}', status.rules, duration);
}
