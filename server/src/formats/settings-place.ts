import { fileName } from '../text/place.ts';
import { wordSet } from '../text/word-set.ts';

/** Languages (ISO 639-1), and countries that files of translations are called for as well. */
const languages = wordSet(
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el ' +
    'en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ' +
    'ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na ' +
    'nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so ' +
    'sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu cn ' +
    'jp ua',
);

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
    languages.has(/^([a-z]{2})(?:[-_][A-Za-z]{2,4})?\.(?:json|ya?ml)$/.exec(name)?.[1] ?? '')
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
