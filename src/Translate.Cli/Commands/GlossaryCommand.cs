using System.CommandLine;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary</c>: the verbs that maintain the terms, one file each.</summary>
internal static class GlossaryCommand
{
    /// <summary>The glossary that a verb works on.</summary>
    public static Option<string?> GlossaryOption() =>
        new("--glossary", "-g") { Description = "Glossary file or folder. Default: the Glossary setting (glossary).", HelpName = "path" };

    /// <summary>The path that the option gives, else the settings.</summary>
    /// <exception cref="ProblemException">The settings cannot be used.</exception>
    public static string GetPath(CommandContext context, Option<string?> option) =>
        context.GetValue(option) ?? context.Configuration.Resolve(context.Configuration.Settings.Glossary);

    /// <summary>Advice for words that are not a term: the term that was probably meant, or the term that has them as an alias.</summary>
    public static string Nearest(string words, Glossary glossary)
    {
        if (glossary.Entries.FirstOrDefault(entry => entry.Aliases.Contains(words)) is { } owner)
        {
            return $"It is an alias of '{owner.Source}' at {owner.Location}.";
        }

        return Spelling.FindClosest(words, glossary.Entries.SelectMany(entry => entry.Spellings)) is { } near
            ? $"Did you mean '{near}'?"
            : "See: translate glossary list";
    }

    public static Command Create() =>
        GroupCommand.Complete(
            new("glossary", "Maintain the terms: look them up, check them, edit them.")
            {
                GlossaryListCommand.Create(),
                GlossaryFindCommand.Create(),
                GlossaryAddCommand.Create(),
                GlossarySetCommand.Create(),
                GlossaryRemoveCommand.Create(),
                GlossaryFmtCommand.Create(),
                GlossaryLintCommand.Create(),
                GlossaryTestCommand.Create(),
                GlossaryImportCommand.Create(),
                GlossaryExportCommand.Create(),
                GlossaryDiffCommand.Create(),
                GlossarySuggestCommand.Create(),
            }
        );
}
