using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Engines.Offline;

/// <summary>Joins the analysis of a sentence with what its English came from.</summary>
/// <param name="source">The sentence.</param>
/// <param name="lexemes">Its analysis, with the names of the rules.</param>
/// <param name="sentence">Its English, with the tokens and rules.</param>
internal sealed class ExplanationBuilder(string source, IReadOnlyList<Lexeme> lexemes, GeneratedSentence sentence)
{
    /// <summary>Returns the explanation.</summary>
    public Explanation Build()
    {
        var words = ExplainTokens().ToList();
        foreach (
            var lexeme in lexemes.Where(lexeme =>
                lexeme.Range.Length > 0 && !sentence.Tokens.Any(token => token.Source.Overlaps(lexeme.Range))
            )
        )
        {
            var at = 1 + words.FindLastIndex(word => word.Source.Length > 0 && word.Source.End <= lexeme.Range.Start);
            var target = at == 0 ? 0 : words[at - 1].Target.End;
            words.Insert(
                at,
                new ExplainedWord(
                    string.Empty,
                    new TextRange(target, target),
                    lexeme.Source,
                    lexeme.Range,
                    Describe(lexeme),
                    Locate(lexeme),
                    lexeme.Rules
                )
            );
        }

        return new Explanation(source, sentence.Text, words);
    }

    /// <summary>Returns a word for each token, and one for all tokens of a phrase, whose words have no places of their own.</summary>
    private IEnumerable<ExplainedWord> ExplainTokens()
    {
        for (var i = 0; i < sentence.Tokens.Count; )
        {
            var lexeme = FindLexeme(sentence.Tokens[i]);
            var end = i + 1;
            while (
                lexeme is not null
                && end < sentence.Tokens.Count
                && sentence.Tokens[i].Source != lexeme.Range
                && sentence.Tokens[end].Source != lexeme.Range
                && FindLexeme(sentence.Tokens[end]) == lexeme
            )
            {
                end++;
            }

            var target = new TextRange(sentence.Tokens[i].Target.Start, sentence.Tokens[end - 1].Target.End);
            var range = lexeme is null || end == i + 1 ? sentence.Tokens[i].Source : lexeme.Range;
            var rules = sentence.Rules.Where(rule => rule.FirstToken < end && i < rule.EndToken).Select(rule => rule.Name);
            yield return new ExplainedWord(
                target.In(sentence.Text).Trim().ToString(),
                target,
                range.In(source).ToString(),
                range,
                lexeme is null ? "added by English" : Describe(lexeme),
                lexeme is null ? string.Empty : Locate(lexeme),
                [.. (lexeme?.Rules ?? []).Concat(rules).Distinct(StringComparer.Ordinal)]
            );
            i = end;
        }
    }

    private Lexeme? FindLexeme(AlignedToken token) => lexemes.FirstOrDefault(lexeme => lexeme.Range.Overlaps(token.Source));

    private static string Describe(Lexeme lexeme)
    {
        var parts = new List<string> { Name(lexeme.Class.ToString()) };
        if (lexeme.Entry is { DerivedFrom.Length: > 0 } derived)
        {
            parts.Add($"from {derived.DerivedFrom}");
        }

        if (lexeme.Entry is { Features: not WordFeatures.None } entry)
        {
            parts.Add(Name(entry.Features.ToString()));
        }

        if (lexeme.IsPlural)
        {
            parts.Add("doubled");
        }

        if (lexeme.HasPossessor)
        {
            parts.Add("with -nya");
        }

        return string.Join(", ", parts);
    }

    private static string Locate(Lexeme lexeme) =>
        lexeme switch
        {
            { Term: { } term } => FormattableString.Invariant($"{term.Entry.Location.File}:{term.Entry.Location.Line}"),
            { Entry: { Line: > 0 } entry } => FormattableString.Invariant($"{entry.File}:{entry.Line}"),
            _ => string.Empty,
        };

    private static string Name(string value) => value.ToLowerInvariant();
}
