/** The vocabulary of the catalog: what an API may do, as far as the twelve factors care. */
export type EffectName =
  /** Reads an environment variable; subject: its name. */
  | 'environment-read'
  /** Names the running environment (`NODE_ENV`), or tells whether it is production. */
  | 'environment-name'
  /** Sends log lines to a file; subject: the path. Of kind `default` where it does so unless the app says otherwise. */
  | 'logs-to-file'
  /** Sends log lines to standard output or error. */
  | 'logs-to-console'
  /** Sets up logging as a whole; options may name a file. */
  | 'configures-logging'
  /**
   * Says in a configuration file that log lines go into a file; subject: the path. Of kind `stream` where output that would
   * reach the container's is kept, which counts only in one; of kind `writer` where the subject is no path.
   */
  | 'sets-log-file'
  /** Writes a file; subject: the path. */
  | 'writes-file'
  /** Deletes a file: what was written before was for the moment only. */
  | 'removes-file'
  /** Gives access to an uploaded file; `handler`: the function that gets it. A type row marks functions that take one. */
  | 'takes-upload'
  /** Says that files are stored in a shared place, whatever the local path is set to. */
  | 'stores-remotely'
  /** Stores an upload on the local disk; subject: the folder or path. */
  | 'stores-upload'
  /** Says which of the storages of the app's settings its uploads go to; subject: its name. */
  | 'chooses-storage'
  /** Keeps sessions in this process or on its disk; of kind `default` (disk) or `default-memory` where it does so unless the app says otherwise. */
  | 'keeps-sessions-locally'
  /** Says that sessions are kept where all processes find them. */
  | 'shares-sessions'
  /** Keeps rate limits, caches, queues or locks in this process. */
  | 'keeps-state-locally'
  /**
   * Brings the schema of a database up to date; subject: the switch that does so, where it is one. Of kind `locks` where
   * processes that start together wait for each other.
   */
  | 'migrates'
  /** Opens an embedded database; subject: its path. */
  | 'opens-embedded-database'
  /** Says in a settings file that development has an embedded database. */
  | 'develops-on-embedded-database'
  /** Accepts connections; subject: the port, `host`: the address. */
  | 'listens'
  /** Takes jobs or messages until it is stopped. */
  | 'consumes'
  /** Runs a server or worker until it is stopped: what stands behind it is reached only then. */
  | 'serves'
  /** Installs its own graceful SIGTERM handling: nothing to do for the app. */
  | 'handles-termination'
  /** A class whose methods a host runs, and hands a sign that tells when the program is to end. */
  | 'tells-termination'
  /** Registers a signal handler; subject: the signal, `handler`: the function. */
  | 'handles-signal'
  /** Names the termination signal, other than to send it: a sign of handling that the rows do not know. */
  | 'names-termination'
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
  /** Gives the folder of the program, or the one it runs in. */
  | 'own-folder'
  /** Stands for standard output or error. */
  | 'standard-stream'
  /** Joins path segments; with the subject `receiver`, to what it is called on. */
  | 'joins-path'
  /** Reads command-line arguments: a sign of a command-line tool. */
  | 'parses-arguments'
  /** Defines what a serverless platform calls. */
  | 'serverless-handler'
  /** Is the program of a desktop window or an editor, which starts and ends it. */
  | 'runs-in-desktop'
  /** Runs in a browser or a desktop shell. */
  | 'runs-in-browser'
  /** Loads `.env` into the environment. */
  | 'loads-env-file'
  /** Creates a web application object, without starting it. */
  | 'creates-app'
  /** Gives a container a name of its own, so that a second one cannot run beside it. */
  | 'names-container'
  /** Is there once, although the file asks for several processes: a port of the host; subject: the port. */
  | 'limits-scaling'
  /** Takes an image from a registry, or one that was built; subject: its name with tag. */
  | 'uses-image'
  /** Gives an image another tag: the tag. */
  | 'tags-image'
  /** Brings a runtime of some version, or several in turn, into a pipeline; subject: the version, kind: the runtime. */
  | 'sets-runtime'
  /** Pushes images to a registry; subject: their names with tags, between white space or commas, `switch`: what says so. */
  | 'pushes-image'
  /** Gives random bytes or text, another one with each call. */
  | 'makes-random'
  /** Runs jobs at given times within this process. */
  | 'schedules-jobs'
  /** Lets one process at a time run such a job: by a lock, a leader or a store that they share. */
  | 'takes-turns'
  /** Switches off what a server does by itself on SIGTERM. */
  | 'disables-grace'
  /** Shows errors with their code to visitors, or lets them run code. */
  | 'switches-debug'
  /** Puts a server or worker into the background. Steps that do so only together are of kind `fork`, and `session` for one of its own; of kind `program` is what starts another program in its place. */
  | 'goes-to-background'
  /** Keeps the number of the process in a file; subject: its path, absent where the library has a name for it. */
  | 'keeps-pid-file'
  /** Connects to a backing service on this machine, because no address is given. */
  | 'connects-locally'
  /** Sets a variable that keeps a program from buffering its output. */
  | 'unbuffers-output'
  /** Runs another program; subject: its name, or the line that a shell reads. */
  | 'runs-program'
  /** Says on which port a container listens; subject: the port. */
  | 'declares-port'
  /** Says in which folder of the image the app starts; subject: its absolute path. */
  | 'sets-folder'
  /** Sets the variable that gives the app its port. */
  | 'sets-port'
  /** Copies a file into an image; subject: its path. */
  | 'copies-into-image'
  /** Says by which signal the platform stops the app; subject: the signal. */
  | 'sets-stop-signal'
  /** Is stopped by the signal of the image that it is made from; subject: that image. */
  | 'inherits-stop-signal'
  /** Says how long the platform waits after that signal; subject: the time. */
  | 'sets-grace-period'
  /**
   * Says how long the app itself takes to stop at most; subject: the time, kind: what a bare number counts, `seconds`,
   * `milliseconds` or, where it says nothing, `span`. With the trait `ends`, the process is ended then: `handler` is the
   * function that does it on SIGTERM. With `for-drain`, only where a call that drains is given what this one results in or
   * stands among its arguments; `unit` names what a bare number counts. With `per-job`, it is the most that one job may take.
   */
  | 'limits-drain'
  /** Gives a variable a value, or lists it as one that a deployment must set (kind `listed`); its name is that of the setting. */
  | 'declares-variable'
  /** Takes a package into the app; subject: the version asked for, kind: how the package manager writes versions. */
  | 'takes-package'
  /** Sends a visitor to the same process each time. */
  | 'sticks-to-process';

/**
 * Where in a call something stands: alternatives separated by `|`, tried in order. `0` is the first positional
 * argument, `name=` a keyword argument, `0.port` an entry of the first argument (nested with dots; of a call such as
 * `new Address(…)` its argument by index or name), `receiver` what the method is called on, `result.key` what a member of the variable that holds the result gets, or is called with. In rows with `each` or `setting`, places are looked up in the element or beside the setting:
 * `filename` or `options.path` an entry there, `this` the element or the setting's value itself.
 */
export type ArgRef = string;

/** A condition on an argument. */
export interface ArgTest {
  readonly arg: ArgRef;
  /** `port`: a number, what comes from the environment, or a name that ends in `port`. `environment`: what comes from the environment. `telling`: a function of the file that does nothing but write log lines. */
  readonly is:
    | 'present'
    | 'absent'
    | 'text'
    | 'number'
    | 'port'
    | 'environment'
    | 'function'
    | 'telling'
    | 'true'
    | 'false'
    | 'entries';
  /** Further: the constant's text is one of these. */
  readonly oneOf?: readonly string[];
  /** Further: the value is text, or joined pieces of which the first is text, that starts with one of these. */
  readonly starts?: readonly string[];
  /** Further: the value is one of these APIs, by full name. */
  readonly named?: readonly string[];
}

/**
 * One API. `call` and `access` hold a full name: module or global, then members joined by dots, `()` for the result of
 * a call, and `*` as last part for any member. A name that a `returns` or `alias` row produces may stand at the front.
 * A call that starts with `./` stands for whatever a module of the app itself exports: `./.listen`.
 * An `access` row also holds for parameters of that type. A call of `*.name` is any object's method of that name, for
 * objects that come from elsewhere: such a row needs a precise `when`, and `words`.
 */
export interface Api {
  readonly call?: string;
  readonly access?: string;
  /** A package whose being imported is the effect, whatever is done with it. */
  readonly module?: string;
  /** A string that is the effect wherever it stands. */
  readonly literal?: string;
  /** Names of functions and methods in whose arguments the access or literal does not count. */
  readonly notIn?: readonly string[];
  /** A setting's name: variable, entry, keyword argument. Before it, dotted, what it is in; `*` is any: `handlers.*.class`. */
  readonly setting?: string;
  /** The row speaks of each of these elements of the call's arguments, `*` meaning all: `0.streams.*|0.stream`; `*=` is every argument by name. */
  readonly each?: ArgRef;
  readonly effect?: EffectName;
  /** The full name of what the call results in. */
  readonly returns?: string;
  /** True for a function that makes another one of its first argument, which takes the same: `promisify(scrypt)`. */
  readonly wraps?: true;
  /** `alias` is another name of `is`. */
  readonly alias?: string;
  readonly is?: string;
  readonly subject?: ArgRef;
  /** Of `handles-signal`, where no argument names it. */
  readonly signal?: string;
  /** Further places of interest by name, such as `host` or `handler`. */
  readonly parts?: Readonly<Record<string, ArgRef>>;
  readonly when?: readonly ArgTest[];
  readonly unless?: readonly ArgTest[];
  /** The row holds only in the body of a loop with a condition: a worker asks for its next job again and again. */
  readonly inLoop?: boolean;
  /** What the user calls this thing, for messages: `winston's File transport`. */
  readonly label?: string;
  /** The kind of thing, where rules distinguish kinds: a server's style of draining, a store's kind. */
  readonly kind?: string;
  /** For servers and consumers: which value stops them, the one the method is called on or the one it gives. */
  readonly holder?: 'receiver' | 'result';
  /** True where a key that is plain words is a label that keeps uses apart, as with HMAC, rather than a secret. */
  readonly plainKeys?: boolean;
  /**
   * `ends-at-drain`: of `serves`, the call ends when the draining begins, with the error that `remedy` names.
   * `hosted`: an app object that a server of its own runs, so that making it is being a service. `loads-by-name`: the
   * framework finds the app's modules by their names, so that no import leads to them. `binds`: of `listens`, the call
   * only opens the address, and another one serves on it. `base`: the row speaks of classes that extend the type. `tool`:
   * of `parses-arguments`, a library for command-line tools: an app that uses it and that nothing deploys is one.
   * `fluent`: methods of what it results in give that back. `hashes`: of `takes-credential`, a password is only hashed or
   * derived from, so that words and stand-ins are for show. `account`: of `takes-credential`, a user and the password
   * behind a colon. `numeric-port`: of `listens`, the port is no text, whatever the language's other servers take. `drains-on-quit`: of
   * `listens`, SIGQUIT lets what is under way end.
   */
  readonly traits?: readonly (
    | 'ends-at-drain'
    | 'hosted'
    | 'loads-by-name'
    | 'binds'
    | 'base'
    | 'numeric-port'
    | 'tool'
    | 'fluent'
    | 'hashes'
    | 'account'
    | 'ends'
    | 'for-drain'
    | 'drains-on-quit'
    | 'per-job'
  )[];
  /** What stands in the place of the subject of a setting when it is right. */
  readonly instead?: string;
  /** What a fix puts in its place; read by the language's idioms. */
  readonly remedy?: string;
  /** The row holds only in files whose path ends so, for frameworks that give a file its meaning: `config/session.php`. */
  readonly file?: string;
  /**
   * The row holds only in files that import this name, alone or with its whole module: of functions that are called as
   * methods of any object, or by a name that an object around brings.
   */
  readonly imported?: string;
  /** The row does not hold in files that import this name. */
  readonly notImported?: string;
  /** The row counts only for apps whose manifests say so. */
  readonly manifest?: ManifestTest;
  /** The row does not count where a file of this name stands in the same folder: by it, a build for release rewrites the setting. */
  readonly replacedBy?: string;
  /** The row does not count where the deployment sets this variable, which goes before the setting. */
  readonly overriddenBy?: string;
  /** Of `listens`: the address that is bound when the call names none is one that only this machine reaches. */
  readonly defaultHost?: 'loopback';
  /** Of settings that several programs of an app read: the row counts only for what one of these programs starts. */
  readonly startedBy?: readonly string[];
  /** Of `connects`: how variables for this service are called, without ending: `REDIS` gives `REDIS_URL`. */
  readonly variable?: string;
  /** Words without which a file cannot use this API, where they are not the name's own parts. */
  readonly words?: readonly string[];
}

/**
 * What the manifests and settings files of an app must say for a row to count: what a framework does by itself often
 * depends on its version and on a setting.
 */
export interface ManifestTest {
  /** It depends on one of these; a name that ends in `*` stands for all that start so. */
  readonly depends?: readonly string[];
  /** It depends on none of these. */
  readonly lacks?: readonly string[];
  /** The version of a package is known, and is before or not before this one. */
  readonly version?: { readonly of: string; readonly before?: string; readonly since?: string };
  /** One of these settings is there: `server.shutdown=graceful`, or a name alone whatever its value. */
  readonly set?: readonly string[];
  /** None of these is. */
  readonly unset?: readonly string[];
}

/** The rows of one language. */
export interface Catalog {
  readonly apis: readonly Api[];
}
