import type { Api } from '../../effects.ts';

/** Programs that leave the terminal by themselves. */
export const apis: readonly Api[] = [
  // pkg.go.dev/github.com/sevlyar/go-daemon: `Reborn` starts the program again, in the background
  {
    call: 'github.com/sevlyar/go-daemon.Context.Reborn',
    effect: 'goes-to-background',
    label: '`Reborn`',
    words: ['go-daemon', 'Reborn'],
  },
  {
    call: 'github.com/sevlyar/go-daemon.Context',
    effect: 'keeps-pid-file',
    subject: 'PidFileName=',
    words: ['go-daemon', 'PidFileName'],
  },
  {
    call: 'github.com/sevlyar/go-daemon.Context',
    returns: 'github.com/sevlyar/go-daemon.Context',
    effect: 'logs-to-file',
    subject: 'LogFileName=',
    when: [{ arg: 'LogFileName=', is: 'present' }],
    label: "go-daemon's `LogFileName`",
    words: ['go-daemon', 'LogFileName'],
  },
  // pkg.go.dev/github.com/VividCortex/godaemon
  { call: 'github.com/VividCortex/godaemon.MakeDaemon', effect: 'goes-to-background', label: '`MakeDaemon`' },
  // pkg.go.dev/github.com/facebookgo/pidfile
  { call: 'github.com/facebookgo/pidfile.SetPidfilePath', effect: 'keeps-pid-file', subject: '0' },
];
