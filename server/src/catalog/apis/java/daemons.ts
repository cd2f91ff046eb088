import type { Api } from '../../effects.ts';

/** Programs that keep the number of their process. */
export const apis: readonly Api[] = [
  // docs.spring.io/spring-boot/api/java/org/springframework/boot/context/ApplicationPidFileWriter.html: application.pid
  ...['context.', 'system.', 'actuate.system.'].map((folder): Api => ({
    call: `org.springframework.boot.${folder}ApplicationPidFileWriter`,
    effect: 'keeps-pid-file',
    words: ['ApplicationPidFileWriter'],
  })),
];
