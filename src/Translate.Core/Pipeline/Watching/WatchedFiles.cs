using Translate.Core.Documents;
using Translate.Core.Files;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline.Watching;

/// <summary>The files whose changes matter to a run: the articles, never its own outputs, and the glossary's files.</summary>
/// <param name="finder">Finds the articles.</param>
/// <param name="inputs">Articles and folders of them.</param>
/// <param name="glossary">The glossary's file or folder; need not exist.</param>
internal sealed class WatchedFiles(DocumentFinder finder, IReadOnlyCollection<string> inputs, string glossary)
{
    private readonly string _belowGlossary = Path.TrimEndingDirectorySeparator(glossary) + Path.DirectorySeparatorChar;

    /// <summary>Every file that is there now, by the path that a run would call it.</summary>
    public IReadOnlyDictionary<string, FileStamp> Look()
    {
        var files = new Dictionary<string, FileStamp>(PathComparison.Comparer);
        foreach (var path in finder.Find(inputs).Select(found => found.Source.Path).Concat(GlossaryFiles()))
        {
            if (FileStamp.Read(path) is { } stamp)
            {
                files[path] = stamp;
            }
        }

        return files;
    }

    /// <summary>Whether a path leads to a glossary file.</summary>
    public bool IsOfGlossary(string path) =>
        string.Equals(path, glossary, PathComparison.Default) || path.StartsWith(_belowGlossary, PathComparison.Default);

    private IReadOnlyList<string> GlossaryFiles()
    {
        try
        {
            return GlossaryReader.FilesUnder(glossary);
        }
        catch (Exception e) when (e is ProblemException or IOException or UnauthorizedAccessException)
        {
            // Gone, for the moment at least; the files that were there are seen to be missing.
            return [];
        }
    }
}
