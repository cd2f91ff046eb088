import type { Api } from '../../effects.ts';

/** Packages that keep the sessions of a servlet container where all processes find them. */
const sharing = [
  'org.springframework.session:spring-session-data-redis',
  'org.springframework.session:spring-session-jdbc',
  'org.springframework.session:spring-session-hazelcast',
  'org.springframework.session:spring-session-data-mongodb',
  'org.mongodb:mongodb-spring-session',
  'org.springframework.boot:spring-boot-starter-session-data-redis',
  'org.springframework.boot:spring-boot-starter-session-jdbc',
  'org.redisson:redisson-tomcat*',
  'org.redisson:redisson-spring-boot-starter',
  'com.hazelcast:hazelcast-*',
  'org.infinispan:infinispan-spring*',
];

/** Sessions, caches and jobs that one process keeps to itself, and uploads on its disk. */
export const apis: readonly Api[] = [
  // docs.spring.io/spring-session: "backed by a Map".
  ...['MapSessionRepository', 'ReactiveMapSessionRepository'].map((name): Api => ({
    call: `org.springframework.session.${name}`,
    effect: 'keeps-sessions-locally',
    label: `\`${name}\``,
    when: [{ arg: '0', is: 'present' }],
  })),
  // jetty.org, "Session Handling"; the package before Jetty 12, and since.
  ...['org.eclipse.jetty.server.session', 'org.eclipse.jetty.session'].map((module): Api => ({
    call: `${module}.FileSessionDataStore`,
    effect: 'keeps-sessions-locally',
    label: "Jetty's `FileSessionDataStore`",
    kind: 'disk',
  })),
  // vertx.io/docs/apidocs: "A session store which is only available on a single node."
  {
    call: 'io.vertx.ext.web.sstore.LocalSessionStore.create',
    effect: 'keeps-sessions-locally',
    label: "Vert.x's `LocalSessionStore`",
  },
  // jakarta.ee, Servlet 6.0, 7: without the mark `distributable` and a store, a session belongs to one virtual machine.
  ...['jakarta.servlet.http', 'javax.servlet.http'].flatMap((servlet): Api[] => [
    {
      call: `${servlet}.HttpSession.setAttribute`,
      effect: 'keeps-sessions-locally',
      kind: 'default-memory',
      label: '`HttpSession`',
      manifest: { lacks: sharing },
      words: [servlet, 'setAttribute'],
    },
    { call: `${servlet}.HttpServletRequest.getSession`, returns: `${servlet}.HttpSession` },
  ]),
  {
    call: 'org.springframework.web.context.annotation.SessionScope',
    effect: 'keeps-sessions-locally',
    kind: 'default-memory',
    label: '`@SessionScope`',
    manifest: { lacks: sharing },
  },
  ...[
    'data.redis.config.annotation.web.http.EnableRedisHttpSession',
    'data.redis.config.annotation.web.http.EnableRedisIndexedHttpSession',
    'jdbc.config.annotation.web.http.EnableJdbcHttpSession',
  ].map((name): Api => ({ call: `org.springframework.session.${name}`, effect: 'shares-sessions' })),
  // docs.spring.io/spring-framework, "Cache Abstraction"
  {
    call: 'org.springframework.cache.concurrent.ConcurrentMapCacheManager',
    effect: 'keeps-state-locally',
    kind: 'cache',
    label: '`ConcurrentMapCacheManager`',
  },
  // docs.spring.io/spring-authorization-server and /spring-security: what these keep is for one process, and for tests
  ...[
    'server.authorization.InMemoryOAuth2AuthorizationService',
    'server.authorization.InMemoryOAuth2AuthorizationConsentService',
    'client.InMemoryOAuth2AuthorizedClientService',
  ].map((name): Api => ({
    call: `org.springframework.security.oauth2.${name}`,
    effect: 'keeps-state-locally',
    kind: 'tokens',
    label: `\`${name.slice(name.lastIndexOf('.') + 1)}\``,
    words: [name.slice(name.lastIndexOf('.') + 1)],
  })),
  {
    call: 'org.springframework.security.oauth2.provider.token.store.InMemoryTokenStore',
    effect: 'keeps-state-locally',
    kind: 'tokens',
    label: '`InMemoryTokenStore`',
    words: ['InMemoryTokenStore'],
  },
  {
    call: 'org.springframework.security.web.authentication.rememberme.InMemoryTokenRepositoryImpl',
    effect: 'keeps-state-locally',
    kind: 'tokens',
    label: '`InMemoryTokenRepositoryImpl`',
    words: ['InMemoryTokenRepositoryImpl'],
  },
  // docs.spring.io/spring-ai/reference/api/chat-memory.html, docs.langchain4j.dev/tutorials/chat-memory
  ...[
    'org.springframework.ai.chat.memory.InMemoryChatMemoryRepository',
    'org.springframework.ai.chat.memory.InMemoryChatMemory',
    'dev.langchain4j.store.memory.chat.InMemoryChatMemoryStore',
  ].map((call): Api => ({
    call,
    effect: 'keeps-state-locally',
    kind: 'conversation',
    label: `\`${call.slice(call.lastIndexOf('.') + 1)}\``,
    words: [call.slice(call.lastIndexOf('.') + 1)],
  })),
  // quartz-scheduler.org: jobs and triggers are in RAM only.
  { call: 'org.quartz.simpl.RAMJobStore', effect: 'keeps-state-locally', kind: 'queue', label: '`RAMJobStore`' },
  // jobrunr.io/en/documentation/storage/in-memory
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
  // javalin.io/documentation, "Uploads"
  {
    call: 'io.javalin.util.FileUtil.streamToFile',
    effect: 'stores-upload',
    subject: '1',
    label: '`FileUtil.streamToFile`',
  },
  {
    call: 'io.vertx.ext.web.handler.BodyHandler.create',
    effect: 'stores-upload',
    subject: '0',
    when: [{ arg: '0', is: 'text' }],
    label: "Vert.x's `BodyHandler`",
  },
];
