using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary find</c>.</summary>
internal static class GlossaryFindCommand
{
    private static readonly Argument<string[]> Words = new("words")
    {
        Description = "Part of a term, of an alias or of a rendering, in any case; or a sentence, to see which terms match in it.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON object per term, and one per place in the sentence.",
    };

    public static Command Create()
    {
        var path = GlossaryCommand.GlossaryOption();
        var command = new CliCommand(
            "find",
            "Find terms by their words in either language, or in a sentence.",
            "translate glossary find \"Dewan Keamanan PBB bersidang pada Senin.\""
        )
        {
            Words,
            path,
            Json,
        };
        MistypedOption.RefuseAmongWords(Words);
        command.SetHandler(
            (context, _) =>
            {
                var words = string.Join(' ', context.GetValue(Words) ?? []).Trim();
                var glossary = GlossaryReader.Read(GlossaryCommand.GetPath(context, path));
                var entries = words.Length > 0 ? GlossarySearch.Containing(glossary, words) : [];
                var occurrences = GlossarySearch.InSentence(glossary, words);
                TermPrinter.Print(entries, context.GetValue(Json));
                TermPrinter.Print(occurrences, words, context.GetValue(Json));
                if (entries.Count + occurrences.Count > 0)
                {
                    return Task.FromResult(ExitCode.Done);
                }

                Console.Error.WriteLine($"No term contains '{words}', and none matches in it. {GlossaryCommand.Nearest(words, glossary)}");
                return Task.FromResult(ExitCode.CheckFailed);
            }
        );
        return command;
    }
}
