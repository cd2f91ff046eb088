/** A program that runs a web application written for any such program, and listens in its place. */
export interface AppServer {
  /** What a command line calls it. */
  readonly program: string;
  /** The package whose only purpose it is; absent where the package is a framework as well. */
  readonly packageName?: string;
  readonly language: 'javascript' | 'python' | 'ruby';
}

/** Where one of these starts the app, a listening call under `if __name__ == "__main__"` serves a developer's machine. */
export const appServers: readonly AppServer[] = [
  { program: 'gunicorn', packageName: 'gunicorn', language: 'python' },
  { program: 'uwsgi', packageName: 'uwsgi', language: 'python' },
  { program: 'hypercorn', packageName: 'hypercorn', language: 'python' },
  { program: 'daphne', packageName: 'daphne', language: 'python' },
  { program: 'granian', packageName: 'granian', language: 'python' },
  { program: 'waitress-serve', packageName: 'waitress', language: 'python' },
  { program: 'mod_wsgi-express', packageName: 'mod-wsgi', language: 'python' },
  // Many apps start uvicorn from their own code, so its package alone says nothing.
  { program: 'uvicorn', language: 'python' },
  { program: 'twistd', language: 'python' },
  { program: 'twist', language: 'python' },
  { program: 'pserve', language: 'python' },
  { program: 'sanic', language: 'python' },
  { program: 'flask', language: 'python' },
  { program: 'fastapi', language: 'python' },
  { program: 'functions-framework-python', language: 'python' },
  { program: 'fastify', language: 'javascript' },
  { program: 'functions-framework', language: 'javascript' },
  { program: 'puma', language: 'ruby' },
  { program: 'unicorn', language: 'ruby' },
  { program: 'falcon', language: 'ruby' },
  { program: 'thin', language: 'ruby' },
  { program: 'passenger', language: 'ruby' },
  { program: 'rackup', language: 'ruby' },
  { program: 'rails', language: 'ruby' },
];
