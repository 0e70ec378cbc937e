using System.CommandLine;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.GlossaryTools.Editing;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary add</c>.</summary>
internal static class GlossaryAddCommand
{
    private static readonly SourceLocation Nowhere = new(string.Empty, 0, 0);

    private static readonly Argument<string> Source = new("source") { Description = "The Indonesian term, in its dictionary form." };
    private static readonly Argument<string?> Target = new("target") { Description = "Its English rendering; none with --keep.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Domain = new("--domain", "-d") { Description = $"Domain, whose file gets the term. Default: the only file's, else {GlossaryEditor.DefaultDomain}.", HelpName = "name" };
    private static readonly Option<string?> Into = new("--file") { Description = "The file that gets the term, in the glossary's folder.", HelpName = "file" };
    private static readonly Option<string[]> Accept = new("--accept") { Description = "Another rendering that is right; may be repeated.", HelpName = "words" };
    private static readonly Option<string[]> Alias = new("--alias") { Description = "Another spelling of the term, such as its acronym; may be repeated.", HelpName = "words" };
    private static readonly Option<string[]> Never = new("--never") { Description = "A rendering that is always wrong; may be repeated.", HelpName = "words" };
    private static readonly Option<string?> Note = new("--note") { Description = "A remark for the reader.", HelpName = "text" };
    private static readonly Option<bool> Keep = new("--keep") { Description = "The term is not translated." };

    public static Command Create()
    {
        var path = GlossaryCommand.GlossaryOption();
        var command = new CliCommand("add", "Add a term; the file keeps its comments and its layout.", "translate glossary add \"Dewan Keamanan\" \"Security Council\" --domain diplomacy --alias DK")
        {
            Source, Target, Domain, Into, Accept, Alias, Never, Note, Keep, path,
        };
        GlossaryCommand.RefuseMistypedOptions(Source);
        GlossaryCommand.RefuseMistypedOptions(Target);
        command.SetHandler(async (context, cancellationToken) =>
        {
            RefuseContradictions(context);
            var editor = GlossaryEditor.Open(GlossaryCommand.GetPath(context, path));
            var added = await editor.AddAsync(GetEntry(context), context.GetValue(Into), cancellationToken).ConfigureAwait(false);
            Console.Out.WriteLine($"{added.Location}: {added}");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Not a validator of the command line, which would speak up against <c>--help</c> too.</summary>
    private static void RefuseContradictions(CommandContext context)
    {
        var (keep, hasTarget) = (context.GetValue(Keep), context.GetValue(Target) is not null);
        var problem = (context.GetValue(Domain), context.GetValue(Into)) is (not null, not null) ? Problem("--domain and --file both say where the term goes", "Keep one of the two")
            : keep && hasTarget ? Problem("a term with --keep has no target", "Keep one of the two")
            : !keep && !hasTarget ? Problem("the target is missing", "Write it after the term, or --keep for a term that stays as it is")
            : null;
        if (problem is not null)
        {
            throw new ProblemException(problem);
        }

        static Problem Problem(string message, string advice) => new(ProblemKind.BadConfiguration, message, advice);
    }

    private static TermEntry GetEntry(CommandContext context) => new()
    {
        Source = (context.GetValue(Source) ?? string.Empty).Trim(),
        Target = (context.GetValue(Target) ?? string.Empty).Trim(),
        Domain = (context.GetValue(Domain) ?? string.Empty).Trim(),
        Location = Nowhere,
        Accept = Trimmed(context.GetValue(Accept)),
        Aliases = Trimmed(context.GetValue(Alias)),
        Never = Trimmed(context.GetValue(Never)),
        Note = (context.GetValue(Note) ?? string.Empty).Trim(),
        Keep = context.GetValue(Keep),
    };

    private static List<string> Trimmed(string[]? texts) => [.. (texts ?? []).Select(text => text.Trim())];
}
