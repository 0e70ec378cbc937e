using Translate.Core.Documents;
using Translate.Core.Files;
using Translate.Core.Memory;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Core.Edits;

/// <summary>Finds the article of an output by what the memory knows of articles.</summary>
internal static class ArticleLookup
{
    /// <summary>Returns the article that has this output name; null if the memory knows none.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="name">The name in outputs.</param>
    /// <param name="place">The output; null if it is in no output folder, so that only the last part of the name counts.</param>
    /// <param name="file">The edited file, to report in problems.</param>
    /// <exception cref="ProblemException">Several articles have the name.</exception>
    public static DocumentRecord? Find(TranslationMemory memory, string name, OutputPlace? place, string file)
    {
        var known = memory.GetDocuments();
        var named = known.Where(document => document.Name == name).ToList();
        if (named.Count == 0 && place is null)
        {
            named = [.. known.Where(document => document.Name.EndsWith("/" + name, StringComparison.Ordinal))];
        }

        if (named.Count > 1 && place is not null)
        {
            var reported = EarlierReport.Read(place.Folder).FirstOrDefault(document => document.Name == name)?.Path;
            named =
                reported is null ? named
                : named.FindAll(document => string.Equals(document.Path, Path.GetFullPath(reported), PathComparison.Default))
                    is { Count: > 0 } one
                    ? one
                : named;
        }

        return named.Count <= 1
            ? named.FirstOrDefault()
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"it may be the translation of {string.Join(" or ", named.Select(document => document.Path))}",
                    "Specify the article with --article"
                )
                {
                    File = file,
                }
            );
    }

    /// <summary>Returns the source of an article that is still where it was; null if it is gone.</summary>
    public static DocumentSource? GetSource(DocumentRecord? record) =>
        record is not null && File.Exists(record.Path)
            ? new DocumentSource(record.Path, record.Name, new FileInfo(record.Path).Length)
            : null;
}
