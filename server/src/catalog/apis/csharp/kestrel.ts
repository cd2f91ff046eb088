import type { Api } from '../../effects.ts';

const kestrel = 'Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions';
const label = { effect: 'listens', label: 'Kestrel' } as const;

/** Where ASP.NET Core listens (learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints). */
export const apis: readonly Api[] = [
  {
    call: 'Microsoft.AspNetCore.Builder.WebApplication.Urls.Add',
    ...label,
    subject: '0',
    parts: { host: '0' },
    words: ['Urls', 'Add'],
  },
  {
    call: 'Microsoft.AspNetCore.Hosting.IWebHostBuilder.UseUrls',
    ...label,
    subject: '0|urls=',
    parts: { host: '0|urls=' },
    words: ['UseUrls'],
  },
  { call: `${kestrel}.ListenAnyIP`, ...label, subject: '0|port=', words: ['ListenAnyIP'] },
  {
    call: `${kestrel}.ListenLocalhost`,
    ...label,
    subject: '0|port=',
    defaultHost: 'loopback',
    words: ['ListenLocalhost'],
  },
  {
    call: `${kestrel}.Listen`,
    ...label,
    subject: '1|port=',
    defaultHost: 'loopback',
    when: [
      {
        arg: '0|address=',
        is: 'present',
        named: ['System.Net.IPAddress.Loopback', 'System.Net.IPAddress.IPv6Loopback'],
      },
    ],
    words: ['Loopback', 'Listen'],
  },
  {
    call: `${kestrel}.Listen`,
    ...label,
    subject: '1|port=',
    when: [{ arg: '0|address=', is: 'present', named: ['System.Net.IPAddress.Any', 'System.Net.IPAddress.IPv6Any'] }],
    words: ['IPAddress', 'Listen'],
  },
];
