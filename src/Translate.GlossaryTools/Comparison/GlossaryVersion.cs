using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Comparison;

/// <summary>Reads the glossary that a word on the command line means: a file, a folder, or a git revision of the configured glossary.</summary>
/// <param name="path">The configured glossary, whose revisions are meant.</param>
/// <param name="git">The git program; null for the one on the search path.</param>
internal sealed class GlossaryVersion(string path, string? git = null)
{
    /// <summary>The glossary. What exists as a path is a path (<c>./main</c> for one named as a branch is); any other word is a revision.</summary>
    /// <exception cref="ProblemException">It is neither, git is missing, or the glossary holds faults.</exception>
    public Glossary Read(string pathOrRevision) =>
        Path.Exists(pathOrRevision)
            ? GlossaryReader.Read(pathOrRevision)
            : GlossaryReader.Parse(new GitRevision(git ?? "git", pathOrRevision).FilesUnder(path));
}
