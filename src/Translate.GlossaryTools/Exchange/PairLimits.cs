using System.Globalization;
using System.Text;
using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>What a translation service takes as a glossary.</summary>
/// <param name="Service">Its name, for problems.</param>
/// <param name="MaxFileBytes">Of the whole file.</param>
/// <param name="MaxTermBytes">Of a source or target in UTF-8; null if the service names none.</param>
/// <param name="IsPlain">Whether a term may hold no control characters and line ends, quoted or not.</param>
internal sealed record PairLimits(string Service, long MaxFileBytes, int? MaxTermBytes, bool IsPlain)
{
    /// <summary>What of an entry the service would refuse.</summary>
    public IEnumerable<Problem> Faults(TermEntry entry)
    {
        foreach (var text in entry.Spellings.Append(entry.Target))
        {
            if (Encoding.UTF8.GetByteCount(text) is var bytes && bytes > MaxTermBytes)
            {
                yield return Refuse(
                    entry,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{text[..20]}…' has {bytes:N0} bytes where {Service} takes {MaxTermBytes:N0} a term"
                    )
                );
            }

            if (IsPlain && text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
            {
                yield return Refuse(entry, $"'{entry.Source}' holds a control character or line end, which {Service} does not take");
            }
        }
    }

    /// <summary>Refuses a file that is too large.</summary>
    /// <exception cref="ProblemException">It is.</exception>
    public void CheckSize(long bytes)
    {
        if (bytes > MaxFileBytes)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the glossary would have {bytes:N0} bytes where {Service} takes {MaxFileBytes:N0}"
                    ),
                    "Export one domain at a time: name its file with --glossary"
                )
            );
        }
    }

    private static Problem Refuse(TermEntry entry, string message) =>
        new(ProblemKind.BadConfiguration, message, "Shorten or change the term, or export another part of the glossary")
        {
            File = entry.Location.File,
            Line = entry.Location.Line,
            Column = entry.Location.Column,
        };
}
