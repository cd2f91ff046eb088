/** Folders that hold tests and their data. */
const folders =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|mocks|testFixtures|__fixtures__|specs?|e2e|testdata|test-data|fixtures?|cypress)\//;

/** File names by the custom of the language's test runner. */
const names = [
  /[._-](?:test|tests|spec|e2e|cy)\.[a-z0-9]+$/i,
  /^(?:test_.*|conftest)\.py$/,
  /(?:Test|Tests|TestCase|Spec|(?<=[a-z0-9])IT)\.(?:java|kt|kts|groovy|scala|cs|php|swift)$/,
  /_spec\.rb$/,
  /^test_helper\.rb$/,
];

/** True for a test or its data, judged by the path below the project's folder (`/` between names). */
export function isTestPath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return folders.test(path) || names.some((pattern) => pattern.test(name));
}
