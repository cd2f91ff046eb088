import type { Program } from './program.ts';

export const php: Program = {
  languageId: 'php',
  file: 'Orders.php',
  head: `<?php

declare(strict_types=1);

namespace App\\Http\\Controllers;

use App\\Storage\\Store;
use Illuminate\\Http\\JsonResponse;
use Illuminate\\Http\\Request;
use Illuminate\\Support\\Facades\\Http;
use Illuminate\\Support\\Facades\\Log;

class OrdersController extends Controller
{
    public function __construct(private readonly Store $store)
    {
    }
`,
  piece: (index) => `
    /** @return array<string, int> */
    private function totals${index}(array $items): array
    {
        return array_map(fn (array $item): int => $item['count'] * ${index}, $items);
    }

    /** Puts an order into the queue. */
    public function placeOrder${index}(array $order): string
    {
        $key = getenv('QUEUE_KEY_${index}') ?: '';
        if ($order['items'] === []) {
            throw new \\InvalidArgumentException("order {$order['id']} is empty");
        }
        $response = Http::withHeaders(['Authorization' => $key])
            ->post(getenv('QUEUE_URL') . '/orders/' . $order['id'], [
                'id' => $order['id'],
                'total' => array_sum($this->totals${index}($order['items'])),
            ]);
        Log::info('order placed', ['status' => $response->status(), 'order' => $order['id']]);
        return $response->ok() ? $order['id'] : 'failed';
    }

    public function findOrder${index}(Request $request): JsonResponse
    {
        $order = $this->store->find($request->route('id'), ${index});
        return $order === null ? response()->json(['error' => 'unknown'], 404) : response()->json($order);
    }
`,
  tail: '}\n',
  anchor: '\n        $order = $this->store',
  typed: `
        $report = new Logger('orders');
        $report->pushHandler(new StreamHandler('/var/log/app.log', Level::Debug));
        if (getenv('DEBUG') !== false) {
            $report->info("started {$request->ip()}", ['at' => time(), 'files' => [1, 2]]);
            echo 'pid ' . getmypid();
        }
`,
};
