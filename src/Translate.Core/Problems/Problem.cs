using System.Globalization;
using System.Text;

namespace Translate.Core.Problems;

/// <summary>An error as data: what happened, where, and what the user can do about it. Immutable.</summary>
/// <param name="Kind">Decides the exit code.</param>
/// <param name="Message">What is wrong, as a clause without a final full stop.</param>
/// <param name="Advice">What to do: an imperative sentence without a final full stop, or a question with its question mark.</param>
public sealed record Problem(ProblemKind Kind, string Message, string Advice)
{
    /// <summary>The affected file, as the user named it. Null if no file is involved.</summary>
    public string? File { get; init; }

    /// <summary>The one-based line in <see cref="File"/>. Null if unknown.</summary>
    public int? Line { get; init; }

    /// <summary>The one-based column, in UTF-16 code units. Null if unknown.</summary>
    public int? Column { get; init; }

    /// <summary>The zero-based byte offset in <see cref="File"/>. Null if unknown.</summary>
    public long? Offset { get; init; }

    /// <summary>Creates a problem of kind <see cref="ProblemKind.BadInput"/> at a place in an input file.</summary>
    /// <param name="place">The file, line and column.</param>
    /// <param name="message">See <see cref="Message"/>.</param>
    /// <param name="advice">See <see cref="Advice"/>.</param>
    public static Problem At(SourceLocation place, string message, string advice) =>
        new(ProblemKind.BadInput, message, advice)
        {
            File = place.File,
            Line = place.Line,
            Column = place.Column,
        };

    /// <summary>Returns <c>file:line:column: message. Advice.</c>, a form that editors and terminals make clickable.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (File is not null)
        {
            text.Append(File);
            if (Line is { } line)
            {
                text.Append(CultureInfo.InvariantCulture, $":{line}");
                if (Column is { } column)
                {
                    text.Append(CultureInfo.InvariantCulture, $":{column}");
                }
            }

            text.Append(": ");
        }

        text.Append(Message);
        if (Offset is { } offset)
        {
            text.Append(CultureInfo.InvariantCulture, $" at byte {offset}");
        }

        text.Append(". ").Append(Advice);
        return Advice.EndsWith('?') ? text.ToString() : text.Append('.').ToString();
    }
}
