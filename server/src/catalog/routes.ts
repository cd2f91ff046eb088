/** Methods, functions and annotations that give a path its handler, in lower case, over all web frameworks. */
export const routeMakers: ReadonlySet<string> = new Set(
  (
    'get post put patch delete all any route handle handlefunc path re_path add_url_rule addroute add_route ' +
    'getmapping postmapping putmapping requestmapping mapget mappost mapput httpget httppost api_route'
  ).split(' '),
);

/** Paths behind which a one-off task stands. */
export const adminPaths: readonly RegExp[] = [
  /^\/?(?:\w+\/){0,3}(?:run[-_]?)?(?:migrate|migrations?[-_\/]run|db[-_]?migrate|seed[-_]?(?:db|database)?|(?:reset|drop|wipe)[-_]?(?:db|database|tables))\/?$/i,
  /^\/?(?:\w+\/){0,2}(?:admin|internal|_?debug|ops|maintenance)\/(?:run[-_]?)?(?:reindex|backfill|clear[-_]?cache|flush[-_]?cache|shell|exec|eval|sql|console)\/?$/i,
];
