import type { ImportStyle } from '../../facts/idioms.ts';

/** google.github.io/styleguide/javaguide.html, 3.3: one block in order; where a file keeps groups, `java` has its own. */
export const importStyle: ImportStyle = {
  read(line) {
    const [, module, name] = /^import ((?:\w+\.)+(\w+));$/.exec(line) ?? [];
    return module === undefined || name === undefined ? undefined : { module, name };
  },
  isPlatform: (module) => /^javax?\./.test(module),
  oneBlock: true,
};
