import type { Api } from '../../effects.ts';

const here = { effect: 'connects-locally' } as const;

/** Clients that look for their service on this machine when they are told nothing. */
export const apis: readonly Api[] = [
  // github.com/elastic/elasticsearch-rs, README; docs.rs/opensearch: http://localhost:9200
  {
    ...here,
    call: 'elasticsearch.Elasticsearch.default',
    variable: 'ELASTICSEARCH',
    label: '`Elasticsearch::default()`',
  },
  { ...here, call: 'opensearch.OpenSearch.default', variable: 'OPENSEARCH', label: '`OpenSearch::default()`' },
];
