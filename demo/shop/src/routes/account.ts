import { execFileSync } from 'node:child_process';
import { Router } from 'express';
import jwt from 'jsonwebtoken';
import multer from 'multer';
import { database } from '../database.js';
import { settings } from '../settings.js';

const upload = multer({ dest: 'uploads/', limits: { fileSize: 2_000_000 } });

export const account = Router();

account.post('/token', async (request, response) => {
  const { rows } = await database.query('select id from customer where email = $1', [request.body.email]);
  if (rows.length === 0) {
    response.sendStatus(401);
    return;
  }
  response.json({ token: jwt.sign({ sub: rows[0].id }, settings.tokenSecret, { expiresIn: '1h' }) });
});

account.post('/picture', upload.single('picture'), async (request, response) => {
  execFileSync('mogrify', ['-resize', '400x400', request.file?.path ?? '']);
  await database.query('update customer set picture = $1 where id = $2', [request.file?.filename, request.body.id]);
  response.sendStatus(204);
});
