declare const __VERSION__: string | undefined;

/** The package's version, put in by the build; tests run without one. */
export const version: string = typeof __VERSION__ === 'string' ? __VERSION__ : 'development';
