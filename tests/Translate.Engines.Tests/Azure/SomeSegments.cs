using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Engines.Tests.Azure;

/// <summary>Requests for segments, no two alike.</summary>
internal static class SomeSegments
{
    public static IReadOnlyList<TranslationRequest> Numbered(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new TranslationRequest($"Presiden membuka konferensi ke-{i}.", []))];

    /// <summary>A request in which the first place of each source is a term.</summary>
    public static TranslationRequest WithTerms(string text, params (string Source, string Target)[] terms) =>
        new(text, [.. terms.Select(term => Term(text, Entry(term.Source, term.Target))).OrderBy(term => term.Range.Start)]);

    public static TranslationRequest WithTerm(string text, TermEntry entry, bool isPlural = false) =>
        new(text, [Term(text, entry) with { IsPlural = isPlural }]);

    public static TermEntry Entry(string source, string target) =>
        new()
        {
            Source = source,
            Target = target,
            Domain = "test",
            Location = new SourceLocation("test.yaml", 1, 1),
        };

    public static TermEntry Kept(string source) => Entry(source, source) with { Keep = true };

    private static TermOccurrence Term(string text, TermEntry entry)
    {
        var start = text.IndexOf(entry.Source, StringComparison.Ordinal);
        return new TermOccurrence(entry, new TextRange(start, start + entry.Source.Length), IsPlural: false, string.Empty);
    }
}
