/** The vocabulary of the catalog: what an API may do, as far as the twelve factors care. */
export type EffectName =
  /** Reads an environment variable; subject: its name. */
  | 'environment-read'
  /** Names the running environment (`NODE_ENV`), or tells whether it is production. */
  | 'environment-name'
  /** Sends log lines to a file; subject: the path. */
  | 'logs-to-file'
  /** Sets up logging as a whole; options may name a file. */
  | 'configures-logging'
  /** Writes a file; subject: the path. */
  | 'writes-file'
  /** Stores an upload on the local disk; subject: the folder or path. */
  | 'stores-upload'
  /** Keeps sessions in this process or on its disk. */
  | 'keeps-sessions-locally'
  /** Keeps rate limits, caches, queues or locks in this process. */
  | 'keeps-state-locally'
  /** Opens an embedded database; subject: its path. */
  | 'opens-embedded-database'
  /** Accepts connections; subject: the port, `host`: the address. */
  | 'listens'
  /** Takes jobs or messages until it is stopped. */
  | 'consumes'
  /** Installs its own graceful SIGTERM handling: nothing to do for the app. */
  | 'handles-termination'
  /** Registers a signal handler; subject: the signal, `handler`: the function. */
  | 'handles-signal'
  /** Ends the process at once. */
  | 'exits'
  /** Stops accepting and finishes what is under way. */
  | 'drains'
  /** Connects to a backing service; subject: where it is. */
  | 'connects'
  /** Takes a credential; subject: the credential. */
  | 'takes-credential'
  /** Gives a place for temporary files. */
  | 'temporary-path'
  /** Stands for standard output or error. */
  | 'standard-stream'
  /** Joins path segments. */
  | 'joins-path'
  /** Reads command-line arguments: a sign of a command-line tool. */
  | 'parses-arguments'
  /** Defines what a serverless platform calls. */
  | 'serverless-handler'
  /** Runs in a browser or a desktop shell. */
  | 'runs-in-browser'
  /** Loads `.env` into the environment. */
  | 'loads-env-file'
  /** Creates a web application object, without starting it. */
  | 'creates-app';

/**
 * Where in a call something stands: alternatives separated by `|`, tried in order. `0` is the first positional
 * argument, `name=` a keyword argument, `0.port` an entry of the first argument (nested with dots), `*` every argument.
 */
export type ArgRef = string;

/** A condition on an argument. */
export interface ArgTest {
  readonly arg: ArgRef;
  readonly is: 'present' | 'absent' | 'text' | 'number' | 'function' | 'true' | 'false' | 'entries';
  /** Further: the constant's text is one of these. */
  readonly oneOf?: readonly string[];
}

/**
 * One API. `call` and `access` hold a full name: module or global, then members joined by dots, `()` for the result of
 * a call, and `*` as last part for any member. A name that a `returns` or `alias` row produces may stand at the front.
 */
export interface Api {
  readonly call?: string;
  readonly access?: string;
  readonly effect?: EffectName;
  /** The full name of what the call results in. */
  readonly returns?: string;
  /** `alias` is another name of `is`. */
  readonly alias?: string;
  readonly is?: string;
  readonly subject?: ArgRef;
  /** Further places of interest by name, such as `host` or `handler`. */
  readonly parts?: Readonly<Record<string, ArgRef>>;
  readonly when?: readonly ArgTest[];
  readonly unless?: readonly ArgTest[];
  /** What the user calls this thing, for messages: `winston's File transport`. */
  readonly label?: string;
  /** The kind of thing, where rules distinguish kinds: a server's style of draining, a store's kind. */
  readonly kind?: string;
  /** What a fix puts in its place; read by the language's idioms. */
  readonly remedy?: string;
  /** Words without which a file cannot use this API, where they are not the name's own parts. */
  readonly words?: readonly string[];
}

/** The rows of one language. */
export interface Catalog {
  readonly apis: readonly Api[];
}
