using System.Text.Json;
using Translate.Core.Files;
using Translate.Core.Output;
using Translate.Core.Text;

namespace Translate.Core.Pipeline.Reports;

/// <summary>Reads the articles in the <c>report.json</c> of earlier runs whose outputs are still in the folder.</summary>
internal static class EarlierReport
{
    /// <summary>Returns the articles in their order, one at a time. A report that is missing, damaged, or of another version has none.</summary>
    /// <param name="folder">The output folder.</param>
    public static IEnumerable<ReportedDocument> Read(string folder)
    {
        var path = Path.Combine(folder, BatchReport.FileName);
        if (!File.Exists(path) || !string.Join('\n', File.ReadLines(path).Take(3)).StartsWith(BatchReport.Head, StringComparison.Ordinal))
        {
            return [];
        }

        return File.ReadLines(path)
            .SkipWhile(line => line != BatchReport.ListStart)
            .Skip(1)
            .TakeWhile(line => line != "],")
            .SelectMany(Parse)
            .Where(document => ContainedPath.IsPlain(document.Name) && HasOutputs(folder, document));
    }

    /// <summary>Returns a function that finds the file of an earlier article by its name; null if no report names it, or the file is gone.</summary>
    /// <param name="folder">The output folder; null if nothing is written. Its report is read at the first call.</param>
    public static Func<string, string?> FindArticles(string? folder)
    {
        var paths = new Lazy<Dictionary<string, string>>(() =>
            folder is null
                ? []
                : Read(folder)
                    .DistinctBy(document => document.Name, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(document => document.Name, document => document.Path, StringComparer.OrdinalIgnoreCase)
        );
        return name => paths.Value.TryGetValue(name, out var path) && File.Exists(path) ? path : null;
    }

    private static ReportedDocument[] Parse(string line)
    {
        try
        {
            return JsonText.Read<ReportedDocument>(line.TrimEnd(',')) is { Name: not null, Path: not null, Counts: not null } document
                ? [document]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static bool HasOutputs(string folder, ReportedDocument document) =>
        File.Exists(Path.Combine(folder, document.Name))
        || (
            Path.GetDirectoryName(Path.Combine(folder, document.Name)) is { } parent
            && Directory.Exists(parent)
            && Directory
                .EnumerateFiles(
                    parent,
                    Path.GetFileName(document.Name).Replace("*", "?", StringComparison.Ordinal) + OutputNames.Infix + "*"
                )
                .Any()
        );
}
