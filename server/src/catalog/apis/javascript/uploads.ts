import type { Api, ArgTest } from '../../effects.ts';

const present = (arg: string): readonly ArgTest[] => [{ arg, is: 'present' }];

/** The interceptors of NestJS, with the place of their multer options (docs.nestjs.com/techniques/file-upload). */
const interceptors: readonly (readonly [name: string, options: string])[] = [
  ['FileInterceptor', '1'],
  ['FilesInterceptor', '2'],
  ['FileFieldsInterceptor', '1'],
  ['AnyFilesInterceptor', '0'],
];

/** multer 2, NestJS, express-fileupload, formidable 3, busboy and @fastify/multipart (their READMEs). */
export const apis: readonly Api[] = [
  {
    call: 'multer',
    effect: 'stores-upload',
    subject: '0.dest',
    when: present('0.dest'),
    label: "multer's `dest`",
    remedy: 'multer-dest',
  },
  {
    call: 'multer.diskStorage',
    effect: 'stores-upload',
    subject: '0.destination',
    when: present('0.destination'),
    label: "multer's disk storage",
    remedy: 'multer-storage',
  },
  ...interceptors.map(([name, at]): Api => ({
    call: `@nestjs/platform-express.${name}`,
    effect: 'stores-upload',
    subject: `${at}.dest`,
    when: present(`${at}.dest`),
    label: `\`${name}\` with \`dest\``,
  })),
  {
    call: '@nestjs/platform-express.MulterModule.register',
    effect: 'stores-upload',
    subject: '0.dest',
    when: present('0.dest'),
    label: "multer's `dest`",
  },
  {
    call: 'formidable',
    effect: 'stores-upload',
    subject: '0.uploadDir',
    when: present('0.uploadDir'),
    label: "formidable's `uploadDir`",
  },
  {
    call: 'formidable.formidable',
    effect: 'stores-upload',
    subject: '0.uploadDir',
    when: present('0.uploadDir'),
    label: "formidable's `uploadDir`",
  },
  {
    call: 'formidable.IncomingForm',
    effect: 'stores-upload',
    subject: '0.uploadDir',
    when: present('0.uploadDir'),
    label: "formidable's `uploadDir`",
  },
  {
    call: '*.mv',
    effect: 'stores-upload',
    subject: '0',
    kind: 'files',
    label: '`.mv` of express-fileupload',
    words: ['.mv(', 'files'],
  },
  {
    call: 'busboy.on',
    effect: 'takes-upload',
    when: [{ arg: '0', is: 'text', oneOf: ['file'] }],
    parts: { handler: '1' },
  },
  { alias: 'busboy()', is: 'busboy' },
  { alias: 'busboy.Busboy()', is: 'busboy' },
  { access: 'Express.Multer.File', effect: 'takes-upload' },
  { access: '@fastify/multipart.MultipartFile', effect: 'takes-upload' },
];
