import { fileName } from '../text/place.ts';

/** What is far above a file, such as the folder that a project lies in, says nothing of it. */
function lastFolders(path: string): string {
  return path.split('/').slice(-5).join('/');
}

/**
 * True for texts that people read: message catalogs and translations, by the places and names that frameworks give them
 * (Java's resource bundles, Rails and i18next locales, Android's resources, gettext).
 */
export function isMessageCatalog(path: string): boolean {
  const name = fileName(path);
  return (
    /(?:^|\/)_?(?:locales?|lang|langs|languages?|i18n|l10n|intl|nls|translations?|messages)\//i.test(
      lastFolders(path),
    ) ||
    /(?:^|\/)res\/[\w-]+\/[^/]+\.xml$/.test(path) ||
    /(?:^|[._-])(?:messages?|translations?|i18n|l10n|labels?|strings?|bundle|locale|nls)(?:[._-][A-Za-z._-]+)?\.(?:properties|json|ya?ml|xml|toml)$/i.test(
      name,
    ) ||
    /^\w*Messages(?:_\w+)?\.properties$/.test(name) ||
    /_[a-z]{2}(?:_[A-Z]{2})?\.properties$/.test(name) ||
    /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?\.(?:json|ya?ml)$/.test(name)
  );
}

/** True for what a program wrote or an API's reader is shown: lock files, API descriptions, schemas, data of tools. */
export function isNoSetting(path: string): boolean {
  const name = fileName(path);
  return (
    isMessageCatalog(path) ||
    /(?:[.-]lock(?:\.\w+)?|^lock\.\w+|[.-]lock(?:file)?\.(?:json|ya?ml)|^npm-shrinkwrap\.json|\.resolved)$/i.test(
      name,
    ) ||
    /(?:openapi|swagger|asyncapi|postman(?!_environment)|insomnia|graphql)/i.test(name) ||
    /(?:^|[._-])(?:schema|schemas|snapshot|snap|fixtures?|cassette|manifest-assets|stats|tokens|theme|keymap|keybindings|snippets?|extensions|c_cpp_properties|grammar|tmLanguage|icons?|emoji|metadata|report|results?|sbom|cyclonedx|spdx|licenses?|baseline|types)\.(?:json|ya?ml|xml)$/i.test(
      name,
    ) ||
    /^(?:tsconfig|jsconfig|\.eslintrc|\.babelrc|\.prettierrc|composer|bower|lerna|nx|turbo|mkdocs|codecov|dependabot|CODEOWNERS|_config|cspell|\.secrets|\.twelve-factor)\b/i.test(
      name,
    ) ||
    /(?:^|\/)(?:\.idea|\.github\/(?:ISSUE_TEMPLATE|DISCUSSION_TEMPLATE)|schemas?|cassettes?|__snapshots__|snapshots?|openapi|swagger|templates|tokens|themes?|data|dataset|public|static|assets)\//i.test(
      lastFolders(path),
    )
  );
}
