/** What people call things that outlive a request: in the plural, as the last word of a variable's name. */
export const statefulWords: ReadonlySet<string> = new Set(
  'users sessions carts baskets orders todos accounts customers bookings reservations invoices posts comments products'.split(
    ' ',
  ),
);

/** Functions and classes that make an empty container, by their last name, in lower case. */
export const containerMakers: ReadonlySet<string> = new Set(
  'map set list dict array make defaultdict ordereddict hashmap hashset arraylist concurrenthashmap dictionary concurrentdictionary mutablemapof mutablelistof mutablesetof'.split(
    ' ',
  ),
);

/** Methods that change a container, in lower case. */
export const changingMethods: ReadonlySet<string> = new Set(
  'push unshift splice append add insert set put setdefault update delete remove pop discard putifabsent tryadd addorupdate store'.split(
    ' ',
  ),
);

/** Containers that are made for several threads at once, in lower case: a field that holds one is shared by all requests. */
export const sharedContainers: ReadonlySet<string> = new Set(
  'concurrenthashmap concurrentskiplistmap copyonwritearraylist concurrentlinkedqueue concurrentdictionary concurrentbag'.split(
    ' ',
  ),
);

/** How a field is written that all objects of a class share, where its name says so. */
export const sharedField = /^@@/;

/** What stands between a variable and the method that changes what a lock in it guards, in lower case. */
export const throughLocks: ReadonlySet<string> = new Set(
  '() lock write unwrap expect borrow_mut get_or_init'.split(' '),
);
