using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.Engines.Offline;

namespace Translate.EngineEmulators.Chat;

/// <summary>The model: translates with the offline engine, and uses the terms that it is given.</summary>
internal static class ChatModel
{
    private static readonly SourceLocation Nowhere = new("terms", 1, 1);

    /// <summary>All emulators share one: it is immutable, and takes long to load.</summary>
    private static readonly OfflineTranslator Engine = new();

    /// <summary>Translates a segment.</summary>
    public static async Task<string> TranslateAsync(ChatSegment segment, CancellationToken cancellationToken)
    {
        var results = await Engine
            .TranslateAsync([new TranslationRequest(segment.Source, FindTerms(segment))], cancellationToken)
            .ConfigureAwait(false);
        return results[0] is TranslationResult.Success success ? success.Target : segment.Source;
    }

    private static List<TermOccurrence> FindTerms(ChatSegment segment)
    {
        var found = new List<TermOccurrence>();
        foreach (var (source, target) in segment.Terms.OrderByDescending(term => term.Source.Length))
        {
            var entry = new TermEntry
            {
                Source = source,
                Target = target,
                Domain = "terms",
                Location = Nowhere,
            };
            for (var at = Find(source, 0); at >= 0; at = Find(source, at + source.Length))
            {
                var range = new TextRange(at, at + source.Length);
                if (found.TrueForAll(other => other.Range.End <= range.Start || range.End <= other.Range.Start))
                {
                    found.Add(new TermOccurrence(entry, range, IsPlural: false, string.Empty));
                }
            }
        }

        return [.. found.OrderBy(term => term.Range.Start)];

        int Find(string source, int from) => segment.Source.IndexOf(source, from, StringComparison.OrdinalIgnoreCase);
    }
}
