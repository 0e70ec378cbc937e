using System.Text.Json;
using System.Text.Json.Nodes;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;
using Translate.Core.Text;

namespace Translate.Cli.Printing;

/// <summary>Prints stored units: the sentence, its translation, and where both come from; or a JSON object on a line.</summary>
internal sealed class UnitPrinter(TranslationMemory memory, bool json)
{
    private const string Indent = "    ";

    /// <summary>Prints a unit.</summary>
    public void Print(MemoryUnit unit) => Print(unit, percent: null, different: []);

    /// <summary>Prints a unit that is similar to a sentence, with what the sentence does not have marked.</summary>
    public void Print(FuzzyMatch match, string sentence) =>
        Print(match.Unit, match.Percent, WordDifference.Find(match.Unit.Source, sentence));

    private void Print(MemoryUnit unit, int? percent, IReadOnlyList<TextRange> different)
    {
        var documents = memory.GetDocumentsContaining(unit).Select(document => document.Name).ToList();
        if (json)
        {
            Console.Out.WriteLine(ForJson(unit, percent, different, documents));
            return;
        }

        Console.Out.WriteLine(MarkedLine.ToSingleLine(unit.Source));
        if (different.Count > 0)
        {
            Console.Out.WriteLine(MarkedLine.CreateCarets(unit.Source, different));
        }

        Console.Out.WriteLine(Indent + MarkedLine.ToSingleLine(unit.Target));
        string?[] facts =
        [
            percent is { } similarity ? FormattableString.Invariant($"{similarity} %") : null,
            EnumNames.Get(unit.Origin),
            EnumNames.Get(unit.State),
            unit.Engine is { } engine ? $"{engine.Id} {engine.Version}" : null,
            unit.Author.Length > 0 && unit.Author != unit.Engine?.Id ? unit.Author : null,
            FormattableString.Invariant($"{unit.Changed.ToLocalTime():yyyy-MM-dd}"),
            documents.Count > 0 ? $"in {string.Join(", ", documents)}" : null,
        ];
        Console.Out.WriteLine(Indent + string.Join(" · ", facts.OfType<string>()));
    }

    private static string ForJson(MemoryUnit unit, int? percent, IReadOnlyList<TextRange> different, List<string> documents)
    {
        var line = JsonNode.Parse(JsonlUnitWriter.GetLine(unit))!.AsObject();
        line["id"] = unit.Id;
        line["documents"] = new JsonArray([.. documents.Select(name => (JsonNode)name)]);
        if (percent is { } similarity)
        {
            var points = new CodePointMap(unit.Source);
            line["percent"] = similarity;
            line["different"] = new JsonArray([
                .. different.Select(range => new JsonArray(points.ToCodePoint(range.Start), points.ToCodePoint(range.End))),
            ]);
        }

        return line.ToJsonString(Relaxed);
    }

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
