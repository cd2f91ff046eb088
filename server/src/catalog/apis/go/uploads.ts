import type { Api } from '../../effects.ts';

const gin = 'github.com/gin-gonic/gin.Context';
const fiber = 'github.com/gofiber/fiber.Ctx';
const echo = 'github.com/labstack/echo.Context';
const stores = { effect: 'stores-upload', subject: '1', label: 'Saving the uploaded file' } as const;

/** Uploads (pkg.go.dev/net/http#Request.FormFile and the frameworks' contexts). */
export const apis: readonly Api[] = [
  { call: 'net/http.Request.FormFile', effect: 'takes-upload' },
  { call: 'net/http.Request.MultipartReader', effect: 'takes-upload' },
  { access: 'mime/multipart.FileHeader', effect: 'takes-upload' },
  ...[gin, fiber, echo].map((type): Api => ({ call: `${type}.FormFile`, effect: 'takes-upload' })),
  { ...stores, call: `${gin}.SaveUploadedFile` },
  { ...stores, call: `${fiber}.SaveFile` },
];
