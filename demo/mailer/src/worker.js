const { Worker } = require('bullmq');
const pino = require('pino');
const { sendOrderMail } = require('./mail');

const log = pino({ level: process.env.LOG_LEVEL || 'info' });

const worker = new Worker(
  'order-mail',
  async (job) => {
    await sendOrderMail(job.data);
    log.info({ order: job.data.order }, 'mail sent');
  },
  { connection: { url: process.env.REDIS_URL }, concurrency: 5 },
);

worker.on('failed', (job, error) => log.error({ job: job?.id, error }, 'mail failed'));

process.on('SIGINT', async () => {
  await worker.close();
  process.exit(0);
});
