import type { Api } from '../../effects.ts';

/** Switches that are made for development. */
export const apis: readonly Api[] = [
  // vertx.io/docs/vertx-web, ErrorHandler: displayExceptionDetails
  ...['1', '2'].map((arg): Api => ({
    call: 'io.vertx.ext.web.handler.ErrorHandler.create',
    effect: 'switches-debug',
    subject: arg,
    when: [{ arg, is: 'true' }],
    label: 'The error handler with details',
    words: ['ErrorHandler'],
  })),
  // docs.spring.io/spring-security, EnableWebSecurity.debug: may print what is secret, not for production
  {
    call: 'org.springframework.security.config.annotation.web.configuration.EnableWebSecurity',
    effect: 'switches-debug',
    subject: 'debug=',
    kind: 'mode',
    when: [{ arg: 'debug=', is: 'true' }],
    label: '`@EnableWebSecurity(debug = true)`',
    words: ['EnableWebSecurity', 'debug'],
  },
];
