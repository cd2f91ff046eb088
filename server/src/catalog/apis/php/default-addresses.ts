import type { Api } from '../../effects.ts';

const here = { effect: 'connects-locally', when: [{ arg: '0', is: 'absent' }] } as const satisfies Partial<Api>;

/** Clients that look for their service on this machine when they are told nothing. */
export const apis: readonly Api[] = [
  // github.com/predis/predis, README: 127.0.0.1:6379
  { ...here, call: 'Predis.Client', variable: 'REDIS', label: '`new Predis\\Client()`', remedy: 'first-argument' },
  // github.com/mongodb/mongo-php-library, Client.php: mongodb://127.0.0.1/
  { ...here, call: 'MongoDB.Client', variable: 'MONGODB', label: '`new MongoDB\\Client()`', remedy: 'first-argument' },
  // github.com/elastic/elasticsearch-php, ClientBuilder.php: localhost:9200
  {
    effect: 'connects-locally',
    call: 'Elastic.Elasticsearch.ClientBuilder.create().build',
    variable: 'ELASTICSEARCH',
    label: 'A client without hosts',
  },
];
