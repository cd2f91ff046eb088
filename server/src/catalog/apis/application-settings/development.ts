import type { Api } from '../../effects.ts';

/** Databases that a program brings along, by the start of their URLs (docs.spring.io/spring-boot: SQL Databases). */
export const apis: readonly Api[] = [
  {
    setting: 'development.spring.datasource.url',
    effect: 'develops-on-embedded-database',
    when: [{ arg: 'this', is: 'text', starts: ['jdbc:h2:', 'jdbc:hsqldb:', 'jdbc:derby:', 'jdbc:sqlite:'] }],
    label: 'An embedded database',
  },
];
