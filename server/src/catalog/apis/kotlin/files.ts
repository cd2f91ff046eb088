import type { Api } from '../../effects.ts';

const onFile = [
  'writeText',
  'appendText',
  'writeBytes',
  'appendBytes',
  'printWriter',
  'bufferedWriter',
  'writer',
  'outputStream',
];
const onPath = [
  'writeText',
  'appendText',
  'writeBytes',
  'appendBytes',
  'writeLines',
  'appendLines',
  'writer',
  'bufferedWriter',
  'outputStream',
];

/** Extensions of files and paths: kotlinlang.org/api/core/kotlin-stdlib/kotlin.io and kotlin.io.path. */
export const apis: readonly Api[] = [
  ...onFile.map((name): Api => ({
    call: `java.io.File.${name}`,
    effect: 'writes-file',
    subject: 'receiver',
    label: `\`File.${name}\``,
  })),
  ...onPath.map((name): Api => ({
    call: `java.nio.file.Path.${name}`,
    effect: 'writes-file',
    subject: 'receiver',
    label: `\`Path.${name}\``,
    words: ['kotlin.io.path', name],
  })),
  { call: 'java.io.File.copyTo', effect: 'writes-file', subject: '0|target=', label: '`File.copyTo`' },
  {
    call: 'java.io.File.copyRecursively',
    effect: 'writes-file',
    subject: '0|target=',
    label: '`File.copyRecursively`',
  },
  { call: 'java.io.File.deleteRecursively', effect: 'removes-file', subject: 'receiver' },
  { call: 'java.io.File.resolve', returns: 'java.io.File', effect: 'joins-path', subject: 'receiver' },
  { call: 'java.io.File.resolveSibling', returns: 'java.io.File' },
  { call: 'kotlin.io.path.Path', returns: 'java.nio.file.Path' },
  { call: 'kotlin.io.path.Path', effect: 'joins-path' },
  { call: 'kotlin.io.path.createTempFile', returns: 'java.nio.file.Path' },
  { call: 'kotlin.io.path.createTempFile', effect: 'temporary-path' },
  { call: 'kotlin.io.path.createTempDirectory', returns: 'java.nio.file.Path' },
  { call: 'kotlin.io.path.createTempDirectory', effect: 'temporary-path' },
  { call: 'kotlin.io.createTempFile', returns: 'java.io.File' },
  { call: 'kotlin.io.createTempFile', effect: 'temporary-path' },
  { call: 'kotlin.io.createTempDir', returns: 'java.io.File' },
  { call: 'kotlin.io.createTempDir', effect: 'temporary-path' },
  {
    call: 'java.nio.file.Path.deleteIfExists',
    effect: 'removes-file',
    subject: 'receiver',
    words: ['kotlin.io.path', 'deleteIfExists'],
  },
];
