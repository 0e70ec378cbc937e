namespace Translate.EngineEmulators.Chat;

/// <summary>What goes wrong with a request.</summary>
/// <param name="Name">A status such as <c>503</c>, a failure of the connection such as <c>reset</c>, or one of the answer such as <c>refusal</c>.</param>
/// <param name="Code">The code in the error's body; null for the usual one of the status.</param>
/// <param name="RetryAfter">The header of that name; null for none.</param>
public sealed record ChatFault(string Name, string? Code = null, string? RetryAfter = null)
{
    /// <summary>Failures of the connection and of the HTTP answer.</summary>
    public static readonly IReadOnlyList<string> Transport = ["reset", "hang", "html", "truncated", "no-body"];

    /// <summary>Answers of a model that are not the translations.</summary>
    public static readonly IReadOnlyList<string> Answers =
    [
        "refusal",
        "text-refusal",
        "filter",
        "length",
        "length-midway",
        "empty",
        "not-json",
        "source",
        "german",
        "indonesian",
        "commentary",
        "item-commentary",
        "item-refusal",
        "fence",
        "thinking",
        "endless-thinking",
        "preamble",
        "merged",
        "swapped",
        "swapped-targets",
        "missing",
        "repeated",
        "extra",
        "no-echo",
        "numeric-ids",
        "blank",
        "long",
        "no-usage",
        "other-content",
    ];

    /// <summary>The HTTP status; 0 if the name is none.</summary>
    public int Status => int.TryParse(Name, out var status) ? status : 0;

    /// <summary>Parses <c>429 insufficient_quota retry-after=2</c>.</summary>
    /// <exception cref="FormatException">There is no such fault.</exception>
    public static ChatFault Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || (!int.TryParse(words[0], out _) && !Transport.Contains(words[0]) && !Answers.Contains(words[0])))
        {
            throw new FormatException(
                $"There is no fault '{text}'. Use a status, or one of: {string.Join(", ", [.. Transport, .. Answers])}."
            );
        }

        const string Header = "retry-after=";
        return new ChatFault(
            words[0],
            words.Skip(1).FirstOrDefault(word => !word.StartsWith(Header, StringComparison.Ordinal)),
            words.FirstOrDefault(word => word.StartsWith(Header, StringComparison.Ordinal))?[Header.Length..]
        );
    }
}
