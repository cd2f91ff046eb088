import type { Connection } from 'vscode-languageserver';
import type { Host, VersionControl } from '../host.ts';
import {
  findFilesRequest,
  grammarRequest,
  readFileRequest,
  type FindFilesParams,
  type FindFilesResult,
  type GrammarParams,
  type ReadFileParams,
  type ReadFileResult,
} from './requests.ts';

/**
 * A host that asks the client for what the server cannot read itself. With `local`, files with a `file:` address are
 * read there; without, everything comes from the client.
 */
export function clientHost(connection: Connection, local?: Host): Host {
  const isLocal = (uri: string): boolean => local !== undefined && uri.startsWith('file:');
  return {
    async readFile(uri) {
      if (local !== undefined && isLocal(uri)) return await local.readFile(uri);
      const params: ReadFileParams = { uri };
      const text = await connection.sendRequest<ReadFileResult>(readFileRequest, params).catch(() => null);
      return text ?? undefined;
    },
    async findFiles(folder) {
      if (local !== undefined && isLocal(folder)) return await local.findFiles(folder);
      const params: FindFilesParams = { folder };
      return await connection.sendRequest<FindFilesResult>(findFilesRequest, params).catch(() => []);
    },
    async grammar(name) {
      if (local !== undefined) return await local.grammar(name);
      const params: GrammarParams = { name };
      return bytesOf(await connection.sendRequest<string>(grammarRequest, params));
    },
    ...(local?.versionControl === undefined ? {} : { versionControl: onlyFiles(local.versionControl) }),
    now: () => performance.now(),
  };
}

/** What is not on this machine's disk is in no repository that can be seen from here. */
function onlyFiles({ isTracked, rulesAround }: VersionControl): VersionControl {
  const isFile = (uri: string): boolean => uri.startsWith('file:');
  return {
    isTracked: (uri) => (isFile(uri) ? isTracked(uri) : Promise.resolve(undefined)),
    rulesAround: (folder) => (isFile(folder) ? rulesAround(folder) : Promise.resolve(undefined)),
  };
}

/** Base64 to bytes, with what both Node and browsers have. */
function bytesOf(base64: string): Uint8Array {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
