import type { Api, ArgTest } from '../../effects.ts';

const facades = 'Illuminate.Support.Facades';

const localDisks = ['public', 'local'];
const onLocalDisk = (arg: string): readonly ArgTest[] => [{ arg, is: 'text', oneOf: localDisks }];
const folders = ['uploads', './uploads', 'public/', './public/', 'images/', 'media/', 'storage/'];
const psr = 'Psr.Http.Message.UploadedFileInterface';
const symfony = 'Symfony.Component.HttpFoundation.File.UploadedFile';

/** php.net/manual/function.move-uploaded-file, laravel.com/docs/filesystem, symfony.com/doc/current/controller/upload_file.html, PSR-7. */
export const apis: readonly Api[] = [
  { access: '$_FILES', effect: 'takes-upload' },
  { alias: '$_FILES.*', is: '$_FILES.upload' },
  { access: '$_FILES.*', effect: 'takes-upload' },
  { access: '$_FILES.upload.*', effect: 'takes-upload', words: ['$_FILES'] },
  { call: 'move_uploaded_file', effect: 'stores-upload', subject: '1|to=', label: '`move_uploaded_file`' },
  { alias: 'Symfony.Component.HttpFoundation.Request.files.get()', is: symfony },
  { alias: 'Illuminate.Http.Request.file()', is: symfony },
  { alias: 'request().file()', is: symfony },
  { alias: 'Illuminate.Http.UploadedFile', is: symfony },
  {
    call: `${symfony}.move`,
    effect: 'stores-upload',
    subject: '0|directory=',
    label: 'Moving the uploaded file',
    words: ['move('],
  },
  { access: symfony, effect: 'takes-upload', words: ['UploadedFile'] },
  { alias: 'Psr.Http.Message.ServerRequestInterface.getUploadedFiles().*', is: psr },
  {
    call: `${psr}.moveTo`,
    effect: 'stores-upload',
    subject: '0|targetPath=',
    label: 'Moving the uploaded file',
    words: ['moveTo'],
  },
  { access: psr, effect: 'takes-upload' },
  {
    call: '*.move',
    effect: 'stores-upload',
    subject: '0',
    when: [{ arg: '0', is: 'present', starts: folders }],
    label: 'Moving the uploaded file',
    words: ['->move('],
  },
  {
    call: '*.store',
    effect: 'stores-upload',
    when: onLocalDisk('1|options='),
    label: 'Storing the upload on a local disk',
    words: ['->store('],
  },
  {
    call: '*.storeAs',
    effect: 'stores-upload',
    when: onLocalDisk('2|options='),
    label: 'Storing the upload on a local disk',
    words: ['->storeAs('],
  },
  { alias: 'Storage', is: `${facades}.Storage` },
  ...['putFile', 'putFileAs'].map((name): Api => ({
    call: `${facades}.Storage.disk().${name}`,
    effect: 'stores-upload',
    when: onLocalDisk('receiver.0'),
    label: 'Storing the upload on a local disk',
    words: ['disk', name],
  })),
  {
    setting: 'default',
    file: 'config/filesystems.php',
    effect: 'stores-upload',
    kind: 'default-storage',
    when: [{ arg: 'this', is: 'text', oneOf: localDisks }],
    label: 'The default disk',
    remedy: 'laravel-disk',
    words: ['default', 'disks'],
  },
];
