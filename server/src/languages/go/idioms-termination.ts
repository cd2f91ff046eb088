import type { Drain, Idioms, Termination } from '../../facts/idioms.ts';
import { servingShape, type Shape } from './serving-shape.ts';

/** How Go programs end in order: the server runs beside, the signal is waited for, then what is under way may finish. */
export const termination: Pick<Idioms, 'onTerminate'> = {
  onTerminate(drain) {
    if (drain.within === undefined || runsBeside(drain.within, drain.text ?? '')) return undefined;
    const written = styles[drain.style]?.(drain);
    return written === undefined ? undefined : { ...written, imports: importsFor(written) };
  },
};

type Written = Omit<Termination, 'imports'>;

/** What the written lines name of Go's own packages. */
const packages = ['cmp', 'context', 'errors', 'log', 'net/http', 'os', 'os/signal', 'syscall', 'time'];

function importsFor({ lines, serving = [] }: Written): readonly string[] {
  const code = [...lines, ...serving].join('\n');
  return packages
    .filter((path) => new RegExp(`\\b${path.slice(path.lastIndexOf('/') + 1)}\\.[A-Z]`).test(code))
    .map((path) => `import "${path}"`);
}

/** A function that runs beside the program has nobody who waits for it to end. */
function runsBeside(name: string, text: string): boolean {
  return new RegExp(`\\bgo\\s+(?:\\w+\\.)*${name}\\(`).test(text);
}

const awaitSignal = ['terminated := make(chan os.Signal, 1)', 'signal.Notify(terminated, syscall.SIGTERM)'];
const deadline = ['grace, cancel := context.WithTimeout(context.Background(), 10*time.Second)', 'defer cancel()'];
const why = '// Finish what is under way, but do not wait for ever.';

interface Server {
  /** Statements that make the server where the call made it by itself. */
  readonly making?: readonly string[];
  /** The call that serves. */
  readonly call: string;
  /** The call that drains. */
  readonly stop: string;
  /** The condition on which what the call gives back is an error: it always is, unless it was told to stop. */
  readonly failed: string;
  readonly withDeadline: boolean;
}

const closed = '!errors.Is(err, http.ErrServerClosed)';

const styles: Readonly<Record<string, (drain: Drain) => Written | undefined>> = {
  'http-shutdown': (drain) => waiting(drain, httpServer(drain.target, drain.call ?? '')),
  'http-function': (drain) => made(drain, fields(drain, 0, 1), 'srv.ListenAndServe()'),
  'http-function-tls': (drain) =>
    made(drain, fields(drain, 0, 3), `srv.ListenAndServeTLS(${argument(drain, 1)}, ${argument(drain, 2)})`),
  'http-function-listener': (drain) => made(drain, fields(drain, undefined, 1), `srv.Serve(${argument(drain, 0)})`),
  'gin-run': (drain) => {
    const address = drain.args?.[0] ?? '":" + cmp.Or(os.Getenv("PORT"), "8080")';
    return made(drain, `Addr: ${address}, Handler: ${drain.target}`, 'srv.ListenAndServe()');
  },
  echo: (drain) => waiting(drain, httpServer(drain.target, drain.call ?? '')),
  fiber: (drain) =>
    waiting(drain, {
      call: drain.call ?? '',
      stop: `${drain.target}.ShutdownWithTimeout(10 * time.Second)`,
      failed: 'err != nil',
      withDeadline: false,
    }),
  fasthttp: (drain) => waiting(drain, fasthttpServer(drain.target, drain.call ?? '')),
  'fasthttp-function': (drain) =>
    waiting(drain, {
      ...fasthttpServer('srv', `srv.ListenAndServe(${loosened(argument(drain, 0))})`),
      making: [`srv := &fasthttp.Server{Handler: ${argument(drain, 1)}}`],
    }),
  'grpc-graceful-stop': gracefulStop,
  'hertz-signal-waiter': ({ target, indent }) => ({
    place: 'before',
    lines: [
      '// Its own waiter closes at once on SIGTERM.',
      `${target}.SetCustomSignalWaiter(func(failed chan error) error {`,
      `${indent}terminated := make(chan os.Signal, 1)`,
      `${indent}signal.Notify(terminated, syscall.SIGINT, syscall.SIGTERM)`,
      `${indent}select {`,
      `${indent}case <-terminated:`,
      `${indent}${indent}return nil`,
      `${indent}case err := <-failed:`,
      `${indent}${indent}return err`,
      `${indent}}`,
      '})',
    ],
  }),
};

function httpServer(target: string, call: string): Server {
  return {
    call,
    stop: `${target}.Shutdown(grace)`,
    failed: closed,
    withDeadline: true,
  };
}

function fasthttpServer(target: string, call: string): Server {
  return { call, stop: `${target}.ShutdownWithContext(grace)`, failed: 'err != nil', withDeadline: true };
}

function made(drain: Drain, fieldList: string, call: string): Written | undefined {
  return waiting(drain, { ...httpServer('srv', call), making: [`srv := &http.Server{${fieldList}}`] });
}

function argument({ args = [] }: Drain, index: number): string {
  return args[index] ?? '';
}

function fields(drain: Drain, address: number | undefined, handler: number): string {
  const given = argument(drain, handler);
  return [
    ...(address === undefined ? [] : [`Addr: ${loosened(argument(drain, address))}`]),
    ...(given === 'nil' ? [] : [`Handler: ${given}`]),
  ].join(', ');
}

/** gofmt sets operators apart that it had set close together among several arguments: `":" + port`. */
function loosened(text: string): string {
  let depth = 0;
  return text.replace(/"(?:\\.|[^"\\])*"|`[^`]*`|[()]|(?<=\S)\+(?=\S)/g, (token) => {
    if (token === '(') depth++;
    else if (token === ')') depth--;
    return token === '+' && depth === 0 ? ' + ' : token;
  });
}

/** The statements that take the place of the one in which the server runs. */
function waiting(drain: Drain, server: Server): Written | undefined {
  const shape = servingShape(drain.statement ?? '', drain.call ?? '');
  if (shape === undefined) return undefined;
  const { indent } = drain;
  const stops =
    shape.kind === 'returns'
      ? [`if err := ${server.stop}; err != nil {`, `${indent}return err`, '}']
      : [`if err := ${server.stop}; err != nil {`, `${indent}log.Print(err)`, '}'];
  const last = shape.kind === 'returns' && shape.isLast ? [`return ${server.stop}`] : stops;
  return {
    place: 'before',
    lines: [],
    serving: [
      ...(server.making ?? []),
      ...awaitSignal,
      ...running(shape, server, indent),
      why,
      ...(server.withDeadline ? deadline : []),
      ...last,
    ],
  };
}

/** The server runs in a function of its own, and the signal is waited for. */
function running(shape: Shape, server: Server, indent: string): readonly string[] {
  if (shape.kind === 'returns') {
    return [
      'failed := make(chan error, 1)',
      `go func() { failed <- ${server.call} }()`,
      'select {',
      'case err := <-failed:',
      ...shape.body.map((line) => indent + line),
      'case <-terminated:',
      '}',
      '',
    ];
  }
  const failed =
    shape.kind === 'checks' && server.failed !== 'err != nil' ? `err != nil && ${server.failed}` : server.failed;
  return [
    'go func() {',
    `${indent}if err := ${server.call}; ${failed} {`,
    ...shape.body.map((line) => indent + indent + line),
    `${indent}}`,
    '}()',
    '',
    '<-terminated',
  ];
}

/** Serve waits for GracefulStop, so that its own statement stays where it takes an end without an error. */
function gracefulStop({ target, indent, statement = '', call = '' }: Drain): Written {
  const shape = servingShape(statement, call);
  const lines = [
    ...awaitSignal,
    'go func() {',
    `${indent}<-terminated`,
    `${indent}// Serve returns when the calls under way are finished.`,
    `${indent}${target}.GracefulStop()`,
    '}()',
  ];
  if (shape?.kind !== 'exits') return { place: 'before', lines };
  const serving = [`if err := ${call}; err != nil {`, ...shape.body.map((line) => indent + line), '}'];
  return { place: 'before', lines, serving };
}
