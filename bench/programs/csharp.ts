import type { Program } from './program.ts';

export const csharp: Program = {
  languageId: 'csharp',
  file: 'Orders.cs',
  head: `using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Example.Orders.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Example.Orders;

[ApiController]
public class OrdersController : ControllerBase
{
    private readonly ILogger<OrdersController> logger;
    private readonly HttpClient client = new();
    private readonly Store store;

    public OrdersController(ILogger<OrdersController> logger, Store store)
    {
        this.logger = logger;
        this.store = store;
    }
`,
  piece: (index) => `
    public record Order${index}(string Id, IReadOnlyList<Item> Items);

    /// <summary>Puts an order into the queue.</summary>
    public async Task<string> PlaceOrder${index}(Order${index} order)
    {
        var key = Environment.GetEnvironmentVariable("QUEUE_KEY_${index}") ?? "";
        if (order.Items.Count == 0)
        {
            throw new ArgumentException($"order {order.Id} is empty");
        }
        var total = order.Items.Sum(item => item.Count);
        var url = $"{Environment.GetEnvironmentVariable("QUEUE_URL")}/orders/{order.Id}";
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        request.Headers.Add("Authorization", key);
        request.Content = JsonContent.Create(new { order.Id, Total = total });
        var response = await client.SendAsync(request);
        logger.LogInformation("order placed: {Status} {Id}", response.StatusCode, order.Id);
        return response.IsSuccessStatusCode ? order.Id : "failed";
    }

    [HttpGet("/orders/${index}/{id}")]
    public async Task<IActionResult> FindOrder${index}(string id)
    {
        var order = await store.Find(id, ${index});
        return order is null ? NotFound(new { error = "unknown" }) : Ok(order);
    }
`,
  tail: '}\n',
  anchor: '\n        var order = await store.Find',
  typed: `
        using var report = new LoggerConfiguration().WriteTo.File("/var/log/app.log").CreateLogger();
        Log.Logger = report;
        if (Environment.GetEnvironmentVariable("DEBUG") is not null)
        {
            logger.LogInformation("started {Pid}", Environment.ProcessId);
            foreach (var number in new[] { 1, 2 }) Console.WriteLine($"file {number}");
        }
`,
};
