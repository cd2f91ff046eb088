import type { Api } from '../../effects.ts';
import { apis as java } from '../java/frameworks.ts';

/**
 * Spring's extensions for Kotlin: `runApplication<Shop>(*args)` is `SpringApplication.run` (docs.spring.io/spring-boot,
 * "Kotlin Support").
 */
export const apis: readonly Api[] = [
  ...java
    .filter(({ call }) => call === 'org.springframework.boot.SpringApplication.run')
    .map((row): Api => ({ ...row, call: 'org.springframework.boot.runApplication' })),
  ...[
    'org.springframework.web.servlet.function.router',
    'org.springframework.web.reactive.function.server.router',
    'org.springframework.web.reactive.function.server.coRouter',
  ].map((call): Api => ({ call, effect: 'creates-app', traits: ['hosted'] })),
];
