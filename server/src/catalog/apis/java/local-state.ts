import type { Api } from '../../effects.ts';

/** Sessions, caches and jobs that one process keeps to itself, and uploads on its disk. */
export const apis: readonly Api[] = [
  // docs.spring.io/spring-session: "backed by a Map".
  ...['MapSessionRepository', 'ReactiveMapSessionRepository'].map((name): Api => ({
    call: `org.springframework.session.${name}`,
    effect: 'keeps-sessions-locally',
    label: `\`${name}\``,
    when: [{ arg: '0', is: 'present' }],
  })),
  ...['FileSessionDataStore', 'NullSessionDataStore'].map((name): Api => ({
    call: `org.eclipse.jetty.server.session.${name}`,
    effect: 'keeps-sessions-locally',
    label: `Jetty's \`${name}\``,
    ...(name.startsWith('File') ? { kind: 'disk' } : {}),
  })),
  {
    call: 'io.vertx.ext.web.sstore.LocalSessionStore.create',
    effect: 'keeps-sessions-locally',
    label: "Vert.x's `LocalSessionStore`",
  },
  // docs.spring.io/spring-framework, "Cache Abstraction"
  {
    call: 'org.springframework.cache.concurrent.ConcurrentMapCacheManager',
    effect: 'keeps-state-locally',
    kind: 'cache',
    label: '`ConcurrentMapCacheManager`',
  },
  // quartz-scheduler.org: jobs and triggers are in RAM only.
  { call: 'org.quartz.simpl.RAMJobStore', effect: 'keeps-state-locally', kind: 'queue', label: '`RAMJobStore`' },
  {
    call: 'org.jobrunr.storage.InMemoryStorageProvider',
    effect: 'keeps-state-locally',
    kind: 'queue',
    label: '`InMemoryStorageProvider`',
  },
  // docs.spring.io/spring-framework, STOMP: "not suitable for clustering".
  {
    call: 'org.springframework.messaging.simp.config.MessageBrokerRegistry.enableSimpleBroker',
    effect: 'keeps-state-locally',
    kind: 'bus',
    label: "Spring's simple broker",
  },
  // Uploads: MultipartFile.transferTo, Part.write, Javalin's UploadedFile
  { access: 'org.springframework.web.multipart.MultipartFile', effect: 'takes-upload' },
  { access: 'jakarta.servlet.http.Part', effect: 'takes-upload' },
  { access: 'javax.servlet.http.Part', effect: 'takes-upload' },
  { access: 'io.javalin.http.UploadedFile', effect: 'takes-upload' },
  { access: 'org.jboss.resteasy.reactive.multipart.FileUpload', effect: 'takes-upload' },
  {
    call: 'org.springframework.web.multipart.MultipartFile.transferTo',
    effect: 'stores-upload',
    subject: '0',
    label: '`transferTo`',
  },
  ...['jakarta.servlet.http.Part', 'javax.servlet.http.Part'].map((name): Api => ({
    call: `${name}.write`,
    effect: 'stores-upload',
    subject: '0',
    label: '`Part.write`',
  })),
  {
    call: 'io.vertx.ext.web.handler.BodyHandler.create',
    effect: 'stores-upload',
    subject: '0',
    when: [{ arg: '0', is: 'text' }],
    label: "Vert.x's `BodyHandler`",
  },
];
