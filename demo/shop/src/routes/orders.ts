import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Router } from 'express';
import { database } from '../database.js';
import { settings } from '../settings.js';

export const orders = Router();

orders.get('/', async (request, response) => {
  const page = Number(request.query.page ?? 0);
  const { rows } = await database.query('select * from purchase order by placed desc limit $1 offset $2', [
    settings.pageSize,
    page * settings.pageSize,
  ]);
  response.json(rows);
});

orders.post('/', async (request, response) => {
  const article = await fetch(`${settings.catalogUrl}/articles/${request.body.article}`);
  if (!article.ok) {
    response.status(422).json({ reason: 'no such article' });
    return;
  }
  const { rows } = await database.query('insert into purchase (article) values ($1) returning *', [request.body.article]);
  await writeFile(path.join('invoices', `${rows[0].id}.json`), JSON.stringify(rows[0]));
  response.status(201).json(rows[0]);
});
