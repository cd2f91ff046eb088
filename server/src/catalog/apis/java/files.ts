import type { Api } from '../../effects.ts';

const paths = 'java.nio.file.Path';

/** Files by java.io, java.nio.file, Commons IO and Guava. */
export const apis: readonly Api[] = [
  ...['java.nio.file.Paths.get', `${paths}.of`].flatMap((call): Api[] => [
    { call, effect: 'joins-path' },
    { call, returns: paths },
  ]),
  { call: `${paths}.resolve`, effect: 'joins-path', subject: 'receiver' },
  { call: `${paths}.resolve`, returns: paths },
  { call: 'java.io.File', effect: 'joins-path' },
  { call: 'java.io.File', returns: 'java.io.File' },
  { call: 'java.io.File.toPath', returns: paths },
  { call: `${paths}.toFile`, returns: 'java.io.File' },
  ...['write', 'writeString', 'newBufferedWriter', 'newOutputStream', 'createFile'].map((name): Api => ({
    call: `java.nio.file.Files.${name}`,
    effect: 'writes-file',
    subject: '0',
    label: `\`Files.${name}\``,
  })),
  { call: 'java.nio.file.Files.copy', effect: 'writes-file', subject: '1', label: '`Files.copy`' },
  { call: 'java.nio.file.Files.move', effect: 'writes-file', subject: '1', label: '`Files.move`' },
  ...['FileOutputStream', 'FileWriter', 'RandomAccessFile'].map((name): Api => ({
    call: `java.io.${name}`,
    effect: 'writes-file',
    subject: '0',
    label: `\`${name}\``,
    unless: [{ arg: '1', is: 'text', oneOf: ['r'] }],
  })),
  // With one argument that is text, these open the file of that name.
  ...['PrintWriter', 'PrintStream', 'Formatter'].map((name): Api => ({
    call: name === 'Formatter' ? `java.util.${name}` : `java.io.${name}`,
    effect: 'writes-file',
    subject: '0',
    label: `\`${name}\``,
    when: [{ arg: '0', is: 'text' }],
  })),
  ...['writeStringToFile', 'writeByteArrayToFile', 'copyInputStreamToFile', 'writeLines'].map((name): Api => ({
    call: `org.apache.commons.io.FileUtils.${name}`,
    effect: 'writes-file',
    subject: name === 'copyInputStreamToFile' ? '1' : '0',
    label: `\`FileUtils.${name}\``,
  })),
  { call: 'com.google.common.io.Files.write', effect: 'writes-file', subject: '1', label: '`Files.write`' },
  { call: 'java.nio.file.Files.delete', effect: 'removes-file', subject: '0' },
  { call: 'java.nio.file.Files.deleteIfExists', effect: 'removes-file', subject: '0' },
  { call: 'java.io.File.delete', effect: 'removes-file', subject: 'receiver' },
  { call: 'java.io.File.deleteOnExit', effect: 'removes-file', subject: 'receiver' },
  { call: 'java.nio.file.Files.createTempFile', effect: 'temporary-path' },
  { call: 'java.nio.file.Files.createTempDirectory', effect: 'temporary-path' },
  { call: 'java.io.File.createTempFile', effect: 'temporary-path' },
  {
    call: 'java.lang.System.getProperty',
    effect: 'temporary-path',
    when: [{ arg: '0', is: 'text', oneOf: ['java.io.tmpdir'] }],
    words: ['java.io.tmpdir'],
  },
  {
    call: 'java.lang.System.getProperty',
    effect: 'own-folder',
    when: [{ arg: '0', is: 'text', oneOf: ['user.dir', 'user.home'] }],
    words: ['getProperty', 'user.'],
  },
];
