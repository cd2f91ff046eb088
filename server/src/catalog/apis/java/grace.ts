import type { Api } from '../../effects.ts';

/** Switches by which a framework leaves SIGTERM alone. */
export const apis: readonly Api[] = [
  { call: 'org.springframework.boot.SpringApplication', returns: 'org.springframework.boot.SpringApplication' },
  // docs.spring.io/spring-boot/api/java/org/springframework/boot/SpringApplication.html#setRegisterShutdownHook(boolean)
  {
    call: 'org.springframework.boot.SpringApplication.setRegisterShutdownHook',
    effect: 'disables-grace',
    subject: '0',
    when: [{ arg: '0', is: 'false' }],
    label: '`setRegisterShutdownHook(false)`',
  },
];
