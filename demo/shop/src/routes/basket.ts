import { Router } from 'express';

const baskets = new Map<string, number[]>();

export const basket = Router();

basket.put('/:reader/:article', (request, response) => {
  const { reader, article } = request.params;
  baskets.set(reader, [...(baskets.get(reader) ?? []), Number(article)]);
  response.sendStatus(204);
});
