import type { Api } from '../../effects.ts';

const here = { effect: 'connects-locally', when: [{ arg: '0', is: 'absent' }] } as const satisfies Partial<Api>;

/** Clients that look for their service on this machine when they are given no address. */
export const apis: readonly Api[] = [
  // mongodb.github.io/mongo-csharp-driver
  {
    ...here,
    call: 'MongoDB.Driver.MongoClient',
    label: '`MongoClient`',
    variable: 'MONGODB',
    remedy: 'first-argument',
  },
  // github.com/elastic/elasticsearch-net, ElasticsearchClient.cs, ElasticClient.cs: http://localhost:9200
  ...['Elastic.Clients.Elasticsearch.ElasticsearchClient', 'Nest.ElasticClient'].map((call): Api => ({
    ...here,
    call,
    label: `\`${call.slice(call.lastIndexOf('.') + 1)}\``,
    variable: 'ELASTICSEARCH',
  })),
];
