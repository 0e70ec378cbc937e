using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Finds a quotation mark that RFC 4180 does not allow; past such a one fields and rows can only be guessed.</summary>
internal static class QuoteCheck
{
    private const string Advice = "Double a quotation mark inside a quoted field, and close each field that is opened";

    /// <summary>Looks through a whole file.</summary>
    /// <exception cref="ProblemException">A quotation mark is out of place; carries line and column.</exception>
    public static void Check(string text, string file, char delimiter)
    {
        var (line, lineStart) = (1, 0);
        var (opened, isFieldStart) = (default(SourceLocation), true);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var place = new SourceLocation(file, line, i - lineStart + 1);
            if (c == '"' && opened is not null)
            {
                var next = i + 1 < text.Length ? text[i + 1] : '\n';
                if (next == '"')
                {
                    i++;
                }
                else if (next == delimiter || next is '\r' or '\n')
                {
                    opened = null;
                }
                else
                {
                    throw new ProblemException(Problem.At(place, "a quotation mark is inside a quoted field", Advice));
                }
            }
            else if (c == '"' && isFieldStart)
            {
                opened = place;
            }
            else if (c == '"')
            {
                throw new ProblemException(Problem.At(place, "a quotation mark is inside a field without quotes", Advice));
            }

            isFieldStart = opened is null && (c == delimiter || c is '\r' or '\n');
            if (c == '\n')
            {
                (line, lineStart) = (line + 1, i + 1);
            }
        }

        if (opened is not null)
        {
            throw new ProblemException(Problem.At(opened, "a quotation mark is never closed", Advice));
        }
    }
}
