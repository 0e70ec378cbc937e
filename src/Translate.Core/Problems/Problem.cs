using System.Globalization;
using System.Text;

namespace Translate.Core.Problems;

/// <summary>Something that went wrong, as data: where, what, and what the user can do about it.</summary>
/// <param name="Kind">Decides the exit code.</param>
/// <param name="Message">What is wrong, a clause without a final full stop.</param>
/// <param name="Advice">What to do, an imperative sentence without a final full stop, or a question with its mark.</param>
public sealed record Problem(ProblemKind Kind, string Message, string Advice)
{
    /// <summary>The file it concerns, as the user named it; null where no file is involved.</summary>
    public string? File { get; init; }

    /// <summary>One-based line in <see cref="File"/>; null where unknown.</summary>
    public int? Line { get; init; }

    /// <summary>One-based column, in UTF-16 code units; null where unknown.</summary>
    public int? Column { get; init; }

    /// <summary>Zero-based byte offset in <see cref="File"/>; null where unknown.</summary>
    public long? Offset { get; init; }

    /// <summary>A fault at a place in an input file; of kind <see cref="ProblemKind.BadInput"/>.</summary>
    /// <param name="place">The file, line and column.</param>
    /// <param name="message">See <see cref="Message"/>.</param>
    /// <param name="advice">See <see cref="Advice"/>.</param>
    public static Problem At(SourceLocation place, string message, string advice) =>
        new(ProblemKind.BadInput, message, advice) { File = place.File, Line = place.Line, Column = place.Column };

    /// <summary><c>file:line:column: message. Advice.</c>, the form that editors and terminals make clickable.</summary>
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
