using Microsoft.Data.Sqlite;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Copies the units of a memory file that may be damaged to a new file.</summary>
/// <remarks>Documents are not copied: the next run finds them in the units again and asks no engine.</remarks>
/// <param name="path">The file.</param>
internal sealed class MemoryUnitSalvage(string path)
{
    private const int Page = 500;

    /// <summary>Copies a whole memory.</summary>
    /// <returns>The number of units.</returns>
    /// <exception cref="SqliteException">It cannot be copied.</exception>
    public long CopyWhole(string target)
    {
        using (var source = MemoryDatabase.Connect(path, SqliteOpenMode.ReadOnly, MemoryDatabase.DefaultBusySeconds))
        {
            MemoryBackup.Copy(source, target);
        }

        return MemoryCheck.Run(target).Units;
    }

    /// <summary>Creates an empty memory.</summary>
    /// <returns>0.</returns>
    public static long CreateEmpty(string target)
    {
        TranslationMemory.Open(target).Dispose();
        DeleteMark(target);
        return 0;
    }

    /// <summary>Copies every unit that can be read, and what reviewers left.</summary>
    /// <returns>The number of units.</returns>
    /// <exception cref="ProblemException">The new file cannot be written, or the old one has no table of units.</exception>
    public long CopyReadable(string target)
    {
        using (var source = MemoryDatabase.OpenDamaged(path))
        {
            using (var memory = TranslationMemory.Open(target))
            {
                // Ids change, so that a link to a similar unit would lead to another one.
                memory.Import(ReadAll(new UnitTable(source), GetLastId(source)).Select(unit => unit with { Id = 0, SimilarId = 0 }));
            }

            using var copy = MemoryDatabase.Open(target);
            MemoryReviewSalvage.Copy(source, copy);
        }

        DeleteMark(target);
        return MemoryCheck.Run(target).Units;
    }

    private long GetLastId(MemoryDatabase source)
    {
        var saved = SavedMark.Read(path);
        try
        {
            return Math.Max(saved, source.GetLastUnitId());
        }
        catch (SqliteException e) when (saved == 0)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    "nothing in the memory can be read",
                    "Restore a backup with --from, or move the file away and run 'translate memory recover' again"
                )
                {
                    File = path,
                },
                e
            );
        }
        catch (SqliteException)
        {
            return saved;
        }
    }

    /// <summary>Reads page by page, and unit by unit where a page cannot be read.</summary>
    private static IEnumerable<MemoryUnit> ReadAll(UnitTable units, long last)
    {
        for (var first = 0L; first < last; first += Page)
        {
            var from = first;
            if (!TryRead(() => units.GetBetween(from, from + Page), out var page))
            {
                page =
                [
                    .. Enumerable
                        .Range(1, Page)
                        .SelectMany(offset => TryRead(() => units.GetBetween(from + offset - 1, from + offset), out var one) ? one : []),
                ];
            }

            foreach (var unit in page)
            {
                yield return unit;
            }
        }
    }

    private static bool TryRead(Func<List<MemoryUnit>> read, out List<MemoryUnit> units)
    {
        try
        {
            units = read();
            return true;
        }
        catch (Exception e)
            when (e
                    is SqliteException
                        or FormatException
                        or ArgumentException
                        or InvalidCastException
                        or InvalidOperationException
                        or System.Text.Json.JsonException
            )
        {
            // The page, or a value in it, is damaged.
            units = [];
            return false;
        }
    }

    private static void DeleteMark(string target) => File.Delete(target + SavedMark.Extension);
}
