import type { Api } from '../../effects.ts';

/**
 * Uploads: CarrierWave (README: storage), Shrine (shrinerb.com/docs/storage/file-system), Paperclip (README: storage),
 * Active Storage (guides.rubyonrails.org), and files of Sinatra's and Rails's parameters.
 */
export const apis: readonly Api[] = [
  {
    call: 'storage',
    effect: 'stores-upload',
    when: [{ arg: '0', is: 'text', oneOf: ['file'] }],
    label: "CarrierWave's file storage",
    remedy: 'carrierwave-fog',
  },
  {
    setting: 'config.storage',
    effect: 'stores-upload',
    when: [{ arg: 'this', is: 'text', oneOf: ['file'] }],
    label: "CarrierWave's file storage",
  },
  {
    call: 'Shrine.Storage.FileSystem.new',
    effect: 'stores-upload',
    subject: '0',
    label: "Shrine's file system storage",
  },
  {
    call: 'has_attached_file',
    effect: 'stores-upload',
    when: [{ arg: 'storage=', is: 'text', oneOf: ['filesystem'] }],
    label: "Paperclip's file system storage",
  },
  {
    setting: 'active_storage.service',
    effect: 'stores-upload',
    when: [{ arg: 'this', is: 'text', oneOf: ['local'] }],
    label: 'Active Storage',
    remedy: 'rails-storage-service',
  },
  ...['config/environments/production.rb', 'config/application.rb'].map((file): Api => ({
    setting: 'active_storage.service',
    file,
    effect: 'chooses-storage',
    subject: 'this',
  })),
  { alias: 'params.*', is: 'Rack.Param' },
  { access: 'Rack.Param.tempfile', effect: 'takes-upload', words: ['params', 'tempfile'] },
  ...['original_filename', 'tempfile'].map((name): Api => ({
    call: `Rack.Param.${name}`,
    effect: 'takes-upload',
    words: ['params', name],
  })),
];
