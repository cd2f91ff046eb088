import type { Api } from '../../effects.ts';

/** guides.rubyonrails.org/configuring.html#config-consider-all-requests-local */
export const apis: readonly Api[] = [
  {
    setting: 'consider_all_requests_local',
    effect: 'switches-debug',
    subject: 'this',
    when: [{ arg: 'this', is: 'true' }],
    file: 'config/environments/production.rb',
    label: '`consider_all_requests_local`',
    words: ['consider_all_requests_local'],
  },
];
