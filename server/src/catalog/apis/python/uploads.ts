import type { Api, ArgTest } from '../../effects.ts';

const remoteStorage: readonly ArgTest[] = [{ arg: 'this', is: 'present' }];

/**
 * Uploads in Flask (werkzeug.datastructures.FileStorage), FastAPI and Starlette (`UploadFile`), and Django's file
 * storage (docs.djangoproject.com/en/5.2/ref/settings/#media-root, /ref/files/storage).
 */
export const apis: readonly Api[] = [
  { alias: 'flask.request.files.*', is: 'werkzeug.datastructures.FileStorage' },
  { alias: 'flask.request.files.get()', is: 'werkzeug.datastructures.FileStorage' },
  { alias: 'quart.request.files.*', is: 'werkzeug.datastructures.FileStorage' },
  {
    call: 'werkzeug.datastructures.FileStorage.save',
    effect: 'stores-upload',
    subject: '0|dst=',
    label: 'Saving the uploaded file',
    words: ['.save('],
  },
  {
    call: '*.save',
    effect: 'stores-upload',
    subject: '0',
    when: [
      { arg: '0', is: 'present', starts: ['./uploads', 'uploads', 'static/uploads', './static/uploads', 'media/'] },
    ],
    label: 'Saving the uploaded file',
    words: ['.save('],
  },
  { access: 'fastapi.UploadFile', effect: 'takes-upload' },
  { access: 'fastapi.datastructures.UploadFile', effect: 'takes-upload' },
  { access: 'starlette.datastructures.UploadFile', effect: 'takes-upload' },
  { access: 'werkzeug.datastructures.FileStorage', effect: 'takes-upload' },
  { access: 'django.core.files.uploadedfile.UploadedFile', effect: 'takes-upload' },
  {
    call: 'django.core.files.storage.FileSystemStorage',
    effect: 'stores-upload',
    subject: '0|location=',
    label: "Django's `FileSystemStorage`",
  },
  { setting: 'MEDIA_ROOT', effect: 'stores-upload', subject: 'this', kind: 'default-storage', label: '`MEDIA_ROOT`' },
  {
    setting: 'DEFAULT_FILE_STORAGE',
    effect: 'stores-upload',
    when: [{ arg: 'this', is: 'text', oneOf: ['django.core.files.storage.FileSystemStorage'] }],
    label: "Django's `FileSystemStorage`",
    words: ['FileSystemStorage'],
  },
  {
    setting: 'STORAGES.default.BACKEND',
    effect: 'stores-upload',
    when: [{ arg: 'this', is: 'text', oneOf: ['django.core.files.storage.FileSystemStorage'] }],
    label: "Django's `FileSystemStorage`",
    words: ['FileSystemStorage'],
  },
  { setting: 'DEFAULT_FILE_STORAGE', effect: 'stores-remotely', when: remoteStorage },
  { setting: 'STORAGES', effect: 'stores-remotely', when: remoteStorage },
  { setting: 'AWS_STORAGE_BUCKET_NAME', effect: 'stores-remotely', when: remoteStorage },
  { setting: 'GS_BUCKET_NAME', effect: 'stores-remotely', when: remoteStorage },
];
