using System.Text.RegularExpressions;

namespace Translate.Engines.Resilience;

/// <summary>Takes words of an article out of what a service or a program says, because no message holds text of an article.</summary>
internal static partial class ArticleWords
{
    /// <summary>Returns the message with a mark in place of each word that one of the texts has.</summary>
    /// <param name="message">The message.</param>
    /// <param name="texts">What was sent.</param>
    public static string Hide(string message, IEnumerable<string> texts)
    {
        if (message.Length == 0)
        {
            return message;
        }

        var words = texts.SelectMany(text => Word().Matches(text)).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Word().Replace(message, match => words.Contains(match.Value) ? "…" : match.Value);
    }

    /// <summary>Shorter words say nothing of an article, and would take too much out of a message.</summary>
    [GeneratedRegex(@"[\p{L}\p{Mn}\p{Nd}]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
