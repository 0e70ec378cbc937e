using System.CommandLine;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary>The options of <c>glossary add</c> and <c>glossary set</c> that give the fields of an entry.</summary>
internal sealed class TermFieldOptions
{
    private const string Arrow = "=>";

    private readonly Option<string[]> _accept = List("--accept", "A rendering that is right too; may be repeated.");
    private readonly Option<string[]> _later = List(
        "--later",
        "A short rendering that is right from the second mention on; may be repeated."
    );
    private readonly Option<string[]> _never = List("--never", "A rendering that is always wrong; may be repeated.");
    private readonly Option<string[]> _alias = List("--alias", "Another spelling of the term, such as its acronym; may be repeated.");
    private readonly Option<string?> _pos = new("--pos") { Description = "The part of speech: noun or verb.", HelpName = "name" };
    private readonly Option<string?> _note = new("--note") { Description = "A remark for the reader.", HelpName = "text" };
    private readonly Option<string[]> _example = List(
        "--example",
        $"A pair of sentences in which the term is right, \"Indonesian {Arrow} English\"; may be repeated."
    );
    private readonly Option<string[]> _not = List("--not", "A sentence in which the term must not match; may be repeated.");

    /// <summary>The options, in the order of help.</summary>
    public IEnumerable<Option> All => [_accept, _later, _never, _alias, _pos, _note, _example, _not];

    /// <summary>Returns the entry with the fields that were given; a list replaces the old one.</summary>
    /// <exception cref="ProblemException">A value cannot be used.</exception>
    public TermEntry Apply(CommandContext context, TermEntry entry) =>
        entry with
        {
            Accept = Get(context, _accept) ?? entry.Accept,
            Later = Get(context, _later) ?? entry.Later,
            Never = Get(context, _never) ?? entry.Never,
            Aliases = Get(context, _alias) ?? entry.Aliases,
            PartOfSpeech = context.GetValue(_pos) is { } pos ? ParsePartOfSpeech(pos) : entry.PartOfSpeech,
            Note = context.GetValue(_note) is { } note ? OnOneLine(note) : entry.Note,
            Examples = Get(context, _example)?.Select(text => ParseExample(text, entry)).ToList() ?? entry.Examples,
            NotIn = Get(context, _not) ?? entry.NotIn,
        };

    private static Option<string[]> List(string name, string description) => new(name) { Description = description, HelpName = "text" };

    private static List<string>? Get(CommandContext context, Option<string[]> option) =>
        context.GetValue(option) is { Length: > 0 } texts ? [.. texts.Select(OnOneLine).Where(text => text.Length > 0)] : null;

    /// <summary>Pasted text may have line breaks, which mean nothing in a note or a sentence.</summary>
    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static PartOfSpeech ParsePartOfSpeech(string name) =>
        EnumNames.TryParse<PartOfSpeech>(name, out var value)
            ? value
            : throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, $"--pos is not a part of speech: '{name}'", "Write noun or verb")
            );

    private static TermExample ParseExample(string text, TermEntry entry) =>
        text.Split(Arrow) is [var indonesian, var english] && indonesian.Trim().Length > 0 && english.Trim().Length > 0
            ? new TermExample(indonesian.Trim(), english.Trim(), entry.Location)
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"--example is not a pair of sentences: '{text}'",
                    $"Write \"Indonesian {Arrow} English\""
                )
            );
}
