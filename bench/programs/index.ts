import { compose } from './compose.ts';
import { csharp } from './csharp.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { kotlin } from './kotlin.ts';
import { kubernetes } from './kubernetes.ts';
import { php } from './php.ts';
import type { Program } from './program.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { typescript } from './typescript.ts';

/** One program for each language. */
export const programs: readonly Program[] = [typescript, python, go, java, kotlin, ruby, csharp, php, rust];

/** Deploy files, which people write far shorter than code. */
export const deployFiles: readonly Program[] = [compose, kubernetes];
