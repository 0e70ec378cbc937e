using System.Text.Encodings.Web;
using System.Text.Json;
using Translate.Cli.Commands;
using Translate.Core.Bitexts;

namespace Translate.Cli.Printing;

/// <summary>A SARIF 2.1.0 log, which code hosts show beside the changed lines.</summary>
internal sealed class SarifCheckPrinter : ICheckPrinter
{
    private readonly StreamWriter _output;
    private readonly Utf8JsonWriter _json;
    private readonly SortedSet<string> _rules = new(StringComparer.Ordinal);

    /// <param name="output">Receives the log.</param>
    public SarifCheckPrinter(StreamWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(
            output.BaseStream,
            new JsonWriterOptions
            {
                Indented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "unicodeCodePoints");
        _json.WriteStartArray("results");
    }

    /// <inheritdoc/>
    public void Print(string file, BilingualPair pair, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            _rules.Add(finding.Id);
            _json.WriteStartObject();
            _json.WriteString("ruleId", finding.Id);
            _json.WriteString(
                "level",
                finding.Severity switch
                {
                    Severity.Error => "error",
                    Severity.Warning => "warning",
                    _ => "note",
                }
            );
            _json.WriteStartObject("message");
            _json.WriteString("text", finding.Message);
            _json.WriteEndObject();
            _json.WriteStartArray("locations");
            _json.WriteStartObject();
            _json.WriteStartObject("physicalLocation");
            _json.WriteStartObject("artifactLocation");
            _json.WriteString("uri", Uri.EscapeDataString(file.Replace('\\', '/')).Replace("%2F", "/", StringComparison.Ordinal));
            _json.WriteEndObject();
            _json.WriteStartObject("region");
            _json.WriteNumber("startLine", pair.Line);
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _json.WriteEndArray();
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "translate check");
        _json.WriteStartArray("rules");
        foreach (var rule in _rules)
        {
            _json.WriteStartObject();
            _json.WriteString("id", rule);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        await _json.DisposeAsync().ConfigureAwait(false);
        await _output.WriteLineAsync().ConfigureAwait(false);
        await _output.DisposeAsync().ConfigureAwait(false);
    }
}
