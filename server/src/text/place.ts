/** The last part of a path or URI with `/`. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The plain path of a URI below a folder's, empty for the folder itself; an escape that is none stays as it is. */
export function pathBelow(folder: string, uri: string): string {
  const path = uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * True for a deploy file that only says how the app is run on a developer's machine or by its tests: its commands do
 * not tell how the app starts in production.
 */
export function isForDevelopment(path: string): boolean {
  return (
    /(?:^|[._-])(?:dev|devel|develop|development|local|override|debug|gitpod|tests?|testing|e2e|ci)(?:[._-]|$)/i.test(
      fileName(path),
    ) ||
    // Kustomize's usual places: one folder for each environment.
    /(?:^|\/)(?:\.devcontainer|overlays\/(?:dev|devel|development|local|tests?|testing|e2e|ci))\//.test(path)
  );
}

/** True for a stage, service or script whose name says that it is not for production. */
export function isDevelopmentName(name: string): boolean {
  return /(?:^|[._:-])(?:dev|devel|develop|development|local|debug|debugger|tests?|testing|e2e|lint|ci)(?:[._:-]|$)/i.test(
    name,
  );
}

/** True for a file that lists the variables of the environment, with values that show how they look. */
export function isEnvironmentListing(path: string): boolean {
  return /^(?:\.?env(?:[._-][\w-]{1,100}){0,3}[._-](?:example|sample|template|tmpl|dist)|\.?(?:example|sample|template)(?:[._-][\w-]{1,100})?\.env)$/i.test(
    fileName(path),
  );
}

/** True for the file of a platform that builds and tests what is pushed, by the name that the platform looks for. */
export function isPipelineFile(path: string): boolean {
  return (
    /^(?:bitbucket-pipelines|azure-pipelines[\w.-]*|\.travis|\.drone|\.?appveyor|\.cirrus|\.woodpecker|\.gitlab-ci[\w.-]*|cloudbuild[\w.-]*|buildspec[\w.-]*|codefresh|codeship-steps|wercker|screwdriver|semaphore|bitrise)\.ya?ml$|^Jenkinsfile/.test(
      fileName(path),
    ) ||
    /(?:^|\/)\.(?:circleci|buildkite|semaphore|woodpecker|azure-pipelines|(?:github|gitea|forgejo)\/workflows)\/[^/]+\.ya?ml$/.test(
      path,
    )
  );
}

/** True for a `.env` file, under whatever name, that holds values rather than showing or testing them. */
export function isEnvironmentFile(path: string): boolean {
  const name = fileName(path);
  return (
    (/^\.(?:flask)?env(?:rc|[.-][\w-]+(?:\.[\w-]+)*)?$/.test(name) ||
      /^[\w-]+(?:\.[\w-]+)*\.env$|^\.Renviron$/.test(name)) &&
    !isForShow.test(name)
  );
}

/** True for a file that is there to hold a key, or the account of a tool, by its name. */
export function isCredentialFile(path: string): boolean {
  const name = fileName(path);
  return (
    /^(?:\.npmrc|\.yarnrc\.yml|\.pypirc|[._]netrc|\.git-credentials|\.pgpass|pgpass\.conf|sasl_passwd|passwd\.client|(?:ch|p)ap-secrets|[\w.-]{0,60}ipsec\.[\w.-]{0,40}secrets|[._]?authinfo|\.?corkscrew[-_]?auth|\.?rsyncd?[._-]secrets|\.?passwd-s3fs|[\w-]{1,60}\.cred|\.?(?:cifs|smb)[._-]?cred(?:ential)?s?|\.my\.cnf|\.dockercfg|\.s3cfg|\.boto|\.msmtprc|\.databrickscfg|\.muttrc|\.offlineimaprc|\.fetchmailrc|\.smbcredentials|\.sentryclirc|auth\.json)$/.test(
      name,
    ) ||
    /(?:^|\/)(?:\.aws\/credentials|\.?davfs2?\/secrets|\.docker\/config\.json)$/.test(path) ||
    /^(?:credentials|service[-_]?account(?:[-_]key)?|client[-_]secrets?)\.json$/.test(name) ||
    (/(?:^id_(?:rsa|dsa|ecdsa|ed25519)|\.(?:pem|key|p8))$/.test(name) &&
      !isForShow.test(name) &&
      !/(?:^|[._-])(?:local|localhost|dev|development|snakeoil|self-?signed|dummy|fake|mock|pub|public|certs?|chain|fullchain|ca|bundle)(?:[._-]|$)/i.test(
        name,
      ))
  );
}

const isForShow =
  /(?:^|[._-])(?:example|examples|sample|template|tmpl|tpl|dist|schema|defaults?|vault|enc|encrypted|sops|age|gpg|tests?|testing|e2e|ci)(?:[._-]|$)/i;
