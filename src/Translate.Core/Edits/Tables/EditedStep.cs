using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Core.Edits.Tables;

/// <summary>A person's action on a sentence other than its translation, from a file of decisions.</summary>
/// <param name="Line">The number of the step in the file, from 1.</param>
/// <param name="Kind">What the person did, such as <c>comment</c>.</param>
/// <param name="Source">The sentence.</param>
/// <param name="Target">The translation that it is about; empty if it is about the sentence.</param>
internal sealed record EditedStep(int Line, string Kind, string Source, string Target)
{
    /// <summary>The kind of a step that proposes a term.</summary>
    public const string Propose = "propose";

    /// <summary>The name of the article; empty if unknown.</summary>
    public string Document { get; init; } = string.Empty;

    /// <summary>The sentence in its article, such as <c>3.2</c>; empty if unknown.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Who did it; empty if the file does not say it.</summary>
    public string Author { get; init; } = string.Empty;

    /// <summary>When; null if the file does not say it.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The comment, or the reason.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>The id of the finding that is dismissed or opened again.</summary>
    public string Finding { get; init; } = string.Empty;

    /// <summary>The message of that finding.</summary>
    public string Message { get; init; } = string.Empty;

    /// <summary>The Indonesian words of the term that is waived, required again or proposed.</summary>
    public string Term { get; init; } = string.Empty;

    /// <summary>The English words of the proposed term.</summary>
    public string Rendering { get; init; } = string.Empty;

    /// <summary>The glossary entry of the waived term at that time. See <see cref="TermFingerprint"/>.</summary>
    public string Fingerprint { get; init; } = string.Empty;

    /// <summary>Which occurrence of its entry the waived term is, from 0.</summary>
    public int Occurrence { get; init; }

    /// <summary>The words of the marked error; null if the file has no valid range.</summary>
    public TextRange? Range { get; init; }

    /// <summary>How much the marked error harms; null if the file has no known severity.</summary>
    public ErrorSeverity? Severity { get; init; }

    /// <summary>What kind of error it is.</summary>
    public ErrorCategory Category { get; init; }
}
