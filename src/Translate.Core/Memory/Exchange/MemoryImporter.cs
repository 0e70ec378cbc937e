using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory.Exchange;

/// <summary>Imports files of units into a memory.</summary>
/// <param name="memory">The memory to import into.</param>
/// <param name="options">The read options.</param>
internal sealed class MemoryImporter(TranslationMemory memory, UnitReadOptions options)
{
    /// <summary>Imports a file until its end or until an unreadable place. Keeps the units before that place.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="format">The format. Null to choose it by extension.</param>
    /// <param name="skipped">Called once for each skipped unit.</param>
    /// <param name="cancellationToken">Stops the import. Saved units are kept, and importing the file again continues from there.</param>
    /// <exception cref="ProblemException">The file cannot be opened, or the memory cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public MemoryImportResult Import(string path, string? format, Action<Problem> skipped, CancellationToken cancellationToken)
    {
        using var stream = Open(path);
        var (left, others) = (0L, 0L);
        Problem? broken = null;
        IEnumerable<MemoryUnit> Units()
        {
            foreach (var item in UnitFormats.Read(format, stream, path, options))
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (item)
                {
                    case ExchangeItem.Unit unit:
                        others += unit.IgnoredTexts;
                        yield return unit.Value;
                        break;
                    case ExchangeItem.Skipped { Problem: var problem }:
                        left++;
                        skipped(problem);
                        break;
                    case ExchangeItem.Broken { Problem: var problem }:
                        broken = problem;
                        break;
                }
            }
        }

        var count = memory.Import(Units());
        return new MemoryImportResult(count, left, others, broken);
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 128 * 1024);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions")
                {
                    File = path,
                },
                e
            );
        }
    }
}
