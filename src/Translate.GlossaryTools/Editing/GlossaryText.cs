using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Editing;

/// <summary>A glossary file's text with its entries.</summary>
/// <param name="Text">The text, without byte-order mark.</param>
/// <param name="File">Its file, as the user named it.</param>
/// <param name="Root">The file's keys; null for a file that holds nothing but comments.</param>
/// <param name="Entries">Its entries in order.</param>
internal sealed record GlossaryText(string Text, string File, YamlTree.Mapping? Root, IReadOnlyList<TermEntry> Entries)
{
    /// <summary>The value of <c>terms:</c>; null if there is no such key.</summary>
    public YamlTree? Terms => GetValue("terms");

    /// <summary>What <c>domain:</c> says; the file's name without extension where it says nothing.</summary>
    public string Domain =>
        GetValue("domain") is YamlTree.Scalar { Value: var domain } ? domain.Trim() : Path.GetFileNameWithoutExtension(File);

    /// <summary>Reads a text.</summary>
    /// <exception cref="ProblemException">The text holds faults; one problem per error.</exception>
    public static GlossaryText Parse(string text, string file)
    {
        var problems = new List<Problem>();
        var entries = GlossaryParser.Parse(text, file, problems);
        return problems.Count == 0
            ? new GlossaryText(text, file, YamlTree.Parse(text, file) as YamlTree.Mapping, entries)
            : throw new ProblemException(problems);
    }

    /// <summary>The text after an edit, if it says what it should.</summary>
    /// <exception cref="ProblemException">It says anything else, so the edit must not be written.</exception>
    public string ChangedTo(string text, IEnumerable<TermEntry> expected)
    {
        var problems = new List<Problem>();
        var entries = GlossaryParser.Parse(text, File, problems);
        if (problems.Count > 0)
        {
            // The places belong to a text that nobody will see.
            throw new ProblemException([
                .. problems.Select(problem => problem with { File = null, Line = null, Column = null }).Distinct(),
            ]);
        }

        return entries.SequenceEqual(expected, TermContent.Comparer) ? text : throw NotEditable();
    }

    /// <summary>The file is laid out in a way that no edit of its text can be made safely.</summary>
    public ProblemException NotEditable() =>
        new(
            new Problem(
                ProblemKind.BadConfiguration,
                "the file is laid out so that the edit would change other entries too, so nothing was written",
                "Edit it by hand, or write each entry on lines of its own first"
            )
            {
                File = File,
            }
        );

    private YamlTree? GetValue(string key) => Root?.Pairs.Where(pair => pair.Key.Value == key).Select(pair => pair.Value).FirstOrDefault();
}
