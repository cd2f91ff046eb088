import { smallImage, systemTools } from '../../catalog/system-tools.ts';
import { canonical } from '../../semantics/commands.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { defineRule } from '../rule.ts';

/** Factor II: the app calls a program of the system that its image does not bring. */
export const rule = defineRule({
  id: 'dependencies/undeclared-tool',
  factor: 'dependencies',
  title: 'Image lacks a program that the app calls',
  severity: 'hint',
  confidence: 'medium',
  servicesOnly: true,
  effects: ['runs-program', 'uses-image'],
  check(view, report, project) {
    const images = project.sites('uses-image').flatMap(({ subjects }) => subjects);
    // What a larger image holds cannot be told; with several images, one may be the right one.
    if (!project.complete || images.length === 0 || !images.every((image) => smallImage.test(image))) return;
    const built = project.commands.filter((command) => command.role === 'build').flatMap((command) => command.words);
    for (const { subject, range, scope } of view.effects('runs-program')) {
      const text = subject === undefined ? undefined : view.text(subject, scope);
      const tool = canonical(/^\S+/.exec(text ?? '')?.[0] ?? '');
      const packages = systemTools[tool];
      if (subject === undefined || packages === undefined || isDevelopmentOnly(view, range, scope)) continue;
      if (built.some((word) => word === tool || packages.some((name) => word.includes(name)))) continue;
      report({
        range: subject.range,
        message: `\`${tool}\` is not in the image, and nothing installs it: the call fails in production`,
      });
    }
  },
});
