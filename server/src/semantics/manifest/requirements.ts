/** The name of a Python package as package indexes compare it (PEP 503). */
export function normalizedName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[-_.]+/g, '-');
}

/** The normalized package name of a requirement (PEP 508) such as `Django[argon2]>=5; python_version > "3.9"`. */
export function requirementName(requirement: string): string | undefined {
  const name = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?=$|[[(;,<>=!~@#\s])/.exec(requirement)?.[1];
  return name === undefined ? undefined : normalizedName(name);
}

/** The names in requirements of a list. */
export function requirementNames(requirements: readonly string[]): readonly string[] {
  return requirements.flatMap((requirement) => requirementName(requirement) ?? []);
}

/** The names in a requirements file; options, comments and paths are left out, `#egg=` names a package. */
export function readRequirements(text: string): readonly string[] {
  return text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r\n?|\n/)
    .flatMap((line) => {
      const egg = /#egg=([\w.-]+)/.exec(line)?.[1];
      if (egg !== undefined) return [normalizedName(egg)];
      const content = line.replace(/(?:^|\s)#.*$/, '').trim();
      if (/^(?:-|\.|\/|\w+\+|https?:|file:)/.test(content)) return [];
      return requirementName(content) ?? [];
    });
}

/** True for a requirements file or a group of dependencies whose name says that the running app does not need it. */
export function isForDevelopment(name: string): boolean {
  return /(?:^|[._-])(?:dev|devel|develop|development|tests?|testing|lint|linting|linters?|docs?|ci|local|typing|types|mypy|format|tools?|quality|build|release|debug|pre-?commit|coverage|bench(?:mark)?s?)(?:[._-]|$)/i.test(
    name,
  );
}
