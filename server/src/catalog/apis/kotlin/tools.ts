import type { Api } from '../../effects.ts';

const commandLines = [
  'com.github.ajalt.clikt.core.CliktCommand',
  'com.github.ajalt.clikt.core',
  'com.github.ajalt.clikt.core.main',
  'kotlinx.cli.ArgParser',
  'kotlinx.cli',
  'com.xenomachina.argparser.ArgParser',
];

/** Android, and desktop windows: their users' devices start and end them. */
const devices = [
  'android.app.Activity',
  'android.app.Application',
  'android.app.Service',
  'android.os.Bundle',
  'android.content.Context',
  'androidx.activity.ComponentActivity',
  'androidx.appcompat.app.AppCompatActivity',
  'androidx.compose.ui.window.application',
  'javafx.application.Application',
  'tornadofx.App',
];

export const apis: readonly Api[] = [
  ...commandLines.map((module): Api => ({ module, effect: 'parses-arguments' })),
  ...devices.map((module): Api => ({ module, effect: 'runs-in-desktop' })),
];
