using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Engines;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;
using Translate.Scale.Claims;

// A process that tests start several times, and kill: it translates a folder with the Azure engine and claims in a database.
// It is ready when it prints a line, and begins when it reads one. Arguments: the address of the database, the memory's file, the service, its key, the folder of articles.
var (address, memoryFile, endpoint, key, folder) = (args[0], args[1], new Uri(args[2]), args[3], args[4]);
using var shared = PostgresSharedState.Open(address, lease: TimeSpan.FromSeconds(4));
using var memory = TranslationMemory.Open(memoryFile);
using var engines = new EngineCatalog(
    new OfflineOptions(),
    new AzureOptions
    {
        Endpoint = endpoint,
        ApiKey = key,
        Tier = AzureTier.S4,
    },
    new ResilienceOptions(),
    TimeProvider.System
)
{
    Paces = shared,
};
using var pipeline = new TranslationPipelineBuilder()
    .UseEngine(engines.Create(AzureTranslator.Id))
    .UseMemory(memory)
    .UseClaims(shared.Claims)
    .UseConcurrency(2)
    .Build();
await Console.Out.WriteLineAsync("ready");
await Console.In.ReadLineAsync();
foreach (var article in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
{
    var bitext = await pipeline.TranslateAsync(await File.ReadAllTextAsync(article));
    if (bitext.Units.Any(unit => unit.Failure is not null))
    {
        return 1;
    }

    await Console.Out.WriteLineAsync(Path.GetFileName(article));
}

return 0;
