using System.Text.RegularExpressions;
using Translate.Core.Translators;

namespace Translate.Engines.OpenAI;

/// <summary>Finds words of one sentence in the translation of another: a sentence may command the model to write something into all of them.</summary>
/// <remarks>Two words in a row, or what is between quotation marks. One word alone is too often the same in both languages: of 997 translations by people in requests of 20, 6 have two such words, and 42 one.</remarks>
internal sealed partial class ForeignWords
{
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<string> _quotes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what the sentences of a request, and those that go with them, could bring in.</summary>
    public ForeignWords(IReadOnlyList<TranslationRequest> requests)
    {
        foreach (
            var text in requests
                .SelectMany(request =>
                    (IEnumerable<string>)
                        [request.Text, request.Previous, request.Next, request.Headline, .. request.Before, .. request.After]
                )
                .Where(text => text.Length > 0)
                .Distinct(StringComparer.Ordinal)
        )
        {
            _pairs.UnionWith(GetPairs(text));
            _quotes.UnionWith(Quoted().Matches(text).Select(match => match.Groups[1].Value));
        }
    }

    /// <summary>Whether a translation has words of other sentences that its own has not.</summary>
    public bool AreIn(string source, string target)
    {
        var found = GetPairs(target).Where(_pairs.Contains).ToList();
        return (found.Count > 0 && found.Except(GetPairs(source)).Any())
            || _quotes.Any(quote =>
                target.Contains(quote, StringComparison.OrdinalIgnoreCase) && !source.Contains(quote, StringComparison.OrdinalIgnoreCase)
            );
    }

    private static IEnumerable<(string First, string Second)> GetPairs(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value.ToUpperInvariant()).ToList();
        return words.Zip(words.Skip(1));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("[\"“«]([^\"“”«»]{3,})[\"”»]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
