using System.Text;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Orders;
using Serilog;

var builder = WebApplication.CreateBuilder(args);

builder.Host.UseSerilog((context, logger) => logger
    .ReadFrom.Configuration(context.Configuration)
    .Enrich.FromLogContext()
    .WriteTo.Console()
    .WriteTo.File("logs/orders-.log", rollingInterval: RollingInterval.Day, retainedFileCountLimit: 7));

builder.Services.AddDbContext<OrdersContext>(options =>
    options.UseNpgsql(builder.Configuration.GetConnectionString("Orders")));

var signingKey = builder.Configuration["Jwt:SigningKey"] ?? "orders-signing-key-for-everybody";
builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
{
    options.TokenValidationParameters = new TokenValidationParameters
    {
        ValidateAudience = false,
        ValidIssuer = builder.Configuration["Jwt:Issuer"],
        IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(signingKey)),
    };
});

builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession(options =>
{
    options.Cookie.Name = ".Orders.Session";
    options.IdleTimeout = TimeSpan.FromMinutes(30);
});
builder.Services.AddHttpClient<StockClient>(client =>
    client.BaseAddress = new Uri("http://stock.internal:8080"));
builder.Services.AddEndpointsApiExplorer().AddSwaggerGen();
builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("http://localhost:3000")));

var app = builder.Build();

if (app.Environment.IsDevelopment())
{
    app.UseSwagger();
    app.UseSwaggerUI();
}

app.UseCors();
app.UseSession();
app.UseAuthentication();
app.MapOrders();
app.MapGet("/healthz", () => Results.Ok());

app.Run();

public class InvoiceWorker(InvoicePrinter printer, ILogger<InvoiceWorker> logger) : BackgroundService
{
    private IConnection? connection;
    private IModel? channel;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory
        {
            HostName = "rabbitmq.internal",
            UserName = Environment.GetEnvironmentVariable("RABBITMQ_USER") ?? "guest",
            Password = Environment.GetEnvironmentVariable("RABBITMQ_PASSWORD") ?? "guest",
        };
        connection = factory.CreateConnection();
        channel = connection.CreateModel();
        channel.QueueDeclare("invoices", durable: true, exclusive: false, autoDelete: false);
        channel.BasicQos(0, 10, false);
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var consumer = new EventingBasicConsumer(channel);
        consumer.Received += (_, delivery) =>
        {
            var number = Encoding.UTF8.GetString(delivery.Body.Span);
            printer.Print(number);
            channel!.BasicAck(delivery.DeliveryTag, multiple: false);
            logger.LogInformation("printed {Number}", number);
        };
        channel.BasicConsume("invoices", autoAck: false, consumer);
        return Task.CompletedTask;
    }

    public override void Dispose()
    {
        channel?.Dispose();
        connection?.Dispose();
        base.Dispose();
    }
}
