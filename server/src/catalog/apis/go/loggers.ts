import type { Api } from '../../effects.ts';

const stream = { effect: 'logs-to-file', kind: 'stream', remedy: 'writer-stdout' } as const;
const logrus = 'github.com/sirupsen/logrus';
const zap = 'go.uber.org/zap';
const zerolog = 'github.com/rs/zerolog';
const lumberjack = 'gopkg.in/natefinch/lumberjack';

/** A writer given to a logger, alone or among those of io.MultiWriter, which reads as a list. */
const writers = { each: '0.*|0', subject: 'this' } as const;

export const apis: readonly Api[] = [
  // pkg.go.dev/log, pkg.go.dev/log/slog
  { ...stream, ...writers, call: 'log.SetOutput', label: '`log.SetOutput`' },
  { ...stream, ...writers, call: 'log.New', returns: 'log.Logger', label: '`log.New`' },
  { call: 'log.Default', returns: 'log.Logger' },
  { ...stream, ...writers, call: 'log.Logger.SetOutput', label: '`SetOutput`' },
  { ...stream, ...writers, call: 'log/slog.NewJSONHandler', label: "slog's handler" },
  { ...stream, ...writers, call: 'log/slog.NewTextHandler', label: "slog's handler" },
  // github.com/natefinch/lumberjack: a file that is rotated
  {
    call: `${lumberjack}.Logger`,
    returns: `${lumberjack}.Logger`,
    effect: 'logs-to-file',
    subject: 'Filename=',
    label: "lumberjack's rotated file",
    remedy: 'file-stdout',
  },
  {
    call: 'github.com/lestrrat-go/file-rotatelogs.New',
    effect: 'logs-to-file',
    subject: '0',
    label: 'A rotated file',
  },
  // github.com/sirupsen/logrus
  { ...stream, ...writers, call: `${logrus}.SetOutput`, label: "logrus's output" },
  { call: `${logrus}.New`, returns: `${logrus}.Logger` },
  { call: `${logrus}.StandardLogger`, returns: `${logrus}.Logger` },
  { ...stream, ...writers, call: `${logrus}.Logger.SetOutput`, label: "logrus's output" },
  { ...stream, setting: 'Out', each: 'this.*|this', subject: 'this', imported: logrus, label: "logrus's output" },
  // pkg.go.dev/go.uber.org/zap: Config.OutputPaths, Open
  {
    call: `${zap}.Config`,
    each: 'OutputPaths=.*|ErrorOutputPaths=.*',
    effect: 'logs-to-file',
    subject: 'this',
    unless: [{ arg: 'this', is: 'text', oneOf: ['stdout', 'stderr'] }],
    label: "zap's output path",
    remedy: 'zap-stdout',
  },
  ...['OutputPaths', 'ErrorOutputPaths'].map((setting): Api => ({
    setting,
    each: 'this.*',
    effect: 'logs-to-file',
    subject: 'this',
    unless: [{ arg: 'this', is: 'text', oneOf: ['stdout', 'stderr'] }],
    label: "zap's output path",
    remedy: 'zap-stdout',
  })),
  { ...stream, ...writers, call: `${zap}/zapcore.AddSync`, label: "zap's writer" },
  // github.com/rs/zerolog
  { ...stream, ...writers, call: `${zerolog}.New`, label: 'zerolog' },
  // gin-gonic.com/docs/examples/write-log: the writer of the access log
  { ...stream, setting: 'gin.DefaultWriter', each: 'this.*|this', subject: 'this', label: "gin's access log" },
  ...['LoggerWithWriter', 'RecoveryWithWriter'].map((name): Api => ({
    ...stream,
    ...writers,
    call: `github.com/gin-gonic/gin.${name}`,
    label: "gin's access log",
  })),
  // The frameworks' access logs: pkg.go.dev/github.com/gin-gonic/gin#LoggerConfig and of the same name elsewhere
  ...[
    ['github.com/gin-gonic/gin.LoggerConfig', "gin's access log"],
    ['github.com/labstack/echo/middleware.LoggerConfig', "Echo's access log"],
    ['github.com/gofiber/fiber/middleware/logger.Config', "Fiber's access log"],
  ].map(([call = '', label = '']): Api => ({
    ...stream,
    call,
    each: 'Output=.*|Output=|Stream=.*|Stream=',
    subject: 'this',
    label,
  })),
  { ...stream, ...writers, call: 'github.com/labstack/echo.Echo.Logger.SetOutput', label: "Echo's log" },
  // github.com/gorilla/handlers: the Apache formats
  ...['LoggingHandler', 'CombinedLoggingHandler'].map((name): Api => ({
    ...stream,
    ...writers,
    call: `github.com/gorilla/handlers.${name}`,
    label: 'The access log',
  })),
];
