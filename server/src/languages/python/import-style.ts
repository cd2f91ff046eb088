import type { ImportStyle } from '../../facts/idioms.ts';

/** Modules of the standard library that code of services imports (docs.python.org/3/py-modindex.html). */
const standard = new Set(
  (
    '__future__ abc argparse array ast asyncio atexit base64 binascii bisect calendar cgi codecs collections ' +
    'concurrent configparser contextlib contextvars copy csv ctypes dataclasses datetime decimal difflib email enum ' +
    'errno fcntl fileinput fnmatch fractions ftplib functools gc getpass gettext glob gzip hashlib heapq hmac html http ' +
    'imaplib importlib inspect io ipaddress itertools json keyword locale logging lzma math mimetypes multiprocessing ' +
    'numbers operator os pathlib pickle pkgutil platform poplib pprint queue random re resource secrets select ' +
    'selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string struct ' +
    'subprocess sys sysconfig syslog tarfile tempfile textwrap threading time timeit tomllib traceback tracemalloc types ' +
    'typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc zipfile zlib zoneinfo'
  ).split(' '),
);

/** PEP 8: the standard library's imports form the first group; a blank line parts the groups. */
export const importStyle: ImportStyle = {
  read(line) {
    const [, from, plain, name] =
      /^(?:from\s+([\w.]+)\s+import\s+|(?=import\s)import\s+(?=([\w.]+)))(\w+)$/.exec(line) ?? [];
    const module = from ?? plain;
    return module === undefined || name === undefined ? undefined : { module, name };
  },
  isPlatform: (module) => standard.has(module.split('.')[0] ?? ''),
};
