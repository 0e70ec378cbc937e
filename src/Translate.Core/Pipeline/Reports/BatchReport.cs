using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline.Reports;

/// <summary><c>report.json</c>: every article of a batch with its counts or its problem, then the totals; for other programs.</summary>
public sealed class BatchReport : IRunObserver, IAsyncDisposable
{
    /// <summary>The file's name. No article may have it.</summary>
    public const string FileName = "report.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly BatchFile _file;
    private string _separator = "\n";

    /// <summary>Begins the file in a folder.</summary>
    /// <exception cref="ProblemException">The folder cannot be written to.</exception>
    public BatchReport(string folder, DateTimeOffset started)
    {
        _file = new BatchFile(System.IO.Path.Combine(folder, FileName));
        _file.Write($"{{\n\"started\": {Serialize(started)},\n\"documents\": [");
    }

    /// <summary>The file's text for one value, in the file's own style.</summary>
    public static string Serialize<T>(T value) => JsonSerializer.Serialize(value, Json);

    /// <inheritdoc/>
    public void Done(DocumentSource source, DocumentCounts tally) => Add(new { source.Name, source.Path, Status = "done", Counts = tally });

    /// <inheritdoc/>
    public void Failed(DocumentSource source, Problem problem) => Add(new { source.Name, source.Path, Status = "failed", Problem = problem });

    /// <inheritdoc/>
    public void NotReached(DocumentSource source) => Add(new { source.Name, source.Path, Status = "notReached" });

    /// <summary>Ends the file and gives it its name.</summary>
    /// <exception cref="ProblemException">It could not be written.</exception>
    public Task CompleteAsync(RunSummary summary, CancellationToken cancellationToken)
    {
        _file.Write($"\n],\n{Totals(summary)}\n}}\n");
        return _file.CompleteAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static string Totals(RunSummary summary) => string.Join(
        ",\n",
        $"\"engine\": {Serialize(summary.Translator.Identity)}",
        $"\"total\": {Serialize(summary.Total)}",
        $"\"metered\": {Serialize(summary.Usage)}",
        $"\"fallbackEngine\": {Serialize(summary.FallbackEngine)}",
        $"\"failed\": {Serialize(summary.Failed)}",
        $"\"notReached\": {Serialize(summary.NotReached)}",
        $"\"skipped\": {Serialize(summary.Skipped?.ByExtension ?? new Dictionary<string, int>())}",
        $"\"seconds\": {Serialize(Math.Round(summary.Elapsed.TotalSeconds, 3))}");

    private void Add<T>(T document)
    {
        _file.Write(_separator + Serialize(document));
        _separator = ",\n";
    }
}
