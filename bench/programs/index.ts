import { csharp } from './csharp.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { kotlin } from './kotlin.ts';
import { php } from './php.ts';
import type { Program } from './program.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { typescript } from './typescript.ts';

/** One program for each language. */
export const programs: readonly Program[] = [typescript, python, go, java, kotlin, ruby, csharp, php, rust];
