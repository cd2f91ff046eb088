<?php

declare(strict_types=1);

// A file of many shapes, for reading it change by change.
namespace Shop\Orders;

use Monolog\Handler\StreamHandler;
use Monolog\Logger as Log;
use Psr\Http\Message\{ResponseInterface, ServerRequestInterface as Request};

use function Shop\Support\money;

const PAGE_SIZE = 20;
define('SHOP_NAME', 'Shop');

enum Status: string
{
    case Open = 'open';
    case Paid = 'paid';

    public const DEFAULT = self::Open;
}

/** What the service is set to. */
final class Settings
{
    public const PORT = 8080;

    private static ?self $instance = null;

    private array $hosts = ['one', 'two', 'three' => 3];

    public function __construct(
        private readonly string $url,
        protected int $timeout = 5,
        #[Autowire(env: 'SECRET')] public ?string $secret = null,
    ) {
    }

    public static function load(): static
    {
        return static::$instance ??= new static(getenv('SHOP_URL') ?: 'http://localhost', secret: $_ENV['SECRET'] ?? null);
    }

    public function query(int $id): string
    {
        return <<<SQL
            select *
            from orders
            where id = {$id} and shop = '$this->url'
            SQL;
    }

    public function plain(): string
    {
        return <<<'TEXT'
            nothing ${here}
            TEXT;
    }
}

trait Logs
{
    protected ?Log $log = null;

    protected function log(): Log
    {
        return $this->log ??= (new Log('orders'))->pushHandler(new StreamHandler('php://stdout'));
    }
}

#[Route('/orders', methods: ['GET', 'POST'])]
class Orders extends Controller implements \Countable
{
    use Logs;

    public function __invoke(Request $request, ResponseInterface $response, array $arguments): ResponseInterface
    {
        ['id' => $id, 'page' => [$first, $last]] = $request->getQueryParams();
        $status = match ($id) {
            1, 2 => Status::Open,
            default => Status::DEFAULT,
        };
        if ($request->getMethod() === 'POST' && $id > 0) {
            $this->log()->info("order {$id}: {$status->value}");
        } elseif (!$id) {
            return $response->withStatus(404);
        } else {
            $names = array_map(fn (array $row): string => $row['name'], $this->rows($id));
        }
        foreach ($names ?? [] as $key => $name) {
            echo $key, ' ', $name, PHP_EOL;
        }

        return $response;
    }

    private function rows(int $id): array
    {
        static $cache = [];
        try {
            return $cache[$id] ??= $this->pdo->query((new Settings('x'))->query($id))->fetchAll();
        } catch (\PDOException | \RuntimeException $error) {
            $this->log()?->error($error->getMessage(), context: ['id' => $id]);
        } finally {
            unset($id);
        }

        return [];
    }

    public function count(): int
    {
        return \count($this->rows(0));
    }
}

$stopping = false;
pcntl_signal(SIGTERM, function () use (&$stopping): void {
    $stopping = true;
});
while (!$stopping) {
    $job = $redis->blPop(['orders'], 5);
    switch ($job[0] ?? null) {
        case 'orders':
            (new Orders())->count();
            break;
        default:
            usleep(1000);
    }
}
for (;;) {
    break;
}
$anonymous = new class ($job) extends Orders {
    public string $name = 'x' . 'y';
};
exit($stopping ? 0 : 1);
