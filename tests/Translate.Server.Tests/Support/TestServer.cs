using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Translate.Core.Translators;
using Translate.Hosting;
using Translate.Scale.Memory;
using Translate.Scale.Postgres;
using Translate.Scale.Queue;
using Translate.Server.Security;

namespace Translate.Server.Tests.Support;

/// <summary>A service with Kestrel and the built-in engine over a temporary folder, and a user for each role.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    public const string Article =
        "Dewan Keamanan bertemu pada hari Senin di New York.\nSebanyak 15 negara hadir dalam rapat itu.\nGencatan senjata disepakati oleh kedua pihak.\n";

    private const string Glossary = """
        domain: diplomacy
        terms:
          Dewan Keamanan: Security Council
          gencatan senjata: ceasefire
        """;

    private readonly bool _ownsFolder;
    private readonly List<HttpClient> _clients = [];
    private readonly TranslateConfiguration _configuration;

    private readonly List<TestWorker> _workers = [];

    private TestServer(TemporaryFolder folder, bool ownsFolder, string? database, ITranslator? engine)
    {
        (Folder, _ownsFolder, Database) = (folder, ownsFolder, database);
        var settings = new Dictionary<string, string?>
        {
            ["Engine"] = engine?.Info.Id ?? "offline",
            ["Glossary"] = folder["glossary"],
            ["Memory"] = database ?? folder["memory.db"],
        };
        _configuration = TranslateConfiguration.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), folder.Path);
        _configuration.Memories.Register(new PostgresMemory());
        if (engine is not null)
        {
            _configuration.Engines.Register(engine.Info.Id, () => engine);
        }
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public TemporaryFolder Folder { get; }

    /// <summary>The database of memory and queue; null if the service works alone.</summary>
    public string? Database { get; }

    public TranslateServer Server { get; private set; } = null!;

    public Dictionary<Role, string> Tokens { get; } = [];

    public List<string> Messages { get; } = [];

    public UserFile Users => new(Folder["users.json"]);

    public static async Task<TestServer> StartAsync(
        Action<ServeSettings>? configure = null,
        TemporaryFolder? folder = null,
        ILoggerFactory? loggers = null,
        TimeProvider? time = null,
        X509Certificate2? certificate = null,
        string? database = null,
        ITranslator? engine = null
    )
    {
        var test = new TestServer(folder ?? new TemporaryFolder(), folder is null, database, engine);
        if (!File.Exists(test.Folder["glossary/diplomacy.yaml"]))
        {
            test.Folder.Write("glossary/diplomacy.yaml", Glossary);
        }

        foreach (var role in Enum.GetValues<Role>())
        {
            var name = test.Users.Read().Any(user => user.Name == role.ToString()) ? $"{role} {Guid.NewGuid():N}" : role.ToString();
            test.Tokens[role] = await test.Users.AddAsync(name, [role], DateTimeOffset.UtcNow, Token);
        }

        var settings = new ServeSettings { Port = 0, RequestsPerMinute = 1_000_000 };
        configure?.Invoke(settings);
        var options = new ServerOptions
        {
            Settings = settings,
            Users = test.Folder["users.json"],
            Folder = test.Folder["serve"],
            Glossary = test.Folder["glossary"],
            Queue = database is null ? null : new ServerQueue(PostgresAddress.Parse(database), new SharedFolder(test.Folder.Path)),
            Certificate = certificate,
            OnMessage = test.Messages.Add,
            Loggers = loggers ?? NullLoggerFactory.Instance,
            Time = time ?? TimeProvider.System,
        };
        test.Server = await TranslateServer.StartAsync(
            options,
            new PipelineFactory(test._configuration, options.Time),
            new PipelineOptions(),
            Token
        );
        return test;
    }

    /// <summary>Starts a worker that takes documents of the queue. It ends with the service.</summary>
    public TestWorker StartWorker()
    {
        var worker = new TestWorker(Database!, Folder, new PipelineFactory(_configuration, TimeProvider.System));
        _workers.Add(worker);
        return worker;
    }

    /// <summary>A client with the token of a role; null for nobody's.</summary>
    public HttpClient Client(Role? role = Role.Admin) => ClientWith(role is { } known ? Tokens[known] : null);

    public HttpClient ClientWith(string? token)
    {
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost" },
            }
        )
        {
            BaseAddress = Server.Address,
        };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        _clients.Add(client);
        return client;
    }

    public static HttpContent Json(object value) =>
        new StringContent(JsonSerializer.Serialize(value, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(Token);
            Assert.True(response.StatusCode == expected, $"{response.StatusCode}: {text}");
            return JsonDocument.Parse(text).RootElement;
        }
    }

    public async Task<JsonElement> GetAsync(string path, Role role = Role.Admin, HttpStatusCode expected = HttpStatusCode.OK) =>
        await ReadAsync(await Client(role).GetAsync(path, Token), expected);

    public async Task<JsonElement> PostAsync(
        string path,
        object body,
        Role role = Role.Admin,
        HttpStatusCode expected = HttpStatusCode.OK
    ) => await ReadAsync(await Client(role).PostAsync(path, Json(body), Token), expected);

    /// <summary>Sends a document, waits for its end, and returns its job.</summary>
    public async Task<JsonElement> SubmitAsync(string text = Article, string name = "a.txt", Role role = Role.Translator)
    {
        var job = await ReadAsync(
            await Client(role)
                .PostAsync($"v1/documents?name={Uri.EscapeDataString(name)}", new StringContent(text, Encoding.UTF8, "text/plain"), Token),
            HttpStatusCode.Accepted
        );
        return await GetAsync($"v1/jobs/{job.GetProperty("id").GetString()}?wait=60");
    }

    /// <summary>Decides about a unit of the first article.</summary>
    public async Task<HttpResponseMessage> DecideAsync(Role role, string unit, string kind, string? target = null, string? version = null)
    {
        var known = version is null ? await GetUnitAsync(unit) : default;
        return await Client(role)
            .PostAsync(
                $"api/articles/0/units/{unit}/decision",
                Json(
                    new
                    {
                        kind,
                        version = version ?? known.GetProperty("version").GetString(),
                        target = target ?? (version is null ? known.GetProperty("target").GetString() : null),
                    }
                ),
                Token
            );
    }

    public async Task<JsonElement> GetUnitAsync(string id) =>
        (await GetAsync("api/articles/0")).GetProperty("units").EnumerateArray().Single(unit => unit.GetProperty("id").GetString() == id);

    public string ReadAudit() => File.Exists(Folder["serve/audit.jsonl"]) ? Folder.Read("serve/audit.jsonl") : string.Empty;

    public async Task StopAsync()
    {
        if (Server is not null)
        {
            await Server.DisposeAsync();
            Server = null!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers)
        {
            await worker.DisposeAsync();
        }

        await StopAsync();
        _clients.ForEach(client => client.Dispose());
        _configuration.Dispose();
        if (_ownsFolder)
        {
            Folder.Dispose();
        }
    }
}
