import type { Api } from '../../effects.ts';

/** github.com/brianmario/mysql2, README: the host is localhost unless it or a socket or a file of options is given. */
export const apis: readonly Api[] = [
  {
    call: 'Mysql2.Client.new',
    effect: 'connects-locally',
    when: ['0', 'host=', 'hostname=', 'socket=', 'sock=', 'default_file='].map((arg) => ({ arg, is: 'absent' })),
    variable: 'DATABASE',
    label: '`Mysql2::Client.new`',
  },
];
