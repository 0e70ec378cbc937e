using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Proposes targets for suggested terms: what an engine makes of each, if it knows every word and the result is a noun phrase.</summary>
internal sealed class TargetProposer(ITranslator translator, EnglishNounPhrase english)
{
    private static readonly string[] Articles = ["the ", "a ", "an "];
    private static readonly string[] SmallWords = ["of", "for", "in", "on", "at", "from", "with", "and", "or", "the", "a", "an", "between", "against"];

    /// <summary>The target for each source, in order; empty if no target can be proposed.</summary>
    /// <exception cref="ProblemException">The engine refused the whole call.</exception>
    public async Task<IReadOnlyList<string>> ProposeAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var results = await translator.TranslateAsync([.. sources.Select(source => new TranslationRequest(source, []))], cancellationToken).ConfigureAwait(false);
        return [.. results.Zip(sources, (result, source) => result is TranslationResult.Success { Copied.Count: 0 } success ? Accept(success.Target.Trim().TrimEnd('.'), source) : string.Empty)];
    }

    /// <summary>A phrase with a conjunction is read in several ways, and the engine's way is often the wrong one.</summary>
    private static bool HasConjunction(string source) => source.Contains(" dan ", StringComparison.Ordinal) || source.Contains(" atau ", StringComparison.Ordinal) || source.Contains(',');

    private string Accept(string target, string source)
    {
        var article = Articles.FirstOrDefault(article => target.StartsWith(article, StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
        var bare = target[article.Length..];
        return bare.Length > 0 && !HasConjunction(source) && english.IsNounPhrase(bare) && !english.HasCopy(bare, source) ? WithCapitals(bare, source) : string.Empty;
    }

    /// <summary>A name has a capital at every word but the small ones.</summary>
    private static string WithCapitals(string target, string source)
    {
        var words = source.Split(' ');
        var isName = words.Length > 1 && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0]);
        return isName
            ? string.Join(' ', target.Split(' ').Select((word, i) => i > 0 && SmallWords.Contains(word) ? word : char.ToUpperInvariant(word[0]) + word[1..]))
            : target;
    }
}
