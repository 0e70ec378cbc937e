using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory.Exchange;

/// <summary>Takes the units of a file into a memory.</summary>
/// <param name="memory">Where they go.</param>
/// <param name="options">How they are taken.</param>
public sealed class MemoryImporter(TranslationMemory memory, UnitReadOptions options)
{
    /// <summary>Reads a file to its end, or to where it cannot be read on; what stands before is kept.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format; null for the one of its extension.</param>
    /// <param name="skipped">Is told why a unit was left out, of each.</param>
    /// <param name="cancellationToken">Stops; what was saved by then is kept, and the same call goes on with it.</param>
    /// <exception cref="ProblemException">The file cannot be opened, or the memory not be written.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
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
            throw new ProblemException(new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions") { File = path }, e);
        }
    }
}
