using System.Text.Encodings.Web;
using System.Text.Json;
using Translate.Cli.Commands;
using Translate.Core.Bitexts;
using Translate.Core.Text;

namespace Translate.Cli.Printing;

/// <summary>One JSON object per pair, with the places in code points. The file is named if there are several.</summary>
internal sealed class JsonCheckPrinter(StreamWriter output, bool hasSeveralFiles) : ICheckPrinter
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Print(string file, BilingualPair pair, IReadOnlyList<Finding> findings)
    {
        var (source, target) = (new CodePointMap(pair.Source), new CodePointMap(pair.Target));
        var line = new Dictionary<string, object>();
        if (hasSeveralFiles)
        {
            line["file"] = file;
        }

        line["line"] = pair.Line;
        line["findings"] = findings.Select(finding => new
        {
            id = finding.Id,
            severity = EnumNames.Get(finding.Severity),
            message = finding.Message,
            source = GetPlace(finding.Source, source),
            target = GetPlace(finding.Target, target),
        });
        output.WriteLine(JsonSerializer.Serialize(line, Json));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => output.DisposeAsync();

    private static int[]? GetPlace(TextRange? range, CodePointMap points) =>
        range is { } place ? [points.ToCodePoint(place.Start), points.ToCodePoint(place.End)] : null;
}
