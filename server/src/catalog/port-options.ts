/** Options by which programs that run apps are told where to listen; the value ends with the port. */
export const portOptions: Readonly<Record<string, readonly string[]>> = {
  // docs.gunicorn.org/en/stable/settings.html: bind
  gunicorn: ['-b', '--bind'],
  // www.uvicorn.org/settings
  uvicorn: ['--port'],
  // hypercorn.readthedocs.io, "Configuration options": bind
  hypercorn: ['-b', '--bind'],
  // github.com/django/daphne, daphne/cli.py
  daphne: ['-p', '--port'],
  // flask.palletsprojects.com/en/stable/cli
  flask: ['-p', '--port'],
  // fastapi.tiangolo.com/fastapi-cli; fastapi/fastapi-cli, cli.py
  fastapi: ['--port'],
  // docs.pylonsproject.org/projects/waitress/en/stable/runner.html
  'waitress-serve': ['--port', '--listen'],
  // docs.streamlit.io/develop/api-reference/configuration/config.toml: server.port (streamlit/config.py)
  streamlit: ['--server.port'],
  // nextjs.org/docs/app/api-reference/cli/next; vercel/next.js, bin/next.ts
  next: ['-p', '--port'],
  // guides.rubyonrails.org/command_line.html, `bin/rails server`
  rails: ['-p', '--port'],
  // uwsgi-docs.readthedocs.io/en/latest/HTTP.html
  uwsgi: ['--http', '--http-socket'],
  // github.com/rack/rackup, lib/rackup/server.rb
  rackup: ['-p', '--port'],
  // yhbt.net/unicorn/unicorn_1.html
  unicorn: ['-p', '--port', '-l', '--listen'],
  // github.com/macournoyer/thin, lib/thin/runner.rb
  thin: ['-p', '--port'],
  // github.com/puma/puma, lib/puma/cli.rb
  puma: ['-p', '--port', '-b', '--bind'],
};
