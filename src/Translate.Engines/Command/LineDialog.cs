using System.Globalization;
using Translate.Core.Translators;

namespace Translate.Engines.Command;

/// <summary>One line in, one line out.</summary>
/// <remarks>
/// Output lines are counted. The output of a program whose input ends must have as many lines as there are texts. A program that is kept
/// gets a number after the texts and must return it: so a line too many or too few is noticed before a translation is taken for another's.
/// </remarks>
/// <param name="program">Its name.</param>
internal sealed class LineDialog(string program) : ICommandDialog
{
    private const int FirstNumber = 48151;

    /// <summary>Lines that a program may write before its first answer.</summary>
    private const int MaxGreeting = 100;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationResult>> AskAsync(
        ProgramProcess process,
        IReadOnlyList<string> texts,
        bool isLast,
        CancellationToken cancellationToken
    )
    {
        if (isLast)
        {
            return await AskOnceAsync(process, texts, cancellationToken).ConfigureAwait(false);
        }

        var number = FindNumber(texts);
        if (!process.IsInStep)
        {
            await process.WriteAsync([number], isLast: false, cancellationToken).ConfigureAwait(false);
            await ReadToNumberAsync(process, number, MaxGreeting, cancellationToken).ConfigureAwait(false);
        }

        process.IsInStep = false;
        var writing = process.WriteAsync([.. texts, number], isLast: false, cancellationToken);
        var lines = await ReadToNumberAsync(process, number, texts.Count + MaxGreeting, cancellationToken).ConfigureAwait(false);
        await writing.ConfigureAwait(false);
        process.IsInStep = true;
        return GetResults(lines, texts.Count);
    }

    private async Task<IReadOnlyList<TranslationResult>> AskOnceAsync(
        ProgramProcess process,
        IReadOnlyList<string> texts,
        CancellationToken cancellationToken
    )
    {
        var writing = process.WriteAsync(texts, isLast: true, cancellationToken);
        var lines = new List<string>(texts.Count);
        while (lines.Count <= texts.Count && await process.Output.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            lines.Add(line);
        }

        if (lines.Count < texts.Count)
        {
            // A program that failed says more than the count.
            throw new EndOfStreamException(Count(lines.Count, texts.Count));
        }

        await writing.ConfigureAwait(false);
        return GetResults(lines, texts.Count);
    }

    /// <summary>Returns the lines before the one with the number.</summary>
    private static async Task<List<string>> ReadToNumberAsync(
        ProgramProcess process,
        string number,
        int maxLines,
        CancellationToken cancellationToken
    )
    {
        var lines = new List<string>();
        while (await process.Output.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (GetDigits(line) == number)
            {
                return lines;
            }

            lines.Add(line);
            if (lines.Count > maxLines)
            {
                throw new InvalidDataException(
                    $"it did not return the number {number}, which it was given as a text, as proof that each line has its own line (docs/engines.md)"
                );
            }
        }

        throw new EndOfStreamException();
    }

    private List<TranslationResult> GetResults(List<string> lines, int count) =>
        lines.Count == count
            ? lines.ConvertAll(line =>
                string.IsNullOrWhiteSpace(line)
                    ? new TranslationResult.Failure(ProgramFailure.Blank(program))
                    : (TranslationResult)new TranslationResult.Success(line.Trim(), [])
            )
            : throw new InvalidDataException(Count(lines.Count, count));

    private static string Count(int lines, int texts) =>
        FormattableString.Invariant(
            $"it wrote {lines} {(lines == 1 ? "line" : "lines")} for {texts} {(texts == 1 ? "sentence" : "sentences")}"
        );

    /// <summary>Returns a number that no text has.</summary>
    private static string FindNumber(IReadOnlyList<string> texts)
    {
        var digits = texts.Select(GetDigits).ToHashSet(StringComparer.Ordinal);
        return Enumerable
            .Range(FirstNumber, digits.Count + 1)
            .Select(number => number.ToString(CultureInfo.InvariantCulture))
            .First(number => !digits.Contains(number));
    }

    /// <summary>The digits of a line: a program may write 48,151 for 48151.</summary>
    private static string GetDigits(string line) => string.Concat(line.Where(char.IsAsciiDigit));
}
