using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary list</c>.</summary>
internal static class GlossaryListCommand
{
    private static readonly Option<string?> Domain = new("--domain", "-d")
    {
        Description = "Only the terms of this domain.",
        HelpName = "name",
    };
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON object per term, with everything that it says.",
    };

    public static Command Create()
    {
        var path = GlossaryCommand.GlossaryOption();
        var command = new CliCommand("list", "List the terms, one per line.", "translate glossary list --domain diplomacy")
        {
            Domain,
            path,
            Json,
        };
        command.SetHandler(
            (context, _) =>
            {
                var entries = GlossaryReader.Read(GlossaryCommand.GetPath(context, path)).Entries;
                TermPrinter.Print(context.GetValue(Domain) is { } domain ? SelectDomain(domain, entries) : entries, context.GetValue(Json));
                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static List<TermEntry> SelectDomain(string domain, IReadOnlyList<TermEntry> entries)
    {
        var chosen = entries.Where(entry => string.Equals(entry.Domain, domain, StringComparison.OrdinalIgnoreCase)).ToList();
        var known = entries.Select(entry => entry.Domain).Distinct().ToList();
        return chosen.Count > 0
            ? chosen
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"no term is of a domain '{domain}'",
                    Spelling.FindClosest(domain, known) is { } near ? $"Did you mean '{near}'?" : $"Choose from: {string.Join(", ", known)}"
                )
            );
    }
}
